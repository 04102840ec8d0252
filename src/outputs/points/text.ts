import type { Coverage } from '../../points/index.js';
import { harmlessSentence } from '../../diagnostics/harmless.js';
import { wrapText } from '../../diagnostics/textWidth.js';
import { TERMINAL_WIDTH, textTable } from '../textTable.js';
import type { PrintCoverage } from './printer.js';
import { DROPPED, gapSentences, leftOut, titleOf, workWords } from './sentences.js';

/** So many years leave room for the titles of the points. */
const YEARS_BESIDE_EACH_OTHER = 4;

/** For a terminal or a mail, in 80 columns. */
export const printText: PrintCoverage = ({ coverages, without, broken }) => {
  const sections = [...coverages.flatMap(coverageSections), ...notes(leftOut(without, broken))];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

function coverageSections(coverage: Coverage): string[][] {
  const { organisatie, years } = coverage;
  const parts = Array.from({ length: Math.ceil(years.length / YEARS_BESIDE_EACH_OTHER) }, (_, index) => index * YEARS_BESIDE_EACH_OTHER);
  return [
    [...wrapText(harmlessSentence(titleOf(coverage)), TERMINAL_WIDTH), ...wrapText(harmlessSentence(organisatie), TERMINAL_WIDTH)],
    ...parts.map((start) => yearsTable(coverage, start)),
    ['Wat ontbreekt', ...gapSentences(coverage).flatMap(item), ...item(DROPPED)],
    ['Geteld zijn', ...years.flatMap(({ label, paths }) => paths.map((path) => `  ${label}  ${harmlessSentence(path)}`))],
  ];
}

function yearsTable({ points, years }: Coverage, start: number): string[] {
  const shown = years.slice(start, start + YEARS_BESIDE_EACH_OTHER);
  return textTable({
    titles: ['Ontwikkelpunt', ...shown.map(({ label }) => label)],
    rows: points.map(({ nummer, titel, work }) => [harmlessSentence(`${nummer}. ${titel}`), ...shown.map((_, index) => workWords(work[start + index]).join('\n'))]),
    areNumbers: false,
  });
}

function item(sentence: string): string[] {
  return wrapText(harmlessSentence(sentence), TERMINAL_WIDTH - 4).map((line, index) => (index === 0 ? `  ${line}` : `    ${line}`));
}

function notes(sentences: readonly string[]): string[][] {
  return sentences.length === 0 ? [] : [sentences.flatMap((sentence) => wrapText(harmlessSentence(sentence), TERMINAL_WIDTH))];
}
