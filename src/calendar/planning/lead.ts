import { addDays, addMonths, type IsoDate } from '../dates.js';
import type { Context } from './context.js';
import { keyAt } from './context.js';
import type { Found } from './found.js';
import type { Piece } from './piece.js';

/** "twee weken voor 1 maart", "uiterlijk een week voor de kerstvakantie": the last day lies that much earlier. Others come back as they are. */
export function withLead(context: Context, pieces: readonly Piece[], found: Found): Found {
  const { meaning, piece } = found;
  const lead = pieces.find((other) => other.type === 'duration' && other.next === piece.start);
  if (lead?.type !== 'duration' || meaning.soort !== 'deadline' || keyAt(context, piece.start) !== 'voor') return found;
  const last = earlier(meaning.before, lead.duration.iso);
  return last === undefined ? found : { ...found, meaning: { soort: 'deadline', before: addDays(last, 1), last } };
}

/** The day that lies a length of days, weeks, months or years (ISO 8601) before another; undefined for hours and parts. */
function earlier(day: IsoDate, length: string): IsoDate | undefined {
  const [, amount, unit] = /^P(\d{1,3})([DWMY])$/.exec(length) ?? [];
  if (amount === undefined) return undefined;
  const count = -Number(amount);
  if (unit === 'D' || unit === 'W') return addDays(day, unit === 'W' ? count * 7 : count);
  return addMonths(day, unit === 'Y' ? count * 12 : count);
}
