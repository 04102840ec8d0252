import type { Coverage } from '../../points/index.js';
import { markdownText } from '../markdownText.js';
import type { PrintCoverage } from './printer.js';
import { DROPPED, gapSentences, leftOut, NO_GOAL, titleOf, workWords } from './sentences.js';

/** For a page or a message: a heading, a table and a list for each ondersteuningsplan. */
export const printMarkdown: PrintCoverage = ({ coverages, without, broken }) => {
  const notes = leftOut(without, broken);
  const sections = [...coverages.map(coverageSection), ...(notes.length === 0 ? [] : [notes.map(markdownText)])];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

function coverageSection(coverage: Coverage): string[] {
  const { organisatie, years, points } = coverage;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `## ${line(titleOf(coverage))}`,
    '',
    `${line(organisatie)}: aan welke punten van het ondersteuningsplan is in welk jaar gewerkt?`,
    '',
    row(['Ontwikkelpunt', ...years.map(({ label }) => label)]),
    row(['---', ...years.map(() => '---')]),
    // A number in front of a cell begins no list.
    ...points.map(({ nummer, titel: title, work }) => row([`${line(nummer)}. ${line(title)}`, ...work.map((one) => (one === undefined ? `**${NO_GOAL}**` : workWords(one).join(', ')))])),
    '',
    ...[...gapSentences(coverage), DROPPED].map((sentence) => `- ${line(sentence)}`),
  ];
}

function line(text: string): string {
  return markdownText(text.replace(/\s+/g, ' '));
}
