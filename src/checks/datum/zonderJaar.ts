import { formatDate, parseDate } from '../../calendar/index.js';
import type { Text } from '../../plan/text.js';
import type { Span } from '../../source/source.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';

/**
 * A day has its year with it ("7 november" is of which year?); said is which year is understood.
 *
 * The dates of one meeting are one finding. Months alone ("oktober") are clear within a school year.
 */
export const zonderJaar: Check = {
  code: 'datum/zonder-jaar',
  severity: 'info',
  title: 'een dag zonder jaar, met het jaar dat bedoeld zal zijn',
  why: 'Een schooljaar beslaat twee kalenderjaren. Wordt de regel volgend jaar overgenomen, dan ziet niemand dat hij oud is.',
  remedy: 'Zet het jaar erbij.',
  silent: 'Een maand zonder jaar (‘oktober’) is binnen het schooljaar duidelijk. In de kwaliteitskalender komt een dag elk jaar terug en hoort er geen jaar bij.',
  example: {
    in: 'acties',
    wrong: '- wat: Netwerkdag\n  wie: Consulent\n  wanneer: 7 november',
    right: '- wat: Netwerkdag\n  wie: Consulent\n  wanneer: 7 november 2024',
  },
  run: (context) => [...inActions(context), ...inMeetings(context)],
};

function inActions(context: CheckContext): Finding[] {
  return context.moments.flatMap(({ text, kind }) => {
    if (kind !== 'actie' && kind !== 'planning' && kind !== 'veld') return [];
    const found = yearless(context, text);
    return found === undefined ? [] : [{ span: found.span, message: `Bij ‘${found.words}’ staat geen jaar; jaarplan leest ${found.reading}.`, hints: ['Zet het jaar erbij.'] }];
  });
}

function inMeetings(context: CheckContext): Finding[] {
  return context.meetings.flatMap(({ meeting }) => {
    const texts = meeting.bijeenkomsten.flatMap(({ datum, van, tot }) => [datum, van, tot]);
    const found = texts.map((text) => (text === undefined ? undefined : yearless(context, text))).filter((one) => one !== undefined);
    const [first, ...others] = found;
    if (first === undefined) return [];
    const words = others.length === 0 ? `Bij ‘${first.words}’ staat geen jaar` : `Bij ${found.length} data van ‘${meeting.label}’ staat geen jaar`;
    const related = others.map(({ span, reading }) => ({ span, message: `Hier ook; jaarplan leest ${reading}.` }));
    return [{ span: first.span, message: `${words}; jaarplan leest ${first.reading}.`, hints: ['Zet het jaar erbij.'], related }];
  });
}

interface Yearless {
  readonly words: string;
  readonly span: Span;
  /** The year that is understood. On the edge of the year there are two, and both are said. */
  readonly reading: string;
}

const MONTHS = 'jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY_WITHOUT_YEAR = new RegExp(`(?<![\\d.-])\\d{1,2}\\s+(?:${MONTHS})\\b(?!\\.?\\s*['’]?\\d{2})`, 'iu');

/** The first day of a text that is understood by the school year alone. */
function yearless(context: CheckContext, text: Text): Yearless | undefined {
  const planning = context.planning(text.value);
  const match = planning.assumptions.includes('jaar') ? DAY_WITHOUT_YEAR.exec(text.value) : null;
  const date = match === null || planning.soort === 'herhaling' ? undefined : parseDate(match[0], context.year)?.date;
  if (match === null || date === undefined) return undefined;
  const { start, end } = context.year;
  const reading = date === context.year.first ? `1 augustus ${start} of 1 augustus ${end}` : formatDate(date, 'lang');
  return { words: match[0], span: text.place(match.index, match.index + match[0].length), reading };
}
