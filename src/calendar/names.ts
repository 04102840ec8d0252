/** Dutch names of months and days of the week, and every spelling of them that people type. */

export type Weekday = 'maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag' | 'zaterdag' | 'zondag';

/** Monday first, as in ISO 8601. */
export const weekdays: readonly Weekday[] = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
];

/** January first. Dutch writes months without a capital. */
export const monthNames: readonly string[] = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** As printed in a short date; without a full stop, which a table does not need. */
export const shortMonthNames: readonly string[] = [
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'juni',
  'juli',
  'aug',
  'sept',
  'okt',
  'nov',
  'dec',
];

const monthSpellings: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january', 'januarie'],
  ['februari', 'feb', 'febr', 'february', 'febuari'],
  ['maart', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['augustus', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const weekdaySpellings: readonly (readonly string[])[] = [
  ['maandag', 'ma', 'maa'],
  ['dinsdag', 'di', 'din', 'dins'],
  ['woensdag', 'wo', 'woe', 'woens'],
  ['donderdag', 'do', 'don', 'dond'],
  ['vrijdag', 'vr', 'vrij'],
  ['zaterdag', 'za', 'zat'],
  ['zondag', 'zo', 'zon'],
];

function indexSpellings(spellings: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  spellings.forEach((list, position) => {
    for (const spelling of list) if (!index.has(spelling)) index.set(spelling, position);
  });
  return index;
}

const monthIndex = indexSpellings(monthSpellings);
const weekdayIndex = indexSpellings(weekdaySpellings);

/** Month (1-12) named by a word in lower case without accents; undefined for any other word. */
export function monthOfWord(word: string): number | undefined {
  const position = monthIndex.get(word);
  return position === undefined ? undefined : position + 1;
}

/** Day of the week named by a word in lower case, whole ("dinsdag") or short ("di"). */
export function weekdayOfWord(word: string): Weekday | undefined {
  const position = weekdayIndex.get(word);
  return position === undefined ? undefined : weekdays[position];
}

/** Full name of a month (1-12). */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? '';
}

/** Short name of a month (1-12), as a short date prints it. */
export function shortMonthName(month: number): string {
  return shortMonthNames[month - 1] ?? '';
}
