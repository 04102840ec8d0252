import type { Check } from '../check.js';
import { numberedLists, seriesOf } from './numberedLists.js';

/**
 * No number is missing in a list that is numbered by hand: 1, 2, 4, 5 lacks 3.
 *
 * A list may begin anywhere. Silent where a number stands twice, for then that is the slip; and on KPI's and
 * ontwikkelpunten, which are often a choice out of another document.
 */
export const gat: Check = {
  code: 'nummer/gat',
  severity: 'waarschuwing',
  needsWholePlan: true,
  title: 'een nummer dat in een genummerde lijst ontbreekt',
  why: 'De lezer denkt dat er iets is weggevallen, en misschien is dat ook zo.',
  remedy: 'Vul aan wat ontbreekt, nummer opnieuw, of laat `nummer` weg: dan telt jaarplan zelf.',
  silent: 'Een lijst hoeft niet bij 1 te beginnen. KPI’s en ontwikkelpunten mogen nummers overslaan: vaak zijn ze een keuze uit een ander stuk.',
  example: {
    in: 'acties',
    wrong: '- {nummer: 1, wat: Verkennen}\n- {nummer: 2, wat: Proberen}\n- {nummer: 4, wat: Invoeren}',
    right: '- {nummer: 1, wat: Verkennen}\n- {nummer: 2, wat: Proberen}\n- {nummer: 3, wat: Invoeren}',
  },
  run: (context) =>
    numberedLists(context)
      .filter(({ isWhole }) => isWhole)
      .flatMap(({ what, numbers }) =>
        seriesOf(numbers).flatMap((series) => {
          const isTwice = new Set(series.map(({ text }) => text.toLowerCase())).size < series.length;
          const ordered = [...series].sort((one, other) => (one.value ?? 0) - (other.value ?? 0));
          if (series.length < 3 || isTwice || series.some(({ value }) => value === undefined)) return [];
          return ordered.flatMap((number, index) => {
            const before = ordered[index - 1];
            const missing = before === undefined ? [] : between(before.value ?? 0, number.value ?? 0);
            if (before === undefined || missing.length === 0) return [];
            const names = missing.map((value) => `${number.series}${value}`);
            const lacking = names.length > 3 ? `${names[0] ?? ''} tot en met ${names.at(-1) ?? ''} ontbreken` : names.length === 1 ? `${names.join('')} ontbreekt` : `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''} ontbreken`;
            return [{ span: number.span, message: `In deze ${what} komt na ${before.text} meteen ${number.text}: ${lacking}.`, hints: ['Vul aan wat ontbreekt, of laat `nummer` weg: dan telt jaarplan zelf.'], related: [{ span: before.span, message: `Hier staat ${before.text}.` }] }];
          });
        }),
      ),
};

function between(from: number, to: number): number[] {
  // A leap of more is another way of numbering (100, 200), not a list with a hole.
  return to - from > 6 ? [] : Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
}
