import { monthOfWord } from '../names.js';
import { isPlausibleYear, wholeYear } from '../schoolYear.js';
import { ordinalAt } from '../words.js';
import { keyAt, skip, type Context } from './context.js';

/** One year as written: a school year or a calendar year. */
export interface YearTerm {
  readonly kind: 'schooljaar' | 'kalenderjaar';
  /** Calendar year in which it begins. */
  readonly start: number;
  /** Its number stands in the text. */
  readonly explicit: boolean;
  /** "dit schooljaar": said of the plan's own year. */
  readonly current: boolean;
  readonly shortYear: boolean;
  /** "schooljaar" alone, without saying which. */
  readonly bare: boolean;
  readonly next: number;
}

const schoolYearWords = new Set(['schooljaar', 'schooljaren', 'cursusjaar', 'leerjaar', 'sj', 'schj']);
const calendarYearWords = new Set(['kalenderjaar', 'kalenderjaren', 'boekjaar', 'begrotingsjaar', 'verslagjaar']);
const relativeWords: ReadonlyMap<string, number> = new Map([
  ...'dit komend komende aankomend aankomende eerstkomende huidig huidige lopend lopende heel hele geheel gehele nieuw nieuwe'
    .split(' ')
    .map((word) => [word, 0] as const),
  ...'volgend volgende daaropvolgend daaropvolgende'.split(' ').map((word) => [word, 1] as const),
  ...'vorig vorige afgelopen voorgaand voorgaande'.split(' ').map((word) => [word, -1] as const),
]);
const planYearWords = new Set(['jaar', 'planjaar', ...schoolYearWords]);
/** "vorige jaarplan" is that of last year; "dit jaarplan" is the paper itself. */
const planWords = new Set(['jaarplan', 'activiteitenplan']);
const projectYearPattern = /^(?:loop|project|implementatie|plan|beleids)jaar$|^jaarschijf$/;
const articles = new Set(['het', 'de', "'t", 'van', 'in', 'heel', 'geheel']);
/** Two digits and a dash are a school year only near the plan's own; "10-11" is anything else. */
const nearYears = 10;
/** After these words the two numbers before it are no years: "12-13 jaar", "24-25 leerlingen". */
const measureWords = new Set('uur u % jaar jarigen jarige leerlingen lln deelnemers euro fte x keer maal dagen weken maanden'.split(' '));

/** Reads one year: "schooljaar 2024-2025", "24-25", "'24-'25", "2025", "kalenderjaar 2025", "dit schooljaar", "vorig jaar". */
export function yearTermAt(context: Context, index: number): YearTerm | undefined {
  const start = skip(context, skip(context, index, articles), articles);
  const relative = relativeYearAt(context, index) ?? relativeYearAt(context, start);
  return namedYearAt(context, start) ?? relative ?? projectYearAt(context, start) ?? writtenYearAt(context, start);
}

/** "schooljaar" or "kalenderjaar" with or without its number. */
function namedYearAt(context: Context, index: number): YearTerm | undefined {
  const word = keyAt(context, index);
  const isSchoolYear = schoolYearWords.has(word);
  if (!isSchoolYear && !calendarYearWords.has(word) && word !== 'jaar') return undefined;
  const dotted = keyAt(context, index + 1) === '.' && word.length < 5 ? index + 2 : index + 1;
  const number = schoolYearNumbersAt(context, dotted) ?? calendarYearAt(context, dotted);
  if (number !== undefined) return word === 'jaar' && number.kind === 'schooljaar' ? undefined : number;
  if (word === 'jaar' || word === 'leerjaar' || dotted !== index + 1) return undefined;
  return {
    kind: isSchoolYear ? 'schooljaar' : 'kalenderjaar',
    start: context.year.start,
    explicit: false,
    current: isSchoolYear,
    shortYear: false,
    bare: true,
    next: index + 1,
  };
}

