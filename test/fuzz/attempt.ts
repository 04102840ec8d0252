import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import type { Assets } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import type { Compiled } from '../../src/compile.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { regionOf, shownPlace } from '../../src/diagnostics/shownPlace.js';
import { formatText } from '../../src/formatting/index.js';
import { renderHtml } from '../../src/html/index.js';
import type { Templates } from '../../src/html/index.js';
import { schemaNames } from '../../src/schema/jsonSchema.js';
import { decode } from '../../src/source/decode.js';
import { Source } from '../../src/source/source.js';
import { memoryHost } from '../plan/memoryHost.js';
import { Chance } from './chance.js';
import { runCommand } from './commands.js';
import type { Specimen } from './corpus.js';
import { mutateBytes } from './mutateBytes.js';
import { mutateTree } from './mutateTree.js';

/** What an attempt needs besides its number. */
export interface Ground {
  readonly small: readonly Specimen[];
  readonly large: readonly Specimen[];
  readonly templates: Templates;
  readonly assets: Assets;
}

export const KINDS = ['bytes', 'structure', 'text', 'when'] as const;
export type Kind = (typeof KINDS)[number];

export interface Outcome {
  readonly kind: Kind;
  readonly command: string | undefined;
  /** `made`: a page came of it; `refused`: an error was said, with its place. */
  readonly result: 'made' | 'refused';
  /** What may never be, in words. */
  readonly violations: readonly string[];
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly plan: string;
}

/** What stands in a sentence where a value was forgotten. */
const NO_WORDS = /undefined|\[object|NaN/;

/** Spoils one plan in the way that belongs to this number, reads it, draws it, and holds it against what must always be so. */
export async function attempt(number: number, ground: Ground): Promise<Outcome> {
  const chance = new Chance(number);
  const specimen = chance.is(0.005) ? chance.one(ground.large) : chance.one(ground.small);
  const spoilt = chance.one(specimen.texts);
  const kind = chance.one(KINDS);
  const bytes = spoil(specimen.files[spoilt] ?? new Uint8Array(), kind, chance);
  const files = { ...specimen.files, [spoilt]: bytes };
  const violations: string[] = [];
  const hold = async (what: string, work: () => Promise<readonly string[]>): Promise<void> => {
    try {
      violations.push(...(await work()).map((text) => `${what}: ${text}`));
    } catch (error) {
      violations.push(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  };
  let compiled: Compiled = { diagnostics: [], isFullyChecked: false };
  await hold('compile', async () => {
    compiled = await compile(memoryHost({ files, workingFolder: '/werk' }), specimen.plan, { assets: ground.assets });
    const isRefused = compiled.diagnostics.some(({ severity }) => severity === 'fout');
    return [...compiled.diagnostics.flatMap(unsound), ...(isRefused || compiled.document !== undefined ? [] : ['no document, and nothing said about it'])];
  });
  await hold('html', () => Promise.resolve(drawn(compiled, ground.templates, chance.is(0.5))));
  if (chance.is(0.25)) await hold('fmt', () => Promise.resolve(formed(bytes, chance)));
  const command = chance.is(0.1) ? await runCommand(chance, { specimen, files, assets: ground.assets }) : undefined;
  if (command?.violation !== undefined) violations.push(`${command.words}: ${command.violation}`);
  return { kind, command: command?.name, result: compiled.document === undefined ? 'refused' : 'made', violations, files, plan: specimen.plan };
}

function spoil(bytes: Uint8Array, kind: Kind, chance: Chance): Uint8Array {
  if (kind === 'bytes') return mutateBytes(bytes, chance);
  const text = mutateTree(new TextDecoder().decode(bytes), chance, kind);
  return text === undefined ? mutateBytes(bytes, chance) : new TextEncoder().encode(text);
}

/** What is said must stand somewhere in a file, in words. */
function unsound(diagnostic: Diagnostic): string[] {
  const { code, message, span, related, hints } = diagnostic;
  const said = `${code} “${message}”`;
  const places = [span, ...related.map((other) => other.span)].filter((place) => place !== undefined);
  const outside = places.filter((place) => {
    const { line, column, endLine, endColumn } = regionOf(place);
    const [first, last] = [place.source.line(line), place.source.line(endLine)];
    return place.start > place.source.text.length || place.end > place.source.text.length + 1 || line > place.source.lineCount || column > first.length + 1 || endColumn > last.length + 1;
  });
  return [
    ...(shownPlace(diagnostic).file === undefined ? [`${said} names no file`] : []),
    // Of a file that could not be read at all, or is missing, no line can be said.
    ...(span === undefined && !code.startsWith('bestand/') ? [`${said} has no place`] : []),
    ...outside.map((place) => `${said} stands outside its file (${place.start}-${place.end} of ${place.source.text.length})`),
    // A hint may repeat what was typed.
    ...(NO_WORDS.test(code + hints.join('')) && !NO_WORDS.test(span?.source.text ?? '') ? [`${said} is not in words: ${hints.join(' ')}`] : []),
  ];
}

function drawn({ document }: Compiled, templates: Templates, isScreen: boolean): string[] {
  if (document === undefined) return [];
  const html = renderHtml(document, { medium: isScreen ? 'scherm' : 'druk', templates });
  return [...(html.match(/<(?:script|iframe|object|embed|form|base)\b|href="(?!#|https?:|mailto:|tel:)[^"]{0,30}/gi) ?? [])].map((found) => `${found} in the page`);
}

/** The fixed form says the same and is its own fixed form; judged by the YAML package itself, not by the proof that `fmt` gives. */
function formed(bytes: Uint8Array, chance: Chance): string[] {
  const decoded = decode(bytes);
  if ('problem' in decoded) return [];
  const { text } = decoded;
  const kind = chance.one(schemaNames());
  const once = formatText(new Source('x.yaml', text), kind);
  if (!('text' in once)) return [];
  const twice = formatText(new Source('x.yaml', once.text), kind);
  return [
    ...(isDeepStrictEqual(meaning(once.text), meaning(text)) ? [] : ['the fixed form says something else']),
    ...('text' in twice && twice.text === once.text ? [] : ['the fixed form has another fixed form']),
  ];
}

function meaning(text: string): unknown {
  // What is left open reads as an empty text or as nothing, which here are one.
  return parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' }).toJS({ maxAliasCount: -1, reviver: (_key, value: unknown) => value ?? '' }) as unknown;
}
