import { harmlessSentence } from '../../diagnostics/harmless.js';
import { counted } from '../../diagnostics/tally.js';
import { regionOf } from '../../diagnostics/shownPlace.js';
import { rowMoment, rowName } from '../../lists/index.js';
import type { Row } from '../../lists/index.js';
import { shortened } from '../../outputs/shortened.js';
import type { Remark } from '../../outputs/export/exportFormat.js';

/** Of more parts than these the screen says how many there are; a list of them all is for `--json`. */
const MOST_NAMED = 5;

/** What still fits behind the place of a part. */
const LONGEST_NAME = 70;

/** A remark for the screen: the sentence, and below it the parts that it is about, each with its place as in a diagnostic. */
export function remarkText({ text, rows = [] }: Remark): string {
  const more = rows.length - MOST_NAMED;
  const lines = [text, ...rows.slice(0, MOST_NAMED).map((row) => `  ${named(row)}`), ...(more > 0 ? [`  en nog ${counted(more, 'onderdeel', 'onderdelen')}; met --json ziet u ze allemaal.`] : [])];
  return `${lines.join('\n')}\n`;
}

/** The same for other programs: all sentences, and all parts, each with the sentence that is about it. */
export function remarksJson(remarks: readonly Remark[]): { readonly opmerkingen: readonly string[]; readonly onderdelen?: readonly object[] } {
  const parts = remarks.flatMap(({ text, rows = [] }) =>
    rows.map((row) => {
      const { file, line, column } = placeOf(row);
      return { opmerking: text, bestand: file, regel: line, kolom: column, soort: row.soort, naam: rowName(row), wanneer: rowMoment(row) };
    }),
  );
  return { opmerkingen: remarks.map(({ text }) => text), ...(parts.length === 0 ? {} : { onderdelen: parts }) };
}

function named(row: Row): string {
  const { file, line, column } = placeOf(row);
  const moment = rowMoment(row);
  return harmlessSentence(`${file}:${line}:${column} ${shortened(rowName(row), LONGEST_NAME)}${moment === '' ? '' : ` (${shortened(moment, LONGEST_NAME)})`}`);
}

/** Where its moment stands, or else where the part begins. */
function placeOf({ origin, soort }: Row): { readonly file: string; readonly line: number; readonly column: number } {
  const fields = soort === 'bijeenkomst' ? ['datum', 'herhaling'] : ['wanneer'];
  const span = origin.at(fields.find((field) => origin.has(field)));
  const { line, column } = regionOf(span);
  return { file: span.source.path, line, column };
}
