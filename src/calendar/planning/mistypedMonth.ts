import { monthNames, monthOfWord } from '../names.js';
import { keyAt, type Context } from './context.js';

const shortestName = 5;

/**
 * The month meant by a mistyped word. Sure enough only in two places: a full name with one letter wrong beside a number
 * ("septmber 2024", "7 ocktober"), and, with `loose`, a cut-off name after a dash that follows a month ("jan-me 2025").
 */
export function mistypedMonth(context: Context, index: number, loose: boolean): number | undefined {
  const word = keyAt(context, index);
  const before = context.tokens[index - 1];
  const after = context.tokens[index + 1];
  const yearFollows = after?.kind === 'number' && (after.text.length === 4 || after.text.length === 2);
  if (loose && yearFollows && word.length >= 2) {
    const candidates = monthNames.filter((name) => name.startsWith(word));
    if (candidates.length === 1) return monthNames.indexOf(candidates[0] ?? '') + 1;
  }
  if (!yearFollows && !(before?.kind === 'number' && before.text.length <= 2)) return undefined;
  if (word.length < shortestName || word.length > 11 || monthOfWord(word) !== undefined) return undefined;
  const position = monthNames.findIndex((name) => name.length >= shortestName && differsByOne(word, name));
  return position === -1 ? undefined : position + 1;
}

/** One letter added, left out, changed, or two neighbours swapped. */
function differsByOne(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const [tailLeft, tailRight] = [left.slice(start), right.slice(start)];
  if (tailLeft.slice(1) === tailRight || tailLeft === tailRight.slice(1) || tailLeft.slice(1) === tailRight.slice(1)) return true;
  return tailLeft[0] === tailRight[1] && tailLeft[1] === tailRight[0] && tailLeft.slice(2) === tailRight.slice(2);
}
