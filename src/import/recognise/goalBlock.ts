import { Group } from '../write/draft.js';
import type { GoalTree } from './chapter.js';
import { bareTitle } from './columnNames.js';
import type { Recognition } from './recognition.js';

/** The columns of each layout in their usual order, with the titles that need no mention. */
const LAYOUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  resultaten: { resultaat: 'beoogd resultaat', wat: 'wat', wie: 'wie', wanneer: 'wanneer gereed' },
  activiteiten: { wat: 'wat', wie: 'wie', wanneer: 'wanneer' },
  jaarkalender: { nummer: 'nr', wanneer: 'periode wanneer', wat: 'activiteiten wat', wie: 'betrokkenen wie', resultaat: 'gewenst resultaat', personeel: 'middelen personeel', financieel: 'middelen financieel' },
  matrix: { wat: 'wat', wie: 'wie', wanneer: 'wanneer', budget: 'budget' },
};

/** What goes with a list of goals: the layout in which they look as they did, their columns and how they are numbered. */
export function goalOptions(recognition: Recognition, goals: readonly GoalTree[]): Group {
  const all = goals.flatMap(flat);
  settleActionNumbers(recognition, all);
  const options = new Group();
  const layout = layoutOf(all);
  options.set('opmaak', layout);
  setColumns(options, all, layout);
  const numbering = goalNumbering(recognition, goals);
  options.set('nummering', numbering);
  for (const goal of goals) writeNumbersBelow(goal);
  return options;
}

function flat(goal: GoalTree): GoalTree[] {
  return [goal, ...goal.below.flatMap(flat)];
}

function layoutOf(goals: readonly GoalTree[]): string {
  const tables = goals.flatMap(({ columns }) => (columns === undefined ? [] : [columns.columns.map(({ field }) => field)]));
  if (goals.some(({ isTurned }) => isTurned)) return 'matrix';
  if (goals.some(({ isList }) => isList) && tables.length === 0) return 'activiteiten';
  const fields = tables[0] ?? [];
  const [result, what] = [fields.indexOf('resultaat'), fields.indexOf('wat')];
  if (result !== -1 && result < what) return 'resultaten';
  return ['nummer', 'personeel', 'financieel'].some((field) => fields.includes(field)) || fields.length > 5 ? 'jaarkalender' : 'resultaten';
}

/** Columns are named where they differ from what the layout does by itself. */
function setColumns(options: Group, goals: readonly GoalTree[], layout: string): void {
  const columns = goals.find((goal) => goal.columns !== undefined && goal.columns.head.length > 0)?.columns?.columns ?? [];
  const usual = LAYOUTS[layout] ?? {};
  const fields = [...new Set(columns.map(({ field }) => field))];
  const isUsual = fields.join() === Object.keys(usual).filter((field) => fields.includes(field)).join();
  if (!isUsual && layout !== 'activiteiten') options.set('kolommen', fields);
  const titles = new Group();
  for (const { field, title, isOwn } of columns) {
    if (!isOwn && title !== '' && bareTitle(title) !== usual[field] && !titles.has(field)) titles.set(field, title);
  }
  if (!titles.isEmpty) options.set('kolomtitels', titles);
}

/** Numbers that jaarplan counts by itself need no writing: 1, 2, 3 in every goal. */
function settleActionNumbers(recognition: Recognition, goals: readonly GoalTree[]): void {
  for (const { numbered } of goals) {
    const isCounted = numbered.every(({ number }, index) => number === String(index + 1));
    for (const { action, number } of numbered) {
      if (isCounted || number === '') recognition.ledger.label(number);
      else action.set('nummer', number);
    }
  }
}

/** "Doel 1", "Doel 2" is a pattern; numbers that skip or are Roman are written with the goals. */
function goalNumbering(recognition: Recognition, goals: readonly GoalTree[]): string | undefined {
  const [first] = goals;
  const isCounted = goals.every(({ number, word }, index) => number === String(index + 1) && word === first?.word);
  if (first?.number === undefined || !isCounted) {
    for (const goal of goals) writeNumber(goal);
    return undefined;
  }
  for (const { number = '', word = '' } of goals) recognition.ledger.label(`${word} ${number}`);
  return first.word === undefined ? '{nummer}.' : `${first.word} {nummer}`;
}

/** Goals below one with a number would be counted; those that had none stay without. */
function writeNumbersBelow({ number, below }: GoalTree): void {
  for (const goal of below) {
    writeNumber(goal);
    if (number !== undefined && goal.number === undefined && !goal.group.has('nummer')) goal.group.set('nummer', false);
    writeNumbersBelow(goal);
  }
}

function writeNumber({ group, number, word }: GoalTree): void {
  if (number !== undefined && !group.has('nummer')) group.set('nummer', word === undefined ? number : `${word} ${number}`);
}
