import { posix } from 'node:path';
import type { Diagnostics } from '../diagnostics/collector.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt, diagnosticFor } from '../diagnostics/diagnostic.js';
import type { Host, ReadProblem } from '../host.js';
import { isReadProblem } from '../host.js';
import { decode } from '../source/decode.js';
import type { Span } from '../source/source.js';
import { Source, spanText } from '../source/source.js';
import { displayPath, isWithin } from './shownPaths.js';
import { parseYaml } from '../yaml/parse.js';
import type { YamlNode } from '../yaml/tree.js';
import { isPattern } from './patternSigns.js';
import type { Plan } from './model.js';

/** A plan file of a hundred pages is some 300 kB; what is larger than this was put there by mistake. */
const MAXIMUM_YAML_BYTES = 5_000_000;

/** How files of a kind are called: what their names end on, and that ending as it is said. */
export interface FileName {
  readonly endings: RegExp;
  readonly example: string;
}

const YAML_NAME: FileName = { endings: /\.ya?ml$/i, example: '.yaml' };

/** What to do where a word stands for a file that is not there, or is a folder; undefined where the usual words will do. */
export type MeantThere = (problem: ReadProblem['problem']) => string | undefined;

/** Reads the files of one plan, each once, and never from outside the plan's root. */
export class PlanFiles {
  readonly #read = new Map<string, Promise<YamlNode | undefined>>();
  #realRoot: Promise<string> | undefined;
  /** What was read as bytes, by absolute path. */
  readonly taken = new Map<string, Uint8Array>();
  /** Other plans that this one says something of. */
  readonly lookedBackOn = new Set<Plan>();
  readonly counted = new Set<Plan>();

  constructor(
    readonly host: Host,
    /** Absolute folder that no path may leave. */
    readonly root: string,
    readonly diagnostics: Diagnostics,
  ) {}

