import type { Token } from './tokens.js';

/** A time of the day, `HH:MM`. */
export type ClockTime = string;

/** A time, or a stretch from one to another, as it stands among tokens; `next` is the first token after it. */
export interface WrittenTime {
  readonly from: ClockTime;
  readonly to?: ClockTime;
  /** "25.00 uur", "9.75u": written as a time, but there is none. */
  readonly impossible: boolean;
  /** "uur" or "u" stands beside it; without it, two numbers with a full stop may be something else. */
  readonly unit: boolean;
  readonly next: number;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly unit: boolean;
  readonly minutesWritten: boolean;
  readonly next: number;
}

const unitWords = new Set(['uur', 'u', 'uren', 'h']);
const rangeWords = new Set(['-', 'tot', 't/m', 'tm']);

/** Reads "9.00 uur", "13.00u", "9:30", "14.00-16.00", "9.30 – 11.00 u", "9-11 uur", "van 9.00 tot 11.00 uur". */
export function timeAt(tokens: readonly Token[], index: number): WrittenTime | undefined {
  const start = tokens[index]?.key === 'van' || tokens[index]?.key === 'om' ? index + 1 : index;
  const first = clockAt(tokens, start);
  if (first === undefined) return undefined;
  const second = rangeWords.has(tokens[first.next]?.key ?? '') ? clockAt(tokens, first.next + 1) : undefined;
  if (second !== undefined && isTime(second) && agrees(first, second)) {
    return {
      from: print(first),
      to: print(second),
      impossible: isImpossible(first) || isImpossible(second),
      unit: first.unit || second.unit,
      next: second.next,
    };
  }
  if (!isTime(first)) return undefined;
  return { from: print(first), impossible: isImpossible(first), unit: first.unit, next: first.next };
}

/** As `timeAt`, for one clock time with certainty: with "uur", or with a full stop and two digits of minutes. */
export function clockTimeAt(tokens: readonly Token[], index: number): WrittenTime | undefined {
  return tokens[index]?.kind === 'number' ? timeAt(tokens, index) : undefined;
}

function clockAt(tokens: readonly Token[], index: number): Clock | undefined {
  const hour = tokens[index];
  if (hour?.kind !== 'number' || hour.text.length > 2) return undefined;
  const separator = tokens[index + 1];
  const minute = tokens[index + 2];
  if ((separator?.key === '.' || separator?.key === ':') && !separator.gap && minute?.kind === 'number' && !minute.gap) {
    if (minute.text.length !== 2) return undefined;
    const end = index + 3;
    // a date such as 01.04.2025 goes on after its second number
    if (isJoined(tokens[end], '.') && tokens[end + 1]?.kind === 'number' && tokens[end + 1]?.gap === false) return undefined;
    const unit = unitWords.has(tokens[end]?.key ?? '');
    return { hour: hour.value, minute: minute.value, unit, minutesWritten: true, next: unit ? end + 1 : end };
  }
  const unit = unitWords.has(separator?.key ?? '') && separator?.key !== 'uren';
  if (!unit) return { hour: hour.value, minute: 0, unit: false, minutesWritten: false, next: index + 1 };
  // "19u30"
  const joined = minute?.kind === 'number' && !minute.gap && minute.text.length === 2;
  return { hour: hour.value, minute: joined ? minute.value : 0, unit: true, minutesWritten: joined, next: index + (joined ? 3 : 2) };
}

function isTime(clock: Clock): boolean {
  return clock.unit || clock.minutesWritten;
}

/** "9-11 uur" and "9-11.30" are stretches; "2-9 12.00" is a date with a time after it, and has no dash between. */
function agrees(first: Clock, second: Clock): boolean {
  return isTime(first) || second.unit || second.minutesWritten;
}

function isImpossible(clock: Clock): boolean {
  return clock.minute > 59 || clock.hour > 24 || (clock.hour === 24 && clock.minute > 0);
}

function print(clock: Clock): ClockTime {
  return `${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`;
}

function isJoined(token: Token | undefined, key: string): boolean {
  return token?.key === key && !token.gap;
}

