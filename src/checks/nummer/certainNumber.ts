import type { Mend } from '../../diagnostics/mend.js';
import { span, spanText } from '../../source/source.js';
import type { WrittenNumber } from './numberedLists.js';

/** Two numbers that differ are as likely the one as the other; among four the odd one out is plain. */
const ENOUGH = 4;

/**
 * The number that a wrong one certainly has to be: when of a series in the order of the plan exactly one number, of those that may be wrong, can be
 * replaced so that all count up one by one. Empty where there is a choice.
 */
export function certainNumber(series: readonly WrittenNumber[], suspects: readonly WrittenNumber[], needed = ENOUGH): Mend[] {
  if (series.length < needed) return [];
  const possible = suspects.flatMap((suspect) => {
    const index = series.indexOf(suspect);
    const neighbour = index === 0 ? series[1] : series[index - 1];
    if (index === -1 || neighbour?.value === undefined) return [];
    const value = neighbour.value + (index === 0 ? -1 : 1);
    const isRow = series.every((number, at) => at === index || (number.value !== undefined && number.letter === '' && number.value === value + at - index));
    return isRow && value > 0 ? [{ suspect, value }] : [];
  });
  const [only] = possible;
  return only === undefined || possible.length > 1 ? [] : writeNumber(only.suspect, only.value);
}

/** Only digits are rewritten: who counts in letters or Roman numbers has a reason. */
function writeNumber(number: WrittenNumber, value: number): Mend[] {
  const digits = /(?<!\d)(?<digits>\d+)(?=[.):]*['"]?$)/.exec(spanText(number.span));
  if (digits === null || Number(digits[0]) !== number.value) return [];
  const start = number.span.start + digits.index;
  return [{ span: span(number.span.source, start, start + digits[0].length), replacement: String(value) }];
}
