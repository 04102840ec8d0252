import type { PDFDict } from '@cantoo/pdf-lib';
import { unpacked } from '../file/streams.js';
import { ContentStream } from '../finish/content/contentStream.js';
import type { Operator } from '../finish/content/operators.js';
import type { Entries } from './dictionaries.js';

/** A font in which something is shown. */
export interface ShownFont {
  /** As the content calls it. */
  readonly name: string;
  readonly font: Entries;
  /** What is shown in it, in hexadecimal, a text at a time, as written: `<0014>`. */
  readonly texts: Set<string>;
}

/** What a checker wants to know of the content of a page, drawings in it (form XObjects) included. */
export interface ContentFacts {
  /** How often something is painted that is neither held by an element nor called an artifact. */
  loose: number;
  artifactsInTagged: number;
  taggedInArtifacts: number;
  /** Whether every mark that begins also ends. */
  balanced: boolean;
  /** Pieces with a number: `12:3`, the object that they stand in (page or drawing) and the number. */
  readonly numbers: Set<string>;
  readonly fonts: Map<PDFDict, ShownFont>;
  /** Drawings by their object, and how often the page paints each. */
  readonly drawings: Map<number, number>;
  readonly resources: Set<Entries>;
  readonly strangeOperators: Set<string>;
  /** Kinds and names of resources that are asked for but not there. */
  readonly missing: Set<string>;
  /** Names of colour spaces and intents that operators set; `k` and `K` stand for DeviceCMYK. */
  readonly colours: Set<string>;
  readonly intents: Set<string>;
  /** How deep graphics states are saved in each other. */
  depth: number;
}

const PAINT = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'Tj', 'TJ', "'", '"']);
const SHOW = new Set(['Tj', 'TJ', "'", '"']);
const CODES = /<[0-9A-Fa-f]*>/gu;
/** All operators of ISO 32000-1, annex A; `BI` ends the reading. */
const KNOWN = new Set(
  "b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split(' '),
);
/** Drawings in drawings in drawings: more are a circle. */
const DEEPEST = 8;

/** `owner` is the object number of the page. */
export function contentFacts(stream: ContentStream, owner: number, resources: Entries): ContentFacts {
  const inspector = new ContentInspector();
  inspector.read(stream, owner, resources, 0);
  return inspector.finish();
}

class ContentInspector {
  readonly #marks: ('artifact' | 'tagged' | 'other')[] = [];
  readonly #facts: ContentFacts = {
    loose: 0,
    artifactsInTagged: 0,
    taggedInArtifacts: 0,
    balanced: true,
    numbers: new Set(),
    fonts: new Map(),
    drawings: new Map(),
    resources: new Set(),
    strangeOperators: new Set(),
    missing: new Set(),
    colours: new Set(),
    intents: new Set(),
    depth: 0,
  };
  #depth = 0;
  #shown: ShownFont | undefined;

  finish(): ContentFacts {
    return this.#facts;
  }

  /** Marks that a drawing begins must end in it; those around it hold for what is in it. */
  read(stream: ContentStream, owner: number, resources: Entries, level: number): void {
    const outer = this.#marks.length;
    this.#facts.resources.add(resources);
    const fonts = new Map<string, ShownFont | undefined>();
    for (const operator of stream.operators) {
      const { name } = operator;
      if (SHOW.has(name)) this.#show(stream.operands(operator));
      else if (name === 'Tf') this.#useFont(nameIn(stream, operator), resources, fonts);
      else if (name === 'Do') this.#draw(this.#asked('XObject', nameIn(stream, operator), resources), resources, level);
      else if (PAINT.has(name)) this.#paint();
      else if (name === 'BDC' || name === 'BMC') this.#open(stream.operands(operator), owner);
      else if (name === 'EMC') this.#close(outer);
      else if (name === 'q') this.#facts.depth = Math.max(this.#facts.depth, (this.#depth += 1));
      else if (name === 'Q') this.#depth -= 1;
      this.#note(stream, operator, resources);
    }
    if (this.#marks.length > outer) this.#facts.balanced = false;
    this.#marks.length = Math.min(this.#marks.length, outer);
  }

  /** What an operator asks for besides. */
  #note(stream: ContentStream, operator: Operator, resources: Entries): void {
    const { name } = operator;
    if (!KNOWN.has(name)) this.#facts.strangeOperators.add(name);
    else if (name === 'gs') this.#asked('ExtGState', nameIn(stream, operator), resources);
    else if (name === 'sh') this.#asked('Shading', nameIn(stream, operator), resources);
    else if (name === 'k' || name === 'K') this.#facts.colours.add('DeviceCMYK');
    else if (name === 'cs' || name === 'CS') this.#facts.colours.add(nameIn(stream, operator));
    else if (name === 'ri') this.#facts.intents.add(nameIn(stream, operator));
  }

  /** The same name, which should be one of a resource. */
  #asked(kind: string, name: string, resources: Entries): string {
    if (!resources.entries(kind).has(name)) this.#facts.missing.add(`${kind} ${name}`);
    return name;
  }

  #useFont(name: string, resources: Entries, known: Map<string, ShownFont | undefined>): void {
    if (!known.has(name)) known.set(name, this.#font(this.#asked('Font', name, resources), resources.entries('Font').entries(name)));
    this.#shown = known.get(name);
  }

  #font(name: string, font: Entries): ShownFont | undefined {
    if (font.dictionary === undefined) return undefined;
    const shown = this.#facts.fonts.get(font.dictionary) ?? { name, font, texts: new Set() };
    this.#facts.fonts.set(font.dictionary, shown);
    return shown;
  }

  #show(operands: string): void {
    for (const text of operands.match(CODES) ?? []) this.#shown?.texts.add(text);
    this.#paint();
  }

  #draw(name: string, resources: Entries, level: number): void {
    const all = resources.entries('XObject');
    const drawing = all.entries(name);
    if (drawing.name('Subtype') !== 'Form' || level === DEEPEST) {
      this.#paint();
      return;
    }
    const object = all.objectOf(name);
    this.#facts.drawings.set(object, (this.#facts.drawings.get(object) ?? 0) + 1);
    this.read(new ContentStream(unpacked(all.value(name))), object, drawing.has('Resources') ? drawing.entries('Resources') : resources, level + 1);
  }

  #paint(): void {
    if (!this.#marks.includes('artifact') && !this.#marks.includes('tagged')) this.#facts.loose += 1;
  }

  #open(operands: string, owner: number): void {
    const number = /\/MCID\s+(\d+)/u.exec(operands)?.[1];
    const kind = /^\/Artifact\b/u.test(operands) ? 'artifact' : number === undefined ? 'other' : 'tagged';
    if (kind === 'artifact' && this.#marks.includes('tagged')) this.#facts.artifactsInTagged += 1;
    if (kind === 'tagged' && this.#marks.includes('artifact')) this.#facts.taggedInArtifacts += 1;
    if (kind === 'tagged') this.#facts.numbers.add(`${owner}:${Number(number)}`);
    this.#marks.push(kind);
  }

  #close(outer: number): void {
    if (this.#marks.length <= outer) this.#facts.balanced = false;
    else this.#marks.pop();
  }
}

function nameIn(stream: ContentStream, operator: Operator): string {
  return /\/(\S+)/u.exec(stream.operands(operator))?.[1] ?? '';
}
