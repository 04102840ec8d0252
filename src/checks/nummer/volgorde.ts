import type { Check } from '../check.js';
import type { WrittenNumber } from './numberedLists.js';
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
        const twice = new Set(series.map(({ text }) => text.toLowerCase()).filter((text, index, all) => all.indexOf(text) !== index));
        const once = series.filter(({ text, value }) => value !== undefined && !twice.has(text.toLowerCase()));
        const [first, ...others] = misplaced(once);
        if (first === undefined) return [];
        return [{ span: first.span, message: `De nummers van deze ${what} staan in de volgorde ${series.map(({ text }) => text.replace(/[.:]$/, '')).join(', ')}.`, hints: [hint], related: others.map(({ span }) => ({ span, message: 'Dit nummer staat ook niet op zijn plaats.' })) }];
      }),
    ),
};

/** The fewest numbers that must be moved for the rest to go up. */
function misplaced(numbers: readonly WrittenNumber[]): WrittenNumber[] {
  const order = [...numbers].sort(compare);
  const ranks = new Map(order.map((number, rank) => [number, rank]));
  // For every length the end of the rising run of that length which ends lowest.
  const ends: WrittenNumber[] = [];
  const previous = new Map<WrittenNumber, WrittenNumber | undefined>();
  const rankOf = (number: WrittenNumber): number => ranks.get(number) ?? 0;
  for (const number of numbers) {
    const length = ends.findIndex((end) => rankOf(end) >= rankOf(number));
    const place = length === -1 ? ends.length : length;
    previous.set(number, ends[place - 1]);
    ends[place] = number;
  }
  const kept = new Set<WrittenNumber>();
  for (let number = ends.at(-1); number !== undefined; number = previous.get(number)) kept.add(number);
  return numbers.filter((number) => !kept.has(number));
}

function compare(one: WrittenNumber, other: WrittenNumber): number {
  const byValue = (one.value ?? 0) - (other.value ?? 0);
  return byValue === 0 ? (one.letter < other.letter ? -1 : one.letter > other.letter ? 1 : 0) : byValue;
}
