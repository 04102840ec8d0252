import { yearAt } from '../dateTokens.js';
import { wholeYear, yearOfMonth } from '../schoolYear.js';
import { keyAt, skip, type Context } from './context.js';
import { monthsMoment, type Moment } from './moment.js';
import type { Point } from './point.js';
import { yearTermAt } from './yearTerm.js';

/** First and last month; seasons are those of the weather service: voorjaar is March to May. */
const seasons: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['voorjaar', [3, 5]],
  ['lente', [3, 5]],
  ['zomer', [6, 8]],
  ['najaar', [9, 11]],
  ['herfst', [9, 11]],
  ['winter', [12, 2]],
]);

const articles = new Set(['het', 'de', "'t"]);
const links = new Set(['van', 'in']);

/** "voorjaar 2025", "het najaar van 2024", "winter 2024-2025", "zomer '25", "najaar". */
export function seasonPointAt(context: Context, index: number): Point | undefined {
  const at = skip(context, index, articles);
  const season = seasons.get(keyAt(context, at));
  if (season === undefined) return undefined;
  const [firstMonth, lastMonth] = season;
  const after = skip(context, at + 1, links);
  const term = yearTermAt(context, after);
  const short = term === undefined ? yearAt(context.tokens, after) : undefined;
  const year = term === undefined ? short && wholeYear(short.text) : term.kind === 'kalenderjaar' ? term.start : yearInSchoolYear(term.start, firstMonth);
  return {
    kind: 'deel',
    next: term?.next ?? short?.next ?? at + 1,
    month: firstMonth,
    ...(year === undefined ? {} : { year }),
    shortYear: term?.shortYear ?? short !== undefined,
    make: (actualYear) => seasonMoment(actualYear, firstMonth, lastMonth, year !== undefined, context),
  };
}

function seasonMoment(year: number, firstMonth: number, lastMonth: number, explicitYear: boolean, context: Context): Moment {
  const more = { vague: true, explicitYear, assumptions: ['afspraak'] as const };
  const found = monthsMoment('seizoen', year, firstMonth, lastMonth, more);
  // a summer ends one school year and opens the next: "na de zomer" without a year looks back
  if (firstMonth !== 6 || explicitYear) return found;
  return { ...found, earlier: monthsMoment('seizoen', yearOfMonth(context.year, 8), firstMonth, lastMonth, more) };
}

function yearInSchoolYear(start: number, month: number): number {
  return month >= 8 ? start : start + 1;
}
