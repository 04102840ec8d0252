import { isoDate } from '../dates.js';
import { schoolYear } from '../schoolYear.js';
import type { Weekday } from '../names.js';
import { rhythmOf, weekdaysOf } from './rhythms.js';
import { aboutWhat, isFinancial, withSubject } from './subject.js';
import { keyAt, type Context } from './context.js';
import type { Found } from './found.js';
import { boundsOf, meaningOf } from './meaning.js';
import { withLead } from './lead.js';
import type { Keyword } from './keyword.js';
import type { Piece, PieceOf } from './piece.js';
import type { Meaning, PlanningItem, PlanningTime, Recurrence } from './planning.js';

export interface Interpretation {
  readonly meaning: Meaning;
  readonly vague: boolean;
  readonly ambiguous: boolean;
  /** How often within a period. */
  readonly within?: Recurrence;
  readonly about?: { readonly first: string; readonly last: string };
  readonly time?: PlanningTime;
}

/** Decides what the pieces of a text say together. Moments outrank words, and words outrank numbers. */
export function interpret(context: Context, pieces: readonly Piece[]): Interpretation {
  const found = pieces.filter((piece) => piece.type === 'clause').flatMap((piece) => meanings(context, pieces, piece));
  const recurrence = rhythmOf(pieces)?.recurrence;
  const { main, about } = aboutWhat(context, found);
  const subject = about === undefined ? {} : { about };
  if (recurrence !== undefined) return { ...withRecurrence(context, pieces, main, recurrence), ...subject };
  if (main.length > 1) return { ...list(pieces, main), ...subject };
  const only = main[0];
  if (only !== undefined) return { ...single(context, pieces, only), ...subject };
  return withoutMoment(context, pieces);
}

function meanings(context: Context, pieces: readonly Piece[], piece: PieceOf<'clause'>): Found[] {
  const { relations, certainBefore } = piece;
  const around = { relations, certainBefore, financial: isFinancial(context, piece.start) };
  return piece.segments.map(({ moment, fragment }) => withLead(context, pieces, withSubject(context, { ...meaningOf(context, moment, around), moment, fragment, piece })));
}

/** "jaarlijks voor 1 juli" recurs; "schooljaar 2024-2025, per kwartaal" is a year with a rhythm in it. */
function withRecurrence(context: Context, pieces: readonly Piece[], main: readonly Found[], recurrence: Recurrence): Interpretation {
  const opening = main[0];
  if (opening === undefined) return { meaning: { soort: 'herhaling', recurrence }, ...clear };
  const comesAfter = pieces.some((piece) => (piece.type === 'recurrence' || piece.type === 'weekParity') && piece.start > opening.piece.start);
  const { meaning } = opening;
  const names = meaning.soort === 'periode' || meaning.soort === 'meerjarig' || meaning.soort === 'datum' || meaning.soort === 'lijst';
  if (main.length > 1 || (names && comesAfter)) {
    const rest = main.length > 1 ? list(pieces, main) : single(context, pieces, opening);
    return { ...rest, within: recurrence };
  }
  const doubts = { vague: opening.vague, ambiguous: opening.ambiguous };
  // "iedere donderdag voor 1 mei": the Thursdays until then, none of which is a last day
  if (meaning.soort === 'deadline' && recurrence.weekdays.length > 0) return { meaning: { soort: 'herhaling', recurrence, last: meaning.last }, ...doubts };
  if (meaning.soort === 'deadline') {
    const { before, last } = meaning;
    const deadline = { month: Number(before.slice(5, 7)), day: Number(before.slice(8)), before, last };
    return { meaning: { soort: 'herhaling', recurrence: { ...recurrence, deadline }, last }, ...doubts };
  }
  return { meaning: { soort: 'herhaling', recurrence, ...boundsOf(meaning) }, ...doubts };
}

function list(pieces: readonly Piece[], main: readonly Found[]): Interpretation {
  const times = pieces.filter((piece) => piece.type === 'time');
  const shared = sharedTime(times, main);
  const beside = besides(pieces, main);
  const items = main.map((found, position): PlanningItem => {
    const { time, reserve } = beside[position] ?? { reserve: false };
    const own = shared === undefined && time !== undefined ? { time } : {};
    return { ...found.meaning, ...found.fragment, reserve, vague: found.vague, ...own };
  });
  const weekdays = [...new Set([...weekdaysOf(pieces), ...main.flatMap(({ moment }) => (moment.weekday === undefined ? [] : [moment.weekday]))])];
  return {
    meaning: { soort: 'lijst', items, weekdays },
    vague: main.some(({ vague }) => vague),
    ambiguous: main.some(({ ambiguous }) => ambiguous),
    ...(shared === undefined ? {} : { time: shared }),
  };
}

interface Beside {
  time?: PlanningTime;
  reserve: boolean;
}

/** The time and "(reserve)" that stand behind each moment and before the next, found in one pass over the pieces. */
function besides(pieces: readonly Piece[], main: readonly Found[]): Beside[] {
  const found = main.map((): Beside => ({ reserve: false }));
  let position = -1;
  for (const piece of pieces) {
    while (main[position + 1] !== undefined && (main[position + 1]?.piece.start ?? 0) <= piece.start) position += 1;
    const current = found[position];
    if (current === undefined) continue;
    if (piece.type === 'time') current.time ??= piece.time;
    if (piece.type === 'keyword' && piece.keyword === 'reserve') current.reserve = true;
  }
  return found;
}

