import { durationAt, type Duration } from './durationTokens.js';
import { timeAt, type ClockTime } from './timeTokens.js';
import { tokenize } from './tokens.js';

export interface ReadTime {
  readonly kind: 'time';
  readonly from: ClockTime;
  readonly to?: ClockTime;
}

export interface ReadDuration extends Duration {
  readonly kind: 'duration';
}

/** "25.00 uur": a time that the clock lacks. */
export interface ImpossibleTime {
  readonly kind: 'impossible';
  readonly text: string;
}

export type TimeReading = ReadTime | ReadDuration | ImpossibleTime | { readonly kind: 'none' };

const earliestWholeHour = 7;
const hoursInDay = 24;

/**
 * Whether whole hours, written without minutes, are a length ("2 uur", "40 uur") and not a time ("9 uur"): no meeting
 * starts before seven, few last seven hours, and the clock ends at 24.
 */
export function isLengthOfHours(minutes: number): boolean {
  return minutes < earliestWholeHour * 60 || minutes > hoursInDay * 60;
}

/** Reads a text that is one time ("9.00 uur"), a stretch ("14.00-16.00") or a length ("1,5 uur"), and nothing else. */
export function readTime(text: string): TimeReading {
  const tokens = tokenize(text);
  const time = timeAt(tokens, 0);
  const duration = durationAt(tokens, 0);
  const isDuration = duration?.next === tokens.length && (time?.next !== tokens.length || isLength(duration, time.to !== undefined));
  if (duration !== undefined && isDuration) {
    const { next: _, ...length } = duration;
    return { kind: 'duration', ...length };
  }
  if (time?.next !== tokens.length) return { kind: 'none' };
  if (time.impossible) return { kind: 'impossible', text: text.trim() };
  return time.to === undefined ? { kind: 'time', from: time.from } : { kind: 'time', from: time.from, to: time.to };
}

/** The time or length that a text is; undefined where it is neither, or an impossible time. */
export function parseTime(text: string): ReadTime | ReadDuration | undefined {
  const reading = readTime(text);
  return reading.kind === 'time' || reading.kind === 'duration' ? reading : undefined;
}

/** The length that a text is ("1,5 uur", "2 uur", "90 minuten", "drie maanden"); here "9 uur" is nine hours. */
export function parseDuration(text: string): ReadDuration | undefined {
  const tokens = tokenize(text);
  const duration = durationAt(tokens, 0);
  if (duration?.next !== tokens.length) return undefined;
  const { next: _, ...length } = duration;
  return { kind: 'duration', ...length };
}

function isLength(duration: Duration, range: boolean): boolean {
  return !range && duration.minutes !== undefined && isLengthOfHours(duration.minutes);
}
