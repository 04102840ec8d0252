import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { inlineText, onOneLine, plainText } from '../text/index.js';
import type { RichBlock, RichText } from '../text/index.js';
import type { YamlNode } from '../yaml/tree.js';
import { blockValues, namedPlanFile, readEarlier } from './earlierPlans.js';
import type { ReadOther } from './earlierPlans.js';
import type { PlanFiles } from './files.js';
import type { Actie, Doel, Plan, Terugblik, TerugblikActie, TerugblikDoel } from './model.js';
import { present } from './present.js';
import type { Text } from './text.js';

/** What a plan's `evaluatie: PATH` looks back on, by the path as written. */
export type LookBacks = ReadonlyMap<YamlNode, Terugblik>;

const WORDS = { code: 'evaluatie/plan', subject: () => 'Het plan waarop dit plan terugkijkt,' };

/** The plans that the evaluations of a plan name, as what became of their actions. */
export async function readLookBacks(files: PlanFiles, root: YamlNode, planFile: string, read: ReadOther): Promise<LookBacks> {
  const lookBacks = new Map<YamlNode, Terugblik>();
  for (const path of blockValues(root, 'evaluatie')) {
    if (path.kind !== 'text') continue;
    const file = await namedPlanFile(files, path);
    if (file === planFile) {
      files.diagnostics.add(diagnosticAt(path.span, 'evaluatie/plan', 'Dit plan kijkt terug op zichzelf.', { hints: ['Noem de map van het plan van vorig jaar, zoals ../2023-2024.'] }));
      continue;
    }
    const plan = await readEarlier(files, file, path, WORDS, read);
    if (plan === undefined) continue;
    files.lookedBackOn.add(plan);
    lookBacks.set(path, lookBackOn(plan));
  }
  return lookBacks;
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
  const what = text === undefined ? [] : bareWords(text);
  const progress = action.voortgang === undefined ? [] : bareWords(action.voortgang);
  return what.length === 0 && action.status === undefined ? [] : [{ wat: what, ...present({ status: action.status, voortgang: progress.length === 0 ? undefined : progress }) }];
}

/** The words alone, on one line. */
function words(text: Text): string {
  return onOneLine(plainText(text.rich('cel').blocks));
}

/** The words alone, with lists as lists: links and notes of another plan lead nowhere here. */
function bareWords(text: Text): RichText {
  return bare(text.rich('cel').blocks);
}

function bare(blocks: RichText): RichBlock[] {
  return blocks.flatMap((block): RichBlock[] => {
    if (block.kind === 'list') return [{ ...block, items: block.items.map(bare) }];
    const inlines = block.kind === 'table' ? [block.head, ...block.rows].map((row) => row.map(inlineText).join(' | ')) : [inlineText(block.children)];
    return inlines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').map((line) => ({ kind: 'paragraph', children: [{ kind: 'text', text: line }] }));
  });
}
