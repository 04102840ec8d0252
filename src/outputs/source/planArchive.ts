import { posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Document } from '../../document/document.js';
import { zip } from '../../packing/zip.js';
import { isWithin } from '../../plan/shownPaths.js';
import type { PlanSources } from '../../plan/planSources.js';
import type { Source } from '../../source/source.js';
import { publicText } from './publicText.js';

/** What of its sources goes along with a plan: all but what is internal, all, or nothing. */
export type Enclosed = 'openbaar' | 'alles' | 'niets';

/** Fields of actions that are among those who carry the plan out, unless a table prints them; and the column that prints them. */
const INTERNAL: readonly (readonly [field: string, column: string])[] = [
  ['voortgang', 'voortgang'],
  ['koers', 'status'],
];

/** The name that marks the folder which no path of a plan may leave, so that the unpacked plan builds wherever it is put. */
const MARK = 'jaarplan.config.yaml';

/**
 * The files of a plan as one ZIP file. Unpacked, `jaarplan build` makes the same document of it. The same files give the same
 * bytes: sorted by name, packed alike on every processor, dated by the document or not at all.
 */
export async function planArchive(document: Document, sources: PlanSources, enclosed: 'openbaar' | 'alles'): Promise<Uint8Array> {
  const printed = printedFields(document.chapters);
  const internal = INTERNAL.filter(([, column]) => !printed.has(column)).map(([field]) => field);
  const hidden = new Set(enclosed === 'alles' ? [] : internal);
  const files = new Map<string, Uint8Array>(sources.others);
  const add = async (source: Source, fields: ReadonlySet<string>): Promise<void> => {
    // The browser is waited on meanwhile: it gets its answers between two files.
    await setImmediate();
    const text = enclosed === 'alles' ? source.text : publicText(source, fields);
    files.set(source.file, new TextEncoder().encode(text.replaceAll('\n', source.lineEnd)));
  };
  for (const source of [...sources.own, ...sources.counted]) await add(source, hidden);
  // An evaluation prints what became of last year's actions.
  for (const source of sources.lookedBackOn) await add(source, new Set([...hidden].filter((field) => field !== 'voortgang')));
  return packed(files, sources, document);
}

function packed(files: ReadonlyMap<string, Uint8Array>, { root, planFile }: PlanSources, { date }: Document): Uint8Array {
  const base = baseFolder([...files.keys()], planFile, root);
  const planFolder = posix.relative(base, posix.dirname(planFile));
  const mark = `# De bestanden waaruit dit plan gemaakt is. Pak ze uit, en maak het plan opnieuw met: jaarplan build ${planFolder}\n`;
  const named = [...files].map(([file, bytes]) => ({ name: posix.relative(base, file), bytes }));
  const all = [{ name: MARK, bytes: new TextEncoder().encode(mark) }, ...named.filter(({ name }) => name !== MARK)];
  all.sort((one, other) => (one.name < other.name ? -1 : 1));
  // The ZIP format has local times: noon is the same day everywhere, and midnight does not exist everywhere.
  const [year = 1980, month = 1, day = 1] = date === undefined ? [] : date.split('-').map(Number);
  return zip(all, new Date(Math.max(year, 1980), month - 1, day, 12));
}

/** The folder that holds the organisation's; but where a file lies outside that, the root. Names above the root are nobody's business. */
function baseFolder(files: readonly string[], planFile: string, root: string): string {
  const aboveOrganisation = posix.dirname(posix.dirname(posix.dirname(planFile)));
  const holds = isWithin(aboveOrganisation, root) && files.every((file) => isWithin(file, aboveOrganisation));
  return holds ? aboveOrganisation : root;
}

/** The fields for which some table has a column. */
function printedFields(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('columns' in value && Array.isArray(value.columns)) for (const column of value.columns as readonly { readonly field?: string }[]) if (column.field !== undefined) found.add(column.field);
  for (const part of Object.values(value)) printedFields(part, found);
  return found;
}
