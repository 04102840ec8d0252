import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { YamlText } from '../yaml/tree.js';
import { joinPath } from './files.js';
import { isWithin } from './shownPaths.js';
import { PATTERN_SIGN } from './patternSigns.js';
import type { PlanFiles } from './files.js';

export interface PatternWish {
  /** File in the folders that the pattern names: `plan.yaml`. Without it the pattern names the files themselves. */
  readonly fileInFolder?: string;
  /** What to say where nothing fits: the sentence, and what to do. */
  readonly nothing: readonly [message: string, hint: string];
}

/**
 * The files (absolute, in the order of their names) that fit a pattern, which is seen from the file it stands in. A pattern that
 * would read outside the root is refused before the disk is asked.
 */
export async function expandPattern(files: PlanFiles, pattern: YamlText, { fileInFolder, nothing: [message, hint] }: PatternWish): Promise<string[]> {
  const typed = pattern.value.replaceAll('\\', '/');
  const folder = posix.dirname(pattern.span.source.file);
  const fixed = typed.slice(0, typed.search(PATTERN_SIGN));
  const base = joinPath(folder, fixed.slice(0, fixed.lastIndexOf('/') + 1));
  const tooMuch = tooMuchIn(typed);
  if (tooMuch !== undefined) {
    files.diagnostics.add(diagnosticAt(pattern.span, 'bestand/patroon', `Dit patroon ${tooMuch}; zulke patronen leest jaarplan niet.`, { hints: ['Gebruik een eenvoudiger patroon, zoals doelen/*.yaml, of noem de bestanden een voor een.'] }));
    return [];
  }
  const outside = typed.slice(fixed.length).includes('..') || !isWithin(base, files.root);
  if (outside) {
    files.diagnostics.add(diagnosticAt(pattern.span, 'bestand/buiten-map', 'Dit patroon wijst naar een plek buiten de map van het plan.', { hints: ['Noem een map in de map van het plan.'] }));
    return [];
  }
  // A link in the place of a folder could lead out of the root, and names that are found there would be told.
  if (!(await files.mayLookInto(base, pattern.span))) return [];
  const varying = signsAsLetters(typed.slice(fixed.lastIndexOf('/') + 1));
  const inFolder = fileInFolder === undefined || posix.basename(varying) === fileInFolder ? '' : `${varying.endsWith('/') ? '' : '/'}${fileInFolder}`;
  const found = [...(await files.host.glob([varying + inFolder], base))].sort(byName);
  if (fileInFolder === undefined) files.diagnostics.add(...(await leftOut(files, pattern, { base, varying, found })));
  if (found.length === 0) files.diagnostics.add(diagnosticAt(pattern.span, 'bestand/geen-treffer', message, { hints: [hint] }));
  return found;
}

/**
 * What is too much in a pattern, or undefined. Every star and choice multiplies what has to be tried: `{a,b}` twenty times stands for a
 * million patterns, and nine stars in one name take minutes for a name of 200 letters.
 */
function tooMuchIn(pattern: string): string | undefined {
  if (pattern.length > LONGEST_PATTERN) return 'is erg lang';
  if (count(pattern, /\{/g) > MOST_CHOICES || count(pattern, /,/g) > MOST_ALTERNATIVES) return 'heeft te veel keuzes tussen accolades';
  const isStarry = pattern.split('/').some((name) => count(name, /\*+/g) > MOST_STARS_IN_A_NAME) || count(pattern, /\*+/g) > MOST_STARS;
  return isStarry ? 'heeft te veel sterretjes' : undefined;
}

const LONGEST_PATTERN = 500;
const MOST_CHOICES = 3;
const MOST_ALTERNATIVES = 12;
const MOST_STARS_IN_A_NAME = 2;
const MOST_STARS = 5;

function count(text: string, sign: RegExp): number {
  return [...text.matchAll(sign)].length;
}

/** Signs that mean something to globby and nothing to a plan: `doelen (oud)/*.yaml`. Some repeat, and could take for ever. */
function signsAsLetters(pattern: string): string {
  return pattern.replace(/[()!+@|]/g, '\\$&');
}

/** A file with another ending of YAML looks as if it takes part: `10-basis.yml` beside `*.yaml`. */
async function leftOut(files: PlanFiles, pattern: YamlText, { base, varying, found }: { readonly base: string; readonly varying: string; readonly found: readonly string[] }): Promise<Diagnostic[]> {
  if (!varying.endsWith('.yaml')) return [];
  const others = await files.host.glob([`${varying.slice(0, -'.yaml'.length)}.{yml,YML,YAML,Yaml}`], base);
  return [...others]
    .filter((file) => !found.includes(file))
    .sort(byName)
    .map((file) =>
      diagnosticAt(pattern.span, 'bestand/doet-niet-mee', `Het bestand ${files.display(file)} doet niet mee: ‘${pattern.value}’ past er niet bij.`, {
        severity: 'waarschuwing',
        hints: [`Geef het de naam ${posix.basename(file).replace(/\.\w+$/, '.yaml')}, of zet het in een andere map.`],
      }),
    );
}

/** By code unit: the same on every machine and file system. */
function byName(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
