import { parseSchoolYear } from '../calendar/index.js';
import type { SchoolYear } from '../calendar/index.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { switchOf } from '../schema/switchWords.js';
import type { YamlMap, YamlNode, YamlText } from '../yaml/tree.js';
import { blockValues, namedPlanFile, readEarlier } from './earlierPlans.js';
import type { ReadOther } from './earlierPlans.js';
import type { PlanFiles } from './files.js';
import type { Dekkingsjaar, Plan } from './model.js';
import { Origin } from './origin.js';
import { expandPattern } from './patterns.js';
import { isPattern } from './patternSigns.js';
import { periodKey, workOnPoints } from './pointWork.js';

/** The years that a plan's `dekking: PATHS` shows beside its own, by the value as written. */
export type EarlierCoverage = ReadonlyMap<YamlNode, readonly Dekkingsjaar[]>;

/**
 * What the plans that a `dekking` names did for the points of the ondersteuningsplan, in order of school year. A path names one plan; a
 * pattern means those before the plan at hand that work out the same ondersteuningsplan, so that a later year never changes an
 * earlier document.
 */
export async function readEarlierCoverage(files: PlanFiles, root: YamlMap, planFile: string, read: ReadOther): Promise<EarlierCoverage> {
  const coverage = new Map<YamlNode, readonly Dekkingsjaar[]>();
  const own = ownPlan(root, planFile);
  if (own === undefined) return coverage;
  for (const value of blockValues(root, 'dekking')) {
    const paths = (value.kind === 'list' ? value.items : [value]).filter((item): item is YamlText => item.kind === 'text');
    if (paths.length === 0 || (value.kind === 'text' && switchOf(value.value) !== undefined)) continue;
    const plans = new Map<string, Plan>();
    for (const path of paths) for (const [file, plan] of await plansOf(files, path, own, read)) plans.set(file, plan);
    for (const plan of plans.values()) files.counted.add(plan);
    const years = [...plans.values()].map((plan) => ({ schooljaar: plan.schooljaar, punten: workOnPoints(plan) }));
    coverage.set(value, years.sort((one, other) => one.schooljaar.start - other.schooljaar.start));
  }
  return coverage;
}

interface OwnPlan {
  readonly file: string;
  readonly year: SchoolYear;
  readonly period: string;
}

/** Without points or a school year there is no table to add years to; others say so. */
function ownPlan(root: YamlMap, file: string): OwnPlan | undefined {
  const origin = new Origin(root);
  const year = parseSchoolYear(origin.text('schooljaar')?.value ?? '');
  const period = origin.part('ondersteuningsplan')?.text('periode')?.value;
  return year === undefined || period === undefined ? undefined : { file, year, period: periodKey(period) };
}

async function plansOf(files: PlanFiles, path: YamlText, own: OwnPlan, read: ReadOther): Promise<(readonly [file: string, plan: Plan])[]> {
  return isPattern(path.value) ? plansLike(files, path, own, read) : planAt(files, path, own, read);
}

const WORDS = { code: 'dekking/plan', subject: (folder: string) => `Het plan ${folder}, dat in deze tabel hoort,` };
const FOLDER_HINT = 'Noem de map van een eerder jaarplan, zoals ../2023-2024, of schrijf `dekking: true` voor alleen dit plan.';

async function planAt(files: PlanFiles, path: YamlText, own: OwnPlan, read: ReadOther): Promise<(readonly [string, Plan])[]> {
  const say = (message: string, hint: string): [] => {
    files.diagnostics.add(diagnosticAt(path.span, 'dekking/plan', message, { hints: [hint] }));
    return [];
  };
  const file = await namedPlanFile(files, path);
  if (file === own.file) return say('Dit plan staat al in de tabel.', 'Haal dit pad weg; noem alleen plannen van eerdere jaren.');
  // A word in place of a path is most likely a switch: what is wrong with a real path is for the reading of it to say.
  if (/^\p{L}+$/u.test(path.value) && (await files.host.kind(file)) === 'nothing') return say(`‘${path.value}’ is geen map met een plan.`, FOLDER_HINT);
  const plan = await readEarlier(files, file, path, WORDS, read);
  if (plan === undefined) return [];
  const period = plan.ondersteuningsplan?.periode.value;
  if (period === undefined) return say('Dat plan heeft geen ondersteuningsplan; daarom is niet te zeggen aan welke punten het werkt.', FOLDER_HINT);
  if (periodKey(period) !== own.period) return say(`Dat plan hoort bij een ander ondersteuningsplan (${period}); de punten zijn niet dezelfde.`, 'Noem alleen plannen bij hetzelfde ondersteuningsplan.');
  return [[file, plan]];
}

/** A plan with errors is said, whichever year it is of: which one cannot be known. */
async function plansLike(files: PlanFiles, pattern: YamlText, own: OwnPlan, read: ReadOther): Promise<(readonly [string, Plan])[]> {
  const nothing = [`Geen enkel plan past bij ‘${pattern.value}’.`, FOLDER_HINT] as const;
  const found = await expandPattern(files, pattern, { fileInFolder: 'plan.yaml', nothing });
  const plans: (readonly [string, Plan])[] = [];
  for (const file of found) {
    const plan = file === own.file ? undefined : await readEarlier(files, file, pattern, WORDS, read);
    const period = plan?.ondersteuningsplan?.periode.value;
    if (plan !== undefined && period !== undefined && periodKey(period) === own.period && plan.schooljaar.start < own.year.start) plans.push([file, plan]);
  }
  return plans;
}
