import type { PlanningIssue } from '../../calendar/index.js';
import { remembered } from '../../memory.js';
import { LOOK_AT_DATE } from '../../plan/noDate.js';
import type { Text } from '../../plan/text.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';

/**
 * A date, year or time exists: no 31 February, no year of five digits, no half past twenty-five, no month "me".
 *
 * Sentences are read too, but only for what can be nothing else than a date that went wrong.
 */
export const onmogelijk: Check = {
  code: 'datum/onmogelijk',
  severity: 'fout',
  title: 'een datum, jaar of tijd die niet bestaat',
  why: 'Niemand kan weten welke dag bedoeld is, ook jaarplan niet. De actie valt dan weg uit de tijdlijn en de agenda.',
  remedy: 'Schrijf de datum voluit, zoals 28 februari 2025.',
  silent: 'In lopende tekst kijkt jaarplan alleen naar een dag met een maand erachter en naar jaartallen als 2026-20230.',
  example: {
    in: 'acties',
    wrong: '- wat: Evaluatie van het steunpunt\n  wie: Consulent\n  wanneer: 31 februari 2025',
    right: '- wat: Evaluatie van het steunpunt\n  wie: Consulent\n  wanneer: 28 februari 2025',
  },
  run: (context) => {
    const said = new Set<unknown>();
    const findings: Finding[] = [];
    for (const text of timedTexts(context)) {
      said.add(text.node);
      findings.push(...issuesOf(context, text).map((issue) => finding(text, issue)));
    }
    for (const { text } of context.texts) {
      if (said.has(text.node) || !isLikeADate(text.value)) continue;
      findings.push(...issuesOf(context, text).filter((issue) => issue.code === 'onmogelijk' && LIKE_A_DATE.test(issue.text)).map((issue) => finding(text, issue)));
    }
    return findings;
  },
};

/** A day with a month behind it, or a year too long: in a sentence, other numbers may be anything. */
const LIKE_A_DATE = /\b\d{1,2}\s+(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\b20\d\d\s*[-–]\s*20\d{3}\b/iu;
const isLikeADate = remembered((text) => LIKE_A_DATE.test(text));

/** Texts in which a date or time is expected. */
function* timedTexts({ moments, meetings, dates }: CheckContext): Iterable<Text> {
  for (const { text } of moments) yield text;
  for (const { meeting } of meetings) {
    for (const text of [meeting.dag, meeting.tijd, meeting.herhaling]) if (text !== undefined) yield text;
  }
  for (const { date } of dates) if (date.tijd !== undefined) yield date.tijd;
}

function issuesOf(context: CheckContext, text: Text): PlanningIssue[] {
  return context.planning(text.value).issues.filter(({ code }) => code === 'onmogelijk' || code === 'tikfout');
}

function finding(text: Text, issue: PlanningIssue): Finding {
  const words = issue.text.replace(/\.$/, '');
  const span = text.place(issue.start, issue.start + words.length);
  if (issue.code === 'tikfout' && issue.suggestion !== undefined) {
    return { span, message: `‘${words}’ is geen maand; bedoelde u ‘${issue.suggestion}’?`, hints: ['Schrijf de maand voluit.'] };
  }
  const isTime = /^\D*\d{1,2}[.:]\d{2}(?!\d)(?![.:]\d)/.test(words) && !/\d{4}/.test(words);
  return { span, message: `‘${words}’ bestaat niet.`, hints: [isTime ? 'Kijk de uren en minuten na.' : LOOK_AT_DATE] };
}
