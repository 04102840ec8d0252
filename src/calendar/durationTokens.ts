import type { Token } from './tokens.js';
import { countAt } from './words.js';

/** A length of time: in ISO 8601 (`PT1H30M`, `P3M`), and in minutes where hours or minutes were written. */
export interface Duration {
  readonly iso: string;
  readonly minutes?: number;
}

export interface WrittenDuration extends Duration {
  readonly next: number;
}

const hourWords = new Set(['uur', 'uren', 'u']);
const minuteWords = new Set(['minuut', 'minuten', 'min']);
const calendarUnits: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dag: 'D',
    dagen: 'D',
    week: 'W',
    weken: 'W',
    maand: 'M',
    maanden: 'M',
    jaar: 'Y',
    jaren: 'Y',
    schooljaren: 'Y',
  }),
);

/** Reads "1,5 uur", "anderhalf uur", "1 uur en 30 minuten", "90 min", "drie maanden", "twee jaren". */
export function durationAt(tokens: readonly Token[], index: number): WrittenDuration | undefined {
  const amount = amountAt(tokens, index);
  if (amount === undefined) return undefined;
  const unit = tokens[amount.next]?.key ?? '';
  if (minuteWords.has(unit)) return inMinutes(amount.value, amount.next + 1);
  if (hourWords.has(unit)) {
    const rest = minutesAfter(tokens, amount.next + 1);
    return inMinutes(amount.value * 60 + (rest?.value ?? 0), rest?.next ?? amount.next + 1);
  }
  const letter = calendarUnits.get(unit);
  if (letter === undefined || amount.value === 0) return undefined;
  return { iso: `P${amount.value}${letter}`, next: amount.next + 1 };
}

/** "1", "1,5", "1.5", "1½", "anderhalf", "een half", "twee". */
function amountAt(tokens: readonly Token[], index: number): { value: number; next: number } | undefined {
  const first = tokens[index]?.key;
  if (first === 'anderhalf') return { value: 1.5, next: index + 1 };
  if (first === 'half' || first === 'halve' || first === '½') return { value: 0.5, next: index + 1 };
  const count = countAt(tokens, index);
  if (count === undefined) return undefined;
  const after = tokens[count.next];
  if (after?.key === 'half' || after?.key === 'halve') return { value: first === 'een' ? 0.5 : count.value + 0.5, next: count.next + 1 };
  if (after?.key === '½') return { value: count.value + 0.5, next: count.next + 1 };
  const fraction = tokens[count.next + 1];
  // two digits after a full stop are minutes of a clock: "9.30 uur"
  const decimal = after?.key === ',' ? 2 : after?.key === '.' ? 1 : 0;
  if (decimal > 0 && after?.gap === false && fraction?.kind === 'number' && !fraction.gap && fraction.text.length <= decimal) {
    return { value: count.value + fraction.value / 10 ** fraction.text.length, next: count.next + 2 };
  }
  return count;
}

function minutesAfter(tokens: readonly Token[], index: number): { value: number; next: number } | undefined {
  const start = tokens[index]?.key === 'en' ? index + 1 : index;
  const count = countAt(tokens, start);
  if (count === undefined || !minuteWords.has(tokens[count.next]?.key ?? '')) return undefined;
  return { value: count.value, next: count.next + 1 };
}

function inMinutes(minutes: number, next: number): WrittenDuration | undefined {
  const whole = Math.round(minutes);
  if (whole <= 0) return undefined;
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  return { iso: `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}`, minutes: whole, next };
}
