import type { Weekday } from '../names.js';
import type { Piece, PieceOf } from './piece.js';
import type { Recurrence, WeekParity } from './planning.js';
import { once, plain } from './rhythm.js';

export interface Rhythm {
  readonly recurrence: Recurrence;
  /** A second rhythm or weekday stands there that does not go with the first: "iedere maandag en om de week op woensdag". */
  readonly isTorn: boolean;
}

/** What all words that say how often come to together; undefined where there are none. */
export function rhythmOf(pieces: readonly Piece[]): Rhythm | undefined {
  const rhythms = pieces.filter((piece) => piece.type === 'recurrence').map(({ recurrence }) => recurrence);
  const weeks = [...new Set(pieces.flatMap((piece) => (piece.type === 'weekParity' ? [piece.weeks] : [])))];
  const [first, ...others] = rhythms;
  if (first === undefined) return ofWeeksAlone(pieces, weeks);
  const whole = others.reduce<Recurrence | undefined>((joined, other) => (joined === undefined ? undefined : join(joined, other)), first);
  const recurrence = whole ?? first;
  const loose = weekdaysOf(pieces);
  const isSecondDay = recurrence.weekdays.length > 0 && loose.some((day) => !recurrence.weekdays.includes(day));
  const dateUnknown = pieces.some((piece) => piece.type === 'keyword' && piece.keyword === 'onbekend');
  return {
    recurrence: {
      ...recurrence,
      weekdays: recurrence.weekdays.length > 0 ? recurrence.weekdays : loose,
      ...inWeeks(weeks),
      ...(dateUnknown ? { dateUnknown } : {}),
    },
    isTorn: whole === undefined || isSecondDay || weeks.length > 1,
  };
}

/** "donderdag in de oneven weken": no word says that it comes back, the weeks do. Beside a date they only tell its week. */
function ofWeeksAlone(pieces: readonly Piece[], weeks: readonly WeekParity[]): Rhythm | undefined {
  const hasDay = pieces.some((piece) => piece.type === 'clause' && piece.segments.some(({ moment }) => moment.unit === 'dag'));
  if (weeks.length === 0 || hasDay) return undefined;
  return { recurrence: { ...plain('week', 1, once), weekdays: weekdaysOf(pieces), ...inWeeks(weeks) }, isTorn: weeks.length > 1 };
}

function inWeeks([weeks, second]: readonly WeekParity[]): Pick<Recurrence, 'weeks'> {
  return weeks === undefined || second !== undefined ? {} : { weeks };
}

/** Two rhythms that are one: "iedere maandag en iedere donderdag", "iedere donderdag, om de drie weken"; undefined for others. */
function join(one: Recurrence, other: Recurrence): Recurrence | undefined {
  if (one.frequency === other.frequency && one.interval === other.interval && other.weekdays.length === 0) return one;
  if (!isWeekly(one) || !isWeekly(other)) return undefined;
  if (one.interval === other.interval) return { ...one, weekdays: [...new Set([...one.weekdays, ...other.weekdays])] };
  const [often, seldom] = one.interval === 1 ? [one, other] : [other, one];
  return often.interval === 1 && (often.weekdays.length === 0 || seldom.weekdays.length === 0) ? { ...seldom, weekdays: [...often.weekdays, ...seldom.weekdays] } : undefined;
}

function isWeekly({ frequency, count }: Recurrence): boolean {
  return frequency === 'week' && count.high === 1;
}

export function weekdaysOf(pieces: readonly Piece[]): readonly Weekday[] {
  return pieces.filter((piece): piece is PieceOf<'weekdays'> => piece.type === 'weekdays').flatMap(({ weekdays }) => weekdays);
}
