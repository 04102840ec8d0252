import type { Words } from '../../compare/index.js';
import { harmless } from '../../diagnostics/harmless.js';
import { wrapText } from '../../diagnostics/textWidth.js';
import type { Detail } from './detail.js';
import { excerpt, fitOnOneLine } from './excerpt.js';
import type { Print } from './printer.js';
import { reportOf } from './report.js';
import type { Entry } from './report.js';

const WIDTH = 100;

/** The sign in front of a part, as git writes it; what only shows the way has none. */
export const SIGNS: Readonly<Record<Entry['change'], string>> = { toegevoegd: '+', verwijderd: '-', gewijzigd: '~', gelijk: ' ', elders: '>' };

/** For a terminal or a mail: no colours, so that it reads the same wherever it is kept. Words are marked as git marks them. */
export const printText: Print = ({ comparison, old, new: added }) => {
  const { sections, total } = reportOf(comparison);
  const head = [`oud:   ${old.path} (${old.title})`, `nieuw: ${added.path} (${added.title})`].map(harmless);
  const body = sections.flatMap(({ title, entries }) => ['', harmless(title), ...entries.flatMap(entryLines)]);
  return `${[...head, ...body, '', total].join('\n')}\n`;
};

function entryLines(entry: Entry): string[] {
  const indent = '  '.repeat(entry.depth + 1);
  const isOwn = entry.name === '';
  const label = entry.label === '' ? entry.name : `${entry.label}: ${entry.name}`;
  const ending = entry.likely ? ' (waarschijnlijk dezelfde)' : '';
  const heading = isOwn ? [] : wrapped(`${SIGNS[entry.change]} ${label}${ending}`, indent, `${indent}  `);
  const inner = isOwn ? indent : `${indent}    `;
  return [...heading, ...entry.details.flatMap((detail) => detailLines(detail, inner, entry.change === 'gewijzigd'))];
}

/** `isMarked`: a field that came or went has a sign of its own; of a part that came or went, the part has it. */
function detailLines(detail: Detail, indent: string, isMarked: boolean): string[] {
  const { title, old, new: added } = detail;
  if (detail.dates !== undefined) return wrapped(`${title}: ${detail.dates.map(dateLine).join('; ')}`, indent, `${indent}  `);
  if (old !== undefined && added !== undefined && fitOnOneLine(old, added)) return wrapped(`${title}: ${old} → ${added}`, indent, `${indent}  `);
  const shown = old !== undefined && added !== undefined ? marked(excerpt(detail.words)) : (added ?? old ?? '');
  const sign = !isMarked ? '' : old === undefined ? '+ ' : added === undefined ? '- ' : '';
  const lines = shown.split('\n');
  const [first = ''] = lines;
  if (lines.length === 1) return wrapped(`${sign}${title}: ${first}`, indent, `${indent}  `);
  return [`${indent}${sign}${title}:`, ...lines.flatMap((line) => wrapped(line, `${indent}  `, `${indent}  ${/^ *(?:[[{][-+])?(?:-|\w+\.) /.test(line) ? '  ' : ''}`))];
}

function dateLine({ old, new: added }: { readonly old?: string; readonly new?: string }): string {
  if (old === undefined) return `+ ${added ?? ''}`;
  return added === undefined ? `- ${old}` : `${old} → ${added}`;
}

/** `[-weg-]` and `{+nieuw+}`; a mark ends with its line. */
function marked(words: readonly Words[]): string {
  return words.map(({ kind, text }) => (kind === 'gelijk' ? text : text.replace(/[^\n]+/g, (line) => aroundWords(line, kind === 'weg' ? ['[-', '-]'] : ['{+', '+}'])))).join('');
}

/** Spaces stand outside the marks, so that lines break there. */
function aroundWords(line: string, [open, close]: readonly [string, string]): string {
  const words = line.trim();
  if (words === '') return line;
  const start = line.indexOf(words);
  return line.slice(0, start) + open + words + close + line.slice(start + words.length);
}

function wrapped(text: string, first: string, rest: string): string[] {
  const own = /^ */.exec(text)?.[0] ?? '';
  return wrapText(harmless(text), WIDTH - rest.length).map((line, index) => ((index === 0 ? first : rest) + own + line).trimEnd());
}