/** A time that heads the dates, or the only one, behind the last of them, holds for all. */
function sharedTime(times: readonly PieceOf<'time'>[], main: readonly Found[]): PlanningTime | undefined {
  const [only] = times;
  const [opening, closing] = [main[0], main.at(-1)];
  if (only === undefined || times.length > 1 || opening === undefined || closing === undefined) return undefined;
  return only.start < opening.piece.start || only.start > closing.piece.start ? only.time : undefined;
}

function single(context: Context, pieces: readonly Piece[], found: Found): Interpretation {
  const { meaning, vague, ambiguous } = found;
  const time = pieces.find((piece) => piece.type === 'time');
  const timed = time === undefined ? {} : { time: time.time };
  // a time before a date heads a list, of one date here
  if (time !== undefined && meaning.soort === 'datum' && time.start < found.piece.start && keyAt(context, time.start - 1) !== 'om') {
    return list(pieces, [found]);
  }
  const count = pieces.find((piece) => piece.type === 'count');
  const isYear = meaning.soort === 'periode' && (meaning.unit === 'schooljaar' || meaning.unit === 'kalenderjaar');
  if (count !== undefined && isYear) {
    return { meaning: { soort: 'aantal', count: count.count, per: count.per, first: meaning.first, last: meaning.last }, vague, ambiguous };
  }
  // "na afloop van de subsidie (2025)": the event says when, the year only which
  const anchored = pieces.some((piece) => piece.type === 'keyword' && piece.keyword === 'gebeurtenis' && piece.start < found.piece.start);
  const bracketed = keyAt(context, found.piece.start - 1) === '(' && found.piece.relations.length === 0;
  if (isYear && anchored && bracketed) return { meaning: { soort: 'gebeurtenis' }, vague: false, ambiguous: true };
  const always = pieces.some((piece) => piece.type === 'keyword' && piece.keyword === 'doorlopend');
  if (always && isYear) return { meaning: { soort: 'doorlopend', first: meaning.first, last: meaning.last }, vague, ambiguous };
  return { meaning, vague, ambiguous, ...timed };
}

const openKeywords: ReadonlySet<Keyword> = new Set(['doorlopend', 'vaag', 'onbekend', 'schrijfmoment', 'gebeurtenis']);

const clear = { vague: false, ambiguous: false };

function withoutMoment(context: Context, pieces: readonly Piece[]): Interpretation {
  const time = pieces.find((piece) => piece.type === 'time');
  const weekdays = weekdaysOf(pieces);
  if (time?.impossible === true) return { meaning: { soort: 'onmogelijk' }, ...clear };
  if (weekdays.length > 0) return weekly(pieces, weekdays, time?.time);
  if (time !== undefined) return { meaning: { soort: 'tijd', time: time.time, weekdays }, ...clear };
  return withoutClock(context, pieces);
}

function withoutClock(context: Context, pieces: readonly Piece[]): Interpretation {
  const { first, last } = context.year;
  if (pieces.some((piece) => piece.type === 'rankedYear')) return { meaning: { soort: 'vaag', first, last }, vague: true, ambiguous: true };
  const count = pieces.find((piece) => piece.type === 'count');
  if (count !== undefined) return { meaning: { soort: 'aantal', count: count.count, per: count.per }, ...clear };
  const duration = pieces.find((piece) => piece.type === 'duration');
  if (duration?.kind === 'beside') return { meaning: { soort: 'gebeurtenis' }, ...clear };
  if (duration?.kind === 'after') return { meaning: { soort: 'vaag' }, vague: true, ambiguous: false };
  if (duration !== undefined) return { meaning: { soort: 'duur', duration: duration.duration }, ...clear };
  const keyword = pieces.find((piece) => piece.type === 'keyword' && openKeywords.has(piece.keyword));
  return keyword?.type === 'keyword' ? keywordMeaning(context, keyword.keyword) : { meaning: { soort: 'geen_tijd' }, ...clear };
}

/** A weekday with a stretch of time recurs; one time under the name of a group is only the time at which it meets. */
function weekly(pieces: readonly Piece[], weekdays: readonly Weekday[], time: PlanningTime | undefined): Interpretation {
  const isHeading = (pieces[0]?.start ?? 0) > 0;
  const timed = time === undefined ? {} : { time };
  if (time !== undefined && time.to === undefined && isHeading) {
    return { meaning: { soort: 'tijd', time, weekdays }, vague: false, ambiguous: true };
  }
  const recurrence: Recurrence = { frequency: 'week', interval: 1, count: { low: 1, high: 1 }, weekdays };
  return { meaning: { soort: 'herhaling', recurrence }, vague: false, ambiguous: true, ...timed };
}

function keywordMeaning(context: Context, keyword: Keyword): Interpretation {
  const { start, first, last } = context.year;
  if (keyword === 'doorlopend') return { meaning: { soort: 'doorlopend', first, last }, vague: false, ambiguous: false };
  if (keyword === 'gebeurtenis') return { meaning: { soort: 'gebeurtenis' }, vague: false, ambiguous: false };
  // plans are written in the last months of the year before
  const written = { first: isoDate(start, 5, 1), last: schoolYear(start - 1).last };
  return { meaning: { soort: 'vaag', ...(keyword === 'schrijfmoment' ? written : {}) }, vague: true, ambiguous: false };
}
