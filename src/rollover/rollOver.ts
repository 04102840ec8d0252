import { posix } from 'node:path';
import type { SchoolYear } from '../calendar/index.js';
import type { Mend } from '../diagnostics/mend.js';
import type { Actie, Plan } from '../plan/model.js';
import { sourcesIn } from '../plan/planSources.js';
import { displayPath } from '../plan/shownPaths.js';
import type { Source } from '../source/source.js';
import { decideCarrying, named } from './carrying.js';
import type { Carrying } from './carrying.js';
import { renewCoverage } from './coverage.js';
import { renewEvaluations } from './evaluation.js';
import { carryOver } from './goals.js';
import { renewHead } from './head.js';
import { moveMeetings } from './meetings.js';
import { renewPaths } from './paths.js';
import { Rolling } from './rolling.js';
import { areHolidaysKnown } from './sameWeek.js';
import { renewTexts } from './texts.js';

/** A file of the new plan, as changes of the old one. */
export interface RolledFile {
  /** Absolute. */
  readonly path: string;
  readonly source: Source;
  readonly changes: readonly Mend[];
}

/** A line of the new plan that a person has to look at. */
export interface OpenPoint {
  /** Of the new file, as shown to people. */
  readonly path: string;
  readonly line: number;
  readonly words: string;
  readonly why: string;
}

export interface MovedDate {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
}

/** Next year's plan, not yet written, and what there is to tell about it. */
export interface Rollover {
  readonly files: readonly RolledFile[];
  readonly carried: number;
  readonly left: { readonly afgerond: readonly string[]; readonly vervallen: readonly string[] };
  /** Results and goals that went with their last action. */
  readonly emptied: readonly string[];
  readonly meetings: readonly MovedDate[];
  /** Number of dates in other texts that moved. */
  readonly dates: number;
  readonly open: readonly OpenPoint[];
  readonly remarks: readonly string[];
}

export interface RolloverChoices {
  readonly year: SchoolYear;
  /** Absolute folder of the new plan. */
  readonly target: string;
  /** From which paths are shown. */
  readonly workingFolder: string;
}

/**
 * Next year's plan out of a sound one, as changes of its files. Nothing is read or written; files outside the plan's folder stay
 * what and where they are.
 */
export function rollOver(plan: Plan, { year, target, workingFolder }: RolloverChoices): Rollover {
  const rolling = new Rolling(plan, year);
  for (const source of sourcesIn(plan.origin.node)) if (source.file.startsWith(`${rolling.folder}/`)) rolling.edits(source);
  const carrying = decideCarrying(rolling);
  const emptyFiles = carryOver(rolling, carrying);
  renewHead(rolling);
  renewEvaluations(rolling, target);
  renewCoverage(rolling, target);
  moveMeetings(rolling);
  renewTexts(rolling);
  renewPaths(rolling, target);
  remark(rolling);
  const fileOf = (source: Source): string => posix.join(target, posix.relative(rolling.folder, source.file));
  const place = ({ span }: { readonly span: { readonly source: Source; readonly start: number } }): { path: string; line: number } => ({
    path: displayPath(fileOf(span.source), workingFolder),
    line: rolling.edits(span.source)?.lineAfter(span.start) ?? span.source.position(span.start).line,
  });
  const isThere = (each: { readonly span: Parameters<Rolling['isRemoved']>[0] }): boolean => !rolling.isRemoved(each.span);
  return {
    files: rolling.allEdits().filter(({ source }) => !emptyFiles.has(source.file)).map((edits) => ({ path: fileOf(edits.source), source: edits.source, changes: edits.finished() })),
    ...countsOf(carrying),
    meetings: unique(rolling.meetings.filter(isThere).map((moved) => ({ ...place(moved), name: moved.name, from: moved.from, to: moved.to, ...(moved.reason === undefined ? {} : { reason: moved.reason }) }))),
    dates: [...rolling.dates.values()].filter((span) => !rolling.isRemoved(span)).length,
    open: unique(rolling.doubts.filter(isThere).map((doubt) => ({ ...place(doubt), words: doubt.words, why: doubt.why }))).sort(byPlace),
    remarks: rolling.remarks,
  };
}

function countsOf({ carried, left, emptied }: Carrying): Pick<Rollover, 'carried' | 'left' | 'emptied'> {
  const names = (keep: (action: Actie) => boolean): string[] => left.filter(keep).map(named);
  return { carried: carried.length, left: { afgerond: names(({ status }) => status !== 'vervallen'), vervallen: names(({ status }) => status === 'vervallen') }, emptied: emptied.map(named) };
}

/** What holds for the plan as a whole. */
function remark({ plan, year, region, meetings, remarks, outside }: Rolling): void {
  const hasMeetings = meetings.length > 0;
  if (hasMeetings && region === undefined) remarks.push('In organisatie.yaml staat geen vakantieregio. Bij het verplaatsen van bijeenkomsten is alleen op feestdagen gelet.');
  else if (hasMeetings && !areHolidaysKnown(year, region)) remarks.push(`De schoolvakanties van ${year.label} zijn nog niet bekend. Bij het verplaatsen van bijeenkomsten is alleen op feestdagen gelet.`);
  const last = /(\d{4})\s*$/.exec(plan.ondersteuningsplan?.periode.value ?? '')?.[1];
  if (last !== undefined && Number(last) < year.end) remarks.push(`Het ondersteuningsplan loopt tot ${last}. Voor ${year.label} is er een nieuw nodig.`);
  for (const path of outside) remarks.push(`${path} staat buiten de map van het plan. Het oude en het nieuwe plan gebruiken het allebei, en er is niets in veranderd.`);
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function byPlace(one: OpenPoint, other: OpenPoint): number {
  return one.path === other.path ? one.line - other.line : one.path < other.path ? -1 : 1;
}
