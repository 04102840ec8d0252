import type { Check } from '../check.js';
import { groupBy } from '../facts/groupBy.js';
import type { WrittenNumber } from './numberedLists.js';
import { certainNumber } from './certainNumber.js';
import { numberedLists, seriesOf } from './numberedLists.js';

/**
 * Numbers go up: in 1, 2, 4, 5, 3 the three stands in the wrong place.
 *
 * Silent where that comes from a number that stands twice: that is another rule's.
 */
export const volgorde: Check = {
  code: 'nummer/volgorde',
  severity: 'waarschuwing',
  title: 'nummers die niet oplopen',
  why: 'Wie nummer 3 zoekt, kijkt tussen 2 en 4.',
  remedy: 'Zet de regel op zijn plaats, of nummer opnieuw. Laat u `nummer` weg, dan telt jaarplan zelf.',
  example: {
    in: 'acties',
    wrong: '- {nummer: 1, wat: Verkennen}\n- {nummer: 3, wat: Proberen}\n- {nummer: 2, wat: Invoeren}',
    right: '- {nummer: 1, wat: Verkennen}\n- {nummer: 2, wat: Invoeren}\n- {nummer: 3, wat: Proberen}',
  },
  run: (context) =>
    numberedLists(context).flatMap(({ what, numbers, hint }) =>
      seriesOf(numbers).flatMap((series) => {
        const byText = groupBy(series, ({ text }) => text.toLowerCase());
        const once = series.filter(({ text, value }) => value !== undefined && byText.get(text.toLowerCase())?.length === 1);
        const [first, ...others] = misplaced(once);
        if (first === undefined) return [];
        return [{ span: first.span, message: `De nummers van deze ${what} staan in de volgorde ${series.map(({ text }) => text.replace(/[.:]$/, '')).join(', ')}.`, hints: [hint], related: others.map(({ span }) => ({ span, message: 'Dit nummer staat ook niet op zijn plaats.' })), mends: certainNumber(series, series) }];
      }),
    ),
};

/** The fewest numbers that must be moved for the rest to go up. */
function misplaced(numbers: readonly WrittenNumber[]): WrittenNumber[] {
  // For every length the end of the rising run of that length which ends lowest.
  const ends: WrittenNumber[] = [];
  const previous = new Map<WrittenNumber, WrittenNumber | undefined>();
  for (const number of numbers) {
    const place = firstNotBelow(ends, number);
    previous.set(number, ends[place - 1]);
    ends[place] = number;
  }
  const kept = new Set<WrittenNumber>();
  for (let number = ends.at(-1); number !== undefined; number = previous.get(number)) kept.add(number);
  return numbers.filter((number) => !kept.has(number));
}

/** Place of the first of rising numbers that is not below another one. */
function firstNotBelow(rising: readonly WrittenNumber[], number: WrittenNumber): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = rising[middle];
    if (candidate !== undefined && compare(candidate, number) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(one: WrittenNumber, other: WrittenNumber): number {
  const byValue = (one.value ?? 0) - (other.value ?? 0);
  return byValue === 0 ? (one.letter < other.letter ? -1 : one.letter > other.letter ? 1 : 0) : byValue;
}
