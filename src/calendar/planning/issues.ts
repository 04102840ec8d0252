import { keyAt, type Context } from './context.js';
import type { Piece } from './piece.js';
import type { Frequency, PlanningIssue, Recurrence } from './planning.js';
import { fragmentAt } from './point.js';

const timesPerYear: Readonly<Partial<Record<Frequency, number>>> = { maand: 12, kwartaal: 4, trimester: 3, halfjaar: 2, jaar: 1, schooljaar: 1 };

/** Everything in the text that cannot be or does not agree, in order. */
export function findIssues(context: Context, pieces: readonly Piece[]): PlanningIssue[] {
  const found = pieces.flatMap((piece): readonly PlanningIssue[] => {
    if (piece.type === 'clause') return piece.segments.flatMap(({ moment }) => moment.issues);
    if (piece.type === 'time' && piece.impossible) return [{ ...fragmentAt(context, piece.start, piece.next), code: 'onmogelijk' }];
    return [];
  });
  return [...found, ...contradictions(context, pieces)].sort((left, right) => left.start - right.start);
}

/** "drie keer per jaar (kwartaal)": two rhythms that do not come to the same number in a year. */
function contradictions(context: Context, pieces: readonly Piece[]): PlanningIssue[] {
  const rhythms = pieces.filter((piece) => piece.type === 'recurrence');
  const [first, second] = rhythms;
  if (first === undefined || second === undefined) return [];
  const [left, right] = [yearly(first.recurrence), yearly(second.recurrence)];
  // "jaarlijks" says no more than that it comes back
  const isLoose = first.recurrence.count.approximate === true || Math.min(left?.high ?? 0, right?.high ?? 0) <= 1;
  if (left === undefined || right === undefined || isLoose || (left.low <= right.high && right.low <= left.high)) return [];
  const end = keyAt(context, second.next) === ')' ? second.next + 1 : second.next;
  return [{ ...fragmentAt(context, first.start, end), code: 'tegenspraak' }];
}

function yearly({ frequency, interval, count }: Recurrence): { low: number; high: number } | undefined {
  const times = timesPerYear[frequency];
  if (times === undefined) return undefined;
  return { low: (count.low * times) / interval, high: (count.high * times) / interval };
}
