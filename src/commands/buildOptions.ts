import { posix, resolve } from 'node:path';
import { slashes } from '../nodeHost.js';
import { OUTPUTS } from '../outputs/index.js';
import type { Output } from '../outputs/output.js';
import type { Enclosed } from '../outputs/source/planArchive.js';
import { chosenLayout, unknownValue } from './choices.js';
import type { Context } from './context.js';
import { readPart } from './part.js';
import type { Part } from './part.js';
import { shownPath } from './shownPath.js';
import { UsageProblem } from './usageProblem.js';

/** What the options of `build` come to. */
export interface BuildOptions {
  readonly outputs: readonly Output[];
  /** Absolute. */
  readonly folder: string;
  /** As the user knows it. */
  readonly folderName: string;
  readonly strict: boolean;
  /** Only errors are said. */
  readonly quiet: boolean;
  readonly json: boolean;
  /** What of its sources the PDF holds. */
  readonly enclosed: Enclosed;
  /** `--opnieuw`: nothing of an earlier time is used. */
  readonly anew: boolean;
  readonly layout?: string;
  readonly browser?: string;
  /** `--taken`; without it, what suits the machine. */
  readonly tabs?: number;
  readonly part?: Part;
}

/** More than this only wait for each other, on any machine. */
export const MOST_TABS = 16;

/** Throws UsageProblem for a value that an option does not know. */
export async function readBuildOptions(context: Context, options: Readonly<Record<string, unknown>>): Promise<BuildOptions> {
  const layout = text(options, 'opmaak');
  const browser = text(options, 'browser');
  const tabs = text(options, 'taken');
  const part = text(options, 'deel');
  const folder = slashes(resolve(context.host.workingFolder, text(options, 'uit') ?? 'uitvoer'));
  return {
    outputs: chosenOutputs(text(options, 'formaat')),
    folder,
    folderName: folder === context.host.workingFolder ? posix.basename(folder) : shownPath(folder, context.host.workingFolder),
    strict: options['streng'] === true,
    quiet: options['stil'] === true,
    json: options['json'] === true,
    enclosed: chosenEnclosure(options),
    anew: options['opnieuw'] === true,
    ...(layout === undefined ? {} : { layout: await chosenLayout(context.assets, layout) }),
    ...(browser === undefined ? {} : { browser }),
    ...(tabs === undefined ? {} : { tabs: readTabs(tabs) }),
    ...(part === undefined ? {} : { part: readPart(part) }),
  };
}

/** `html,pdf` in the order of the list, whatever the order typed. */
function chosenOutputs(typed: string | undefined): readonly Output[] {
  if (typed === undefined) return OUTPUTS;
  const known = OUTPUTS.map(({ name }) => name);
  const names = typed.split(',').map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw unknownValue('--formaat', unknown, known);
  if (names.length === 0) throw new UsageProblem('Achter --formaat hoort een waarde.', [`U kunt kiezen uit: ${known.join(', ')}.`]);
  return OUTPUTS.filter(({ name }) => names.includes(name));
}

function chosenEnclosure(options: Readonly<Record<string, unknown>>): Enclosed {
  const [nothing, all] = [options['zonderBron'] === true, options['metIntern'] === true];
  if (nothing && all) throw new UsageProblem('--zonder-bron en --met-intern gaan niet samen.', ['Met --zonder-bron gaat er niets mee, met --met-intern alles.']);
  return nothing ? 'niets' : all ? 'alles' : 'openbaar';
}

function readTabs(typed: string): number {
  const tabs = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : Number.NaN;
  if (tabs >= 1 && tabs <= MOST_TABS) return tabs;
  throw new UsageProblem(`--taken kent ‘${typed}’ niet.`, [`Geef een heel getal van 1 tot en met ${MOST_TABS}.`]);
}

function text(options: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