function relativeYearAt(context: Context, index: number): YearTerm | undefined {
  const shift = relativeWords.get(keyAt(context, index));
  if (shift === undefined) return undefined;
  const word = keyAt(context, index + 1);
  if (planYearWords.has(word) || (shift !== 0 && planWords.has(word))) {
    // "het hele jaar door" is no period but a way of working
    if (keyAt(context, index + 2) === 'door') return undefined;
    const numbers = schoolYearNumbersAt(context, index + 2);
    if (numbers !== undefined) return numbers;
    return { kind: 'schooljaar', start: context.year.start + shift, explicit: false, current: shift === 0, shortYear: false, bare: false, next: index + 2 };
  }
  if (!calendarYearWords.has(word)) return undefined;
  return { kind: 'kalenderjaar', start: context.year.start + shift, explicit: false, current: false, shortYear: false, bare: false, next: index + 2 };
}

/** "loopjaar 8", "2de jaarschijf", "derde projectjaar": the plan's year, whatever its number in the project. */
function projectYearAt(context: Context, index: number): YearTerm | undefined {
  const rank = ordinalAt(context.tokens, index);
  const at = rank?.next ?? index;
  const word = keyAt(context, at);
  if (word === 'jaar' && rank !== undefined) return schoolYearNumbersAt(context, at + 1);
  if (!projectYearPattern.test(word)) return undefined;
  const written = schoolYearNumbersAt(context, at + 1);
  if (written !== undefined) return written;
  const numbered = context.tokens[at + 1]?.kind === 'number';
  if (rank === undefined && !numbered) return undefined;
  const next = rank === undefined ? at + 2 : at + 1;
  return { kind: 'schooljaar', start: context.year.start, explicit: false, current: true, shortYear: false, bare: false, next };
}

function writtenYearAt(context: Context, index: number): YearTerm | undefined {
  return schoolYearNumbersAt(context, index) ?? calendarYearAt(context, index);
}

/** Two consecutive years: "2024-2025", "2024/25", "24-25", "'24-'25". */
function schoolYearNumbersAt(context: Context, index: number): YearTerm | undefined {
  const { tokens } = context;
  const first = apostropheNumberAt(context, index);
  if (first === undefined) return undefined;
  const mark = tokens[first.next];
  if (mark?.key !== '-' && mark?.key !== '/') return undefined;
  const second = apostropheNumberAt(context, first.next + 1);
  if (second === undefined || (first.digits === 2 && second.digits === 4)) return undefined;
  if (second.value !== first.value + 1 || !isPlausibleYear(first.value)) return undefined;
  const named = schoolYearWords.has(keyAt(context, index - 1));
  if (first.digits === 2 && !named && !first.apostrophe) {
    const joined = !mark.gap && tokens[first.next + 1]?.gap === false;
    // "24/25 maart" is two days
    if (monthOfWord(keyAt(context, second.next)) !== undefined) return undefined;
    const near = Math.abs(first.value - context.year.start) <= nearYears;
    if (!joined || !near || measureWords.has(keyAt(context, second.next)) || keyAt(context, second.next) === '-') return undefined;
  }
  return { kind: 'schooljaar', start: first.value, explicit: true, current: false, shortYear: first.digits === 2, bare: false, next: second.next };
}

function calendarYearAt(context: Context, index: number): YearTerm | undefined {
  const year = apostropheNumberAt(context, index);
  if (year === undefined || (year.digits === 2 && !year.apostrophe) || !isPlausibleYear(year.value)) return undefined;
  return { kind: 'kalenderjaar', start: year.value, explicit: true, current: false, shortYear: year.digits === 2, bare: false, next: year.next };
}

/** A number of two or four digits, perhaps with an apostrophe before it. */
export function apostropheNumberAt(
  context: Context,
  index: number,
): { value: number; digits: number; apostrophe: boolean; next: number } | undefined {
  const apostrophe = keyAt(context, index) === "'";
  const token = context.tokens[apostrophe ? index + 1 : index];
  if (token?.kind !== 'number' || (token.text.length !== 2 && token.text.length !== 4)) return undefined;
  if (apostrophe && (token.gap || token.text.length === 4)) return undefined;
  return { value: wholeYear(token.text), digits: token.text.length, apostrophe, next: apostrophe ? index + 2 : index + 1 };
}