  /**
   * The tree of a file; undefined after saying why not. `from` is where the file is named; `meant` says what belongs there, for who typed
   * something that is no name of a file, such as a folder or a word.
   */
  async yaml(file: string, from?: Span, meant?: MeantThere): Promise<YamlNode | undefined> {
    if (!(await this.#inside(file, from))) return undefined;
    if (from !== undefined && !(await this.isCalled(file, from, YAML_NAME))) return undefined;
    let reading = this.#read.get(file);
    if (reading === undefined) {
      reading = this.#parse(file, from, meant);
      this.#read.set(file, reading);
    }
    return reading;
  }

  /** The bytes of a picture, font or style; undefined after saying why not. */
  async bytes(file: string, maximumBytes: number, from: Span): Promise<Uint8Array | undefined> {
    if (!(await this.#inside(file, from))) return undefined;
    const bytes = await this.host.read(file, maximumBytes);
    if (!isReadProblem(bytes)) {
      this.taken.set(file, bytes);
      return bytes;
    }
    this.diagnostics.add(await this.#describe(file, bytes, from, maximumBytes));
    return undefined;
  }

  /** Absolute path of what `from`'s file calls `path`. */
  resolve(path: string, from: Span): string {
    return joinPath(posix.dirname(from.source.file), path.replaceAll('\\', '/'));
  }

  display(file: string): string {
    return displayPath(file, this.host.workingFolder);
  }

  async #parse(file: string, from: Span | undefined, meant: MeantThere | undefined): Promise<YamlNode | undefined> {
    const bytes = await this.host.read(file, MAXIMUM_YAML_BYTES);
    if (isReadProblem(bytes)) {
      const hint = YAML_NAME.endings.test(file) ? undefined : meant?.(bytes.problem);
      this.diagnostics.add(await this.#describe(file, bytes, from, MAXIMUM_YAML_BYTES, hint));
      return undefined;
    }
    const source = sourceIn(bytes, file, this.display(file));
    if ('problem' in source) {
      this.diagnostics.add(describeContent(this.display(file), source, from));
      return undefined;
    }
    const { root, diagnostics } = parseYaml(source);
    this.diagnostics.add(...diagnostics);
    if (root === undefined && diagnostics.length === 0) {
      this.diagnostics.add(diagnosticFor(source.path, 'bestand/leeg', 'Dit bestand bevat geen gegevens, alleen commentaar.', { hints: [emptyHint(source.path, from)] }));
    }
    return root;
  }

  /**
   * Whether a file is called what files of its kind are called; said at `from` when it is not. What is wrong in a file is shown with the
   * line it stands in: that may never be a line of a file that is no part of a plan.
   */
  async isCalled(file: string, from: Span, { endings, example }: FileName): Promise<boolean> {
    if (endings.test(file) || (await this.host.kind(file)) !== 'file') return true;
    this.diagnostics.add(diagnosticAt(from, 'bestand/naam', `${this.display(file)} leest jaarplan hier niet: de naam eindigt niet op ${example}.`, { hints: [`Hoort het bij het plan, geef het dan een naam die op ${example} eindigt.`] }));
    return false;
  }

  /** Whether the folder of a pattern may be looked into; the same as for a file, said at the pattern. */
  async mayLookInto(folder: string, from: Span): Promise<boolean> {
    return this.#inside(folder, from);
  }

  /**
   * Also follows symbolic links: a link in the folder must not open a door out of it. What is hidden stays closed too: `.git` and `.env`
   * hold passwords, and a plan that comes from somebody else could have them printed.
   */
  async #inside(file: string, from: Span | undefined): Promise<boolean> {
    this.#realRoot ??= this.host.realPath(this.root);
    const [real, root] = await Promise.all([this.host.realPath(file), this.#realRoot]);
    const isInside = isWithin(file, this.root) && (isWithin(real, root) || (await this.host.kind(file)) === 'nothing');
    const isHidden = isInside && (hasHiddenPart(file, this.root) || (isWithin(real, root) && hasHiddenPart(real, root)));
    if (isInside && !isHidden) return true;
    const { code, message, hint } = isHidden ? HIDDEN : { ...OUTSIDE, hint: `Zet het bestand in ${this.#rootWords()} of een map daaronder, en noem het met een pad vanaf dit bestand.` };
    this.diagnostics.add(from === undefined ? diagnosticFor(this.display(file), code, message, { hints: [hint] }) : diagnosticAt(from, code, message, { hints: [hint] }));
    return false;
  }

  /** The root as the user knows it; where that is above the working folder, by its name. */
  #rootWords(): string {
    const shown = this.display(this.root);
    const name = posix.basename(this.root);
    return /^[./]*$/.test(shown) && name !== '' ? `de map ${name}` : shown;
  }

  async #describe(file: string, problem: ReadProblem, from: Span | undefined, maximum: number, meant?: string): Promise<Diagnostic> {
    const { code, message, hints: usual } = describeProblem(problem, this.display(file), { maximum, from });
    const hints = meant === undefined ? usual : [meant];
    const near = problem.problem === 'missing' ? await this.#lookalike(file) : undefined;
    const all = near === undefined ? hints : [`Bedoelde u ‘${near}’?`, ...hints];
    return from === undefined ? diagnosticFor(this.display(file), code, message, { hints: all }) : diagnosticAt(from, code, message, { hints: all });
  }

  /** A file in the same folder whose name differs only in capitals or ending. */
  async #lookalike(file: string): Promise<string | undefined> {
    const wanted = stem(posix.basename(file));
    const names = [...(await this.host.list(posix.dirname(file)))].sort();
    return names.find((name) => stem(name) === wanted);
  }
}

const OUTSIDE = { code: 'bestand/buiten-map', message: 'Dit pad wijst naar een plek buiten de map van het plan.' } as const;
const HIDDEN = {
  code: 'bestand/verborgen',
  message: 'Dit pad wijst naar een verborgen bestand of een verborgen map; die leest jaarplan niet.',
  hint: 'Zet het bestand in een gewone map, onder een naam die niet met een punt begint.',
} as const;

/** `.git/config`, `stijl/.env`: names that begin with a dot, below the root. */
function hasHiddenPart(file: string, root: string): boolean {
  return file
    .slice(root.length)
    .split('/')
    .some((part) => part.startsWith('.'));
}

function stem(name: string): string {
  return name.toLowerCase().replace(/\.[^.]*$/, '');
}

/**
 * A path seen from a folder, without `.` and `..`. Not `resolve` of node:path: that takes `C:/plannen` for a relative
 * path, and looks at where the program was started.
 */
export function joinPath(folder: string, path: string): string {
  return posix.normalize(/^(?:\/|[a-z]:\/)/i.test(path) ? path : posix.join(folder, path)).replace(/(?<=[^/])\/$/, '');
}

interface Description {
  readonly code: string;
  readonly message: string;
  readonly hints: readonly string[];
}

/** What a plan does not refer to is its own plan.yaml, or a file that is found by its name. */
function emptyHint(name: string, from: Span | undefined): string {
  if (from !== undefined) return `Vul het in, of haal ${isPattern(spanText(from)) ? 'het bestand' : 'de verwijzing ernaar'} weg.`;
  return posix.basename(name) === 'plan.yaml' ? 'Begin het bestand met `formaat: 1`, of maak een nieuw plan met `jaarplan init`.' : 'Vul het in, of haal het bestand weg.';
}

function folderHint(name: string, from: Span | undefined): string {
  return from === undefined ? `Geef die map een andere naam, en bewaar het plan in een bestand dat ${posix.basename(name)} heet.` : 'Noem een bestand in die map.';
}

function describeProblem(problem: ReadProblem, name: string, { maximum, from }: { readonly maximum: number; readonly from: Span | undefined }): Description {
  switch (problem.problem) {
    case 'missing':
      return { code: 'bestand/ontbreekt', message: `Het bestand ${name} bestaat niet.`, hints: ['Kijk of de naam en de map kloppen; hoofdletters tellen mee.'] };
    case 'folder':
      return { code: 'bestand/map', message: `${name} is een map; hier hoort een bestand.`, hints: [folderHint(name, from)] };
    case 'forbidden':
      return { code: 'bestand/geen-toegang', message: `Het bestand ${name} mag niet gelezen worden.`, hints: ['Vraag wie de map beheert om leesrechten, of kopieer het bestand naar een map van uzelf.'] };
    case 'too-large':
      return {
        code: 'bestand/te-groot',
        message: `Het bestand ${name} is ${Math.round(problem.bytes / 1_000_000)} MB; meer dan ${Math.round(maximum / 1_000_000)} MB leest jaarplan niet.`,
        hints: ['Kijk of dit het goede bestand is.'],
      };
    case 'unreadable':
      return { code: 'bestand/onleesbaar', message: `Het bestand ${name} kan niet gelezen worden.`, hints: ['Kijk of de schijf of de netwerkmap bereikbaar is en of het een gewoon bestand is.'] };
  }
}

/** The source that was made of bytes, for who reads a plan again and again: a disk that remembers gives the same bytes for a file that has not changed. */
const sources = new WeakMap<Uint8Array, Source>();

/** The text of a file, or why it is none. */
function sourceIn(bytes: Uint8Array, file: string, path: string): Source | Exclude<ReturnType<typeof decode>, { text: string }> {
  const known = sources.get(bytes);
  if (known?.file === file && known.path === path) return known;
  const decoded = decode(bytes);
  if ('problem' in decoded) return decoded;
  const source = new Source(path, decoded.text, file, decoded.lineEnd);
  sources.set(bytes, source);
  return source;
}

function describeContent(name: string, content: Exclude<ReturnType<typeof decode>, { text: string }>, from: Span | undefined): Diagnostic {
  const saveAs = 'Open het in een teksteditor en kies bij opslaan als codering ‘UTF-8’.';
  switch (content.problem) {
    case 'empty':
      return diagnosticFor(name, 'bestand/leeg', 'Dit bestand is leeg.', { hints: [emptyHint(name, from)] });
    case 'binary':
      return diagnosticFor(name, 'bestand/geen-tekst', 'Dit is geen tekstbestand.', { hints: ['Een plan is een YAML-bestand: gewone tekst. Een Word- of Excelbestand kan niet rechtstreeks gelezen worden.'] });
    case 'utf-16':
      return diagnosticFor(name, 'bestand/codering', 'Dit bestand is opgeslagen als UTF-16.', { hints: [saveAs] });
    case 'encoding': {
      const before = content.before.slice(-30);
      return diagnosticFor(`${name}:${content.line}`, 'bestand/codering', `Op regel ${content.line} staat na ‘${before}’ een teken dat niet in UTF-8 is opgeslagen, waarschijnlijk een letter met een accent.`, { hints: [saveAs] });
    }
  }
}
