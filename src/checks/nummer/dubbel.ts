import type { Mend } from '../../diagnostics/mend.js';
import type { Check } from '../check.js';
import { groupBy } from '../facts/groupBy.js';
import { certainNumber } from './certainNumber.js';
import type { WrittenNumber } from './numberedLists.js';
import { numberedLists, seriesOf } from './numberedLists.js';

/**
 * A number stands once in its list: 1, 2, 3, 4, 3, 5, 6 has two threes.
 */
export const dubbel: Check = {
  code: 'nummer/dubbel',
  severity: 'waarschuwing',
  title: 'een nummer dat twee keer in dezelfde lijst staat',
  why: 'Verwijst iemand naar actie 3, dan weet niemand welke. jaarplan drukt de nummers af zoals u ze schrijft.',
  remedy: 'Verbeter het nummer, of laat `nummer` weg: dan telt jaarplan zelf.',
  example: {
    in: 'acties',
    wrong: '- {nummer: 1, wat: Verkennen}\n- {nummer: 2, wat: Proberen}\n- {nummer: 2, wat: Invoeren}',
    right: '- {nummer: 1, wat: Verkennen}\n- {nummer: 2, wat: Proberen}\n- {nummer: 3, wat: Invoeren}',
  },
  run: (context) =>
    numberedLists(context).flatMap(({ what, numbers, hint }) => {
      const byText = groupBy(numbers, ({ text }) => text.toLowerCase());
      return [...byText.values()].flatMap(([first, second, ...others]) => {
        if (first === undefined || second === undefined) return [];
        const times = others.length === 0 ? 'twee keer' : `${others.length + 2} keer`;
        return [{ span: second.span, message: `Nummer ${second.text} staat ${times} in deze ${what}.`, hints: [hint], related: [first, ...others].map(({ span }) => ({ span, message: 'Hier staat het ook.' })), mends: others.length > 0 ? [] : mendsOf(numbers, [first, second]) }];
      });
    }),
};

/** 1, 2, 3, 3 can only be 1, 2, 3, 4; in 1, 2, 2, 3 nobody knows which two is wrong. */
function mendsOf(numbers: readonly WrittenNumber[], twice: readonly WrittenNumber[]): Mend[] {
  const series = seriesOf(numbers).find((one) => twice.every((number) => one.includes(number)));
  return series === undefined ? [] : certainNumber(series, twice, 3);
}
