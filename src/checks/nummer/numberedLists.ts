import type { Origin } from '../../plan/origin.js';
import type { Span } from '../../source/source.js';
import type { CheckContext } from '../context.js';
import { groupBy } from '../facts/groupBy.js';

/** A number that somebody typed, with what can be compared of it. */
export interface WrittenNumber {
  readonly text: string;
  readonly span: Span;
  /** What stands before the counting part: "Doel " of "Doel 4", "2." of "2.3". */
  readonly series: string;
  /** The counting part as a number; "4b" is 4 with a letter. Absent for what does not count. */
  readonly value?: number;
  readonly letter: string;
}

export interface NumberedList {
  /** What is numbered, in the plural: "acties". */
  readonly what: string;
  /** In the order of the plan. */
  readonly numbers: readonly WrittenNumber[];
  /** Nothing should be missing: everything has a number, and the list is no choice out of another document. */
  readonly isWhole: boolean;
  /** What to do about it: where a number may be left out, jaarplan counts. */
  readonly hint: string;
}

const COUNTS = 'Verbeter het nummer, of laat `nummer` weg: dan telt jaarplan zelf.';
const ASKED = 'Verbeter het nummer.';

interface Numbered {
  readonly origin: Origin;
}

/** Every list of the plan that is numbered by hand. What jaarplan counts itself cannot be wrong. */
export function numberedLists({ plan, goals, actions }: CheckContext): NumberedList[] {
  const lists: NumberedList[] = [];
  const add = (what: string, parts: readonly Numbered[], counted: boolean): void => {
    const numbered = parts.filter(({ origin }) => origin.flag('nummer') !== false);
    const numbers = numbered.map(({ origin }) => written(origin)).filter((number) => number !== undefined);
    if (numbers.length > 1) lists.push({ what, numbers, isWhole: counted && numbers.length === numbered.length, hint: counted ? COUNTS : ASKED });
  };
  add('hoofdstukken', plan.hoofdstukken, true);
  for (const { siblings, goal } of goals) if (siblings[0] === goal) add('doelen', siblings, true);
  for (const { goal } of goals) add('acties', goal.resultaten.flatMap(({ acties }) => acties), true);
  for (const { action } of actions) add('onderdelen', action.onderdelen, true);
  add('KPI’s', plan.kpis, false);
  add('ontwikkelpunten', plan.ondersteuningsplan?.ontwikkelpunten ?? [], false);
  return lists;
}

function written(origin: Origin): WrittenNumber | undefined {
  const text = origin.text('nummer');
  const value = text?.value.trim() ?? '';
  if (text === undefined || value === '' || value === 'true') return undefined;
  return { text: value, span: text.span, ...countingPart(value) };
}

function countingPart(text: string): Pick<WrittenNumber, 'series' | 'value' | 'letter'> {
  const plain = text.replace(/(?<![.):])[.):]+$/, '');
  const digits = /^(?<series>(?:.*[^\d])?)(?<value>\d{1,6})(?<letter>[a-z]?)$/iu.exec(plain)?.groups;
  if (digits !== undefined) return { series: digits['series'] ?? '', value: Number(digits['value']), letter: (digits['letter'] ?? '').toLowerCase() };
  const roman = /^(?<series>(?:.*[^\p{L}])?)(?<value>[IVX]{1,6})$/u.exec(plain)?.groups;
  const value = roman?.['value'] === undefined ? undefined : romanValue(roman['value']);
  return { series: roman?.['series'] ?? '', letter: '', ...(value === undefined ? {} : { value }) };
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(text: string): number {
  const values = Array.from(text, (sign) => ROMAN[sign] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Numbers that count together: those with the same words before them. */
export function seriesOf(numbers: readonly WrittenNumber[]): WrittenNumber[][] {
  return [...groupBy(numbers, ({ series }) => series).values()];
}
