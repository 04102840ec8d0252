import { posix } from 'node:path';
import { Diagnostics } from '../diagnostics/collector.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { counted, tally } from '../diagnostics/tally.js';
import { plainText } from '../text/index.js';
import { entryAt, isEmpty } from '../yaml/tree.js';
import type { YamlNode, YamlText } from '../yaml/tree.js';
import type { PlanFiles } from './files.js';
import type { Actie, Doel, Plan, Terugblik, TerugblikActie, TerugblikDoel } from './model.js';
import { present } from './present.js';
import type { Text } from './text.js';

/** What a plan's `evaluatie: PATH` looks back on, by the path as written. */
export type LookBacks = ReadonlyMap<YamlNode, Terugblik>;

/** Reads another plan as it reads the one at hand, without what that one looks back on itself. */
export type ReadOther = (planFile: string, diagnostics: Diagnostics) => Promise<Plan | undefined>;

/**
 * The plans that the evaluations of a plan name, as what became of their actions. A plan that cannot be read is said at
 * the path, in one line: its own problems are for `jaarplan check` on that plan.
 */
export async function readLookBacks(files: PlanFiles, root: YamlNode, planFile: string, read: ReadOther): Promise<LookBacks> {
  const lookBacks = new Map<YamlNode, Terugblik>();
  for (const path of evaluationPaths(root)) {
    const named = files.resolve(path.value, path.span);
    const file = (await files.host.kind(named)) === 'folder' ? posix.join(named, 'plan.yaml') : named;
    if (file === planFile) {
      files.diagnostics.add(diagnosticAt(path.span, 'evaluatie/plan', 'Dit plan kijkt terug op zichzelf.', { hints: ['Noem de map van het plan van vorig jaar, zoals ../2023-2024.'] }));
      continue;
    }
    const plan = (await files.yaml(file, path.span)) === undefined ? undefined : await readQuietly(files, file, path, read);
    if (plan !== undefined) lookBacks.set(path, lookBackOn(plan));
  }
  return lookBacks;
}

async function readQuietly(files: PlanFiles, file: string, path: YamlText, read: ReadOther): Promise<Plan | undefined> {
  const own = new Diagnostics();
  const plan = await read(file, own);
  if (plan !== undefined && !own.hasErrors) return plan;
  const { fout } = tally(own.sorted());
  const folder = files.display(posix.dirname(file));
  files.diagnostics.add(diagnosticAt(path.span, 'evaluatie/plan', `Het plan waarop dit plan terugkijkt, heeft ${counted(fout, 'fout', 'fouten')}.`, { hints: [`Bekijk en verbeter dat plan eerst, met: jaarplan check ${folder}`] }));
  return undefined;
}

/** Every `evaluatie` of chapters and blocks that is a path. */
function evaluationPaths(root: YamlNode): YamlText[] {
  const chapters = root.kind === 'map' ? entryAt(root, 'hoofdstukken')?.value : undefined;
  const inChapter = (node: YamlNode): YamlText[] => {
    if (node.kind !== 'map') return [];
    const own = entryAt(node, 'evaluatie')?.value;
    const blocks = entryAt(node, 'blokken')?.value;
    return [...(own?.kind === 'text' && !isEmpty(own) ? [own] : []), ...(blocks?.kind === 'list' ? blocks.items.flatMap(inChapter) : [])];
  };
  return chapters?.kind === 'list' ? chapters.items.flatMap(inChapter) : [];
}

function lookBackOn(plan: Plan): Terugblik {
  const goals = plan.hoofdstukken.flatMap(({ blokken }) => blokken.flatMap((block) => (block.soort === 'doelen' ? block.doelen : [])));
  return { schooljaar: plan.schooljaar, titel: words(plan.titel), doelen: goals.flatMap(goalsOf) };
}

/** A goal with its own actions, then the goals below it. */
function goalsOf(goal: Doel): TerugblikDoel[] {
  const own = goal.resultaten.flatMap(({ acties }) => acties.flatMap(actionsOf));
  return [...(own.length === 0 ? [] : [{ titel: words(goal.titel), acties: own }]), ...goal.subdoelen.flatMap(goalsOf)];
}

/** Parts with a status of their own are accounted for one by one, others with the action that they are part of. */
function actionsOf(action: Actie): TerugblikActie[] {
  const parts = action.onderdelen.filter(({ status }) => status !== undefined);
  if (parts.length > 0) return parts.flatMap(actionsOf);
  const text = action.wat ?? action.kop ?? action.resultaat;
  const what = text === undefined ? '' : words(text);
  const progress = action.voortgang === undefined ? '' : words(action.voortgang);
  return what === '' && action.status === undefined ? [] : [{ wat: what, ...present({ status: action.status, voortgang: progress === '' ? undefined : progress }) }];
}

/** The words alone, on one line: links and notes of another plan lead nowhere here. */
function words(text: Text): string {
  return plainText(text.rich('cel').blocks).replace(/\s+/g, ' ').trim();
}
