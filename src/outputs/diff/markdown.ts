import type { Words } from '../../compare/index.js';
import { harmless } from '../../diagnostics/harmless.js';
import type { Detail } from './detail.js';
import { excerpt, fitOnOneLine } from './excerpt.js';
import type { Print } from './printer.js';
import { reportOf } from './report.js';
import type { Entry } from './report.js';

const CHANGES: Readonly<Record<Entry['change'], string>> = { toegevoegd: 'Toegevoegd', verwijderd: 'Verwijderd', gewijzigd: 'Gewijzigd', gelijk: '', elders: 'Verplaatst' };

/** For the description of a pull request: a part of the plan folds out, what went is struck out and what came is underlined. */
export const printMarkdown: Print = ({ comparison, old, new: added }) => {
  const { sections, total } = reportOf(comparison);
  const head = ['## Verschillen in het plan', '', `Van ${code(old.path)} (${plain(old.title)}) naar ${code(added.path)} (${plain(added.title)}).`, '', plain(total)];
  const body = sections.flatMap(({ title, entries }) => {
    const count = entries.filter(({ change }) => change !== 'gelijk' && change !== 'elders').length;
    // GitHub reads Markdown inside <details> only after an empty line.
    return ['', `### ${plain(title)}`, '', '<details>', `<summary>${count} ${count === 1 ? 'onderdeel' : 'onderdelen'}</summary>`, '', ...entries.flatMap(entryLines), '', '</details>'];
  });
  return `${[...head, ...body].join('\n')}\n`;
};

function entryLines(entry: Entry): string[] {
  const indent = '  '.repeat(entry.depth);
  if (entry.name === '') return entry.details.flatMap((detail) => detailLines(detail, indent));
  const label = entry.label === '' ? '' : `${entry.label}: `;
  const name = entry.change === 'gelijk' ? `${label}${plain(entry.name)}` : `${CHANGES[entry.change]} – ${label}**${plain(entry.name)}**`;
  return [`${indent}- ${name}${entry.likely ? ' *(waarschijnlijk dezelfde)*' : ''}`, ...entry.details.flatMap((detail) => detailLines(detail, `${indent}  `))];
}

function detailLines(detail: Detail, indent: string): string[] {
  const title = `*${plain(detail.title)}*:`;
  if (detail.dates !== undefined) return [`${indent}- ${title} ${detail.dates.map(datePair).join('; ')}`];
  // A line break in a list item: text that follows stays in the item.
  return [`${indent}- ${title} ${content(detail).split('\n').join(`<br>\n${indent}  `)}`];
}

function content({ old, new: added, words }: Detail): string {
  if (added === undefined) return marked([{ kind: 'weg', text: old ?? '' }]);
  if (old === undefined) return plain(added);
  return fitOnOneLine(old, added) ? `${plain(old)} → ${plain(added)}` : marked(excerpt(words));
}

function datePair({ old, new: added }: { readonly old?: string; readonly new?: string }): string {
  if (old === undefined) return around(added ?? '', 'ins');
  return added === undefined ? around(old, 'del') : `${plain(old)} → ${plain(added)}`;
}

function marked(words: readonly Words[]): string {
  return words.map(({ kind, text }) => (kind === 'gelijk' ? plain(text) : text.replace(/[^\n]+/g, (line) => around(line, kind === 'weg' ? 'del' : 'ins')))).join('');
}

/** The tags, because `~~` and `**` are not read as marks beside a letter or a sign. A mark ends with its line. */
function around(line: string, tag: 'del' | 'ins'): string {
  const words = line.trim();
  if (words === '') return line;
  const start = line.indexOf(words);
  return `${line.slice(0, start)}<${tag}>${plain(words)}</${tag}>${line.slice(start + words.length)}`;
}

/** Text that Markdown takes as it stands, and that calls nobody ("@naam") and links nothing ("#12"). */
function plain(text: string): string {
  return harmlessLines(text)
    .replace(/[\\`*_[\]<>|~]/g, (sign) => `\\${sign}`)
    .replace(/&/g, '&amp;')
    .replace(/(^|[^\p{L}\p{N}])([@#])(?=[\p{L}\p{N}])/gu, '$1$2\u200B')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, (_, blank: string, sign: string) => `${blank}${sign.length > 1 ? `${sign.slice(0, -1)}\\${sign.slice(-1)}` : `\\${sign}`}`);
}

function harmlessLines(text: string): string {
  return text.split('\n').map(harmless).join('\n');
}

function code(text: string): string {
  const safe = harmless(text);
  return safe.includes('`') ? plain(safe) : `\`${safe}\``;
}
