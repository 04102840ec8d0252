import type { Words } from '../../compare/index.js';
import { harmless } from '../../diagnostics/harmless.js';
import { markdownText } from '../markdownText.js';
import type { Detail } from './detail.js';
import { excerpt, fitOnOneLine } from './excerpt.js';
import type { Print } from './printer.js';
import { reportOf } from './report.js';
import type { Entry } from './report.js';

const CHANGES: Readonly<Record<Entry['change'], string>> = { toegevoegd: 'Toegevoegd', verwijderd: 'Verwijderd', gewijzigd: 'Gewijzigd', gelijk: '', elders: 'Verplaatst' };

/** For the description of a pull request: a part of the plan folds out, what went is struck out and what came is underlined. */
export const printMarkdown: Print = ({ comparison, old, new: added }) => {
  const { sections, total } = reportOf(comparison);
  const head = ['## Verschillen in het plan', '', `Van ${code(old.path)} (${markdownText(old.title)}) naar ${code(added.path)} (${markdownText(added.title)}).`, '', markdownText(total)];
  const body = sections.flatMap(({ title, entries }) => {
    const count = entries.filter(({ change }) => change !== 'gelijk' && change !== 'elders').length;
    // GitHub reads Markdown inside <details> only after an empty line.
    return ['', `### ${markdownText(title)}`, '', '<details>', `<summary>${count} ${count === 1 ? 'onderdeel' : 'onderdelen'}</summary>`, '', ...entries.flatMap(entryLines), '', '</details>'];
  });
  return `${[...head, ...body].join('\n')}\n`;
};

function entryLines(entry: Entry): string[] {
  const indent = '  '.repeat(entry.depth);
  if (entry.name === '') return entry.details.flatMap((detail) => detailLines(detail, indent));
  const label = entry.label === '' ? '' : `${entry.label}: `;
  const name = entry.change === 'gelijk' ? `${label}${markdownText(entry.name)}` : `${CHANGES[entry.change]} – ${label}**${markdownText(entry.name)}**`;
  return [`${indent}- ${name}${entry.likely ? ' *(waarschijnlijk dezelfde)*' : ''}`, ...entry.details.flatMap((detail) => detailLines(detail, `${indent}  `))];
}

function detailLines(detail: Detail, indent: string): string[] {
  const title = `*${markdownText(detail.title)}*:`;
  if (detail.dates !== undefined) return [`${indent}- ${title} ${detail.dates.map(datePair).join('; ')}`];
  // A line break in a list item: text that follows stays in the item.
  return [`${indent}- ${title} ${content(detail).split('\n').join(`<br>\n${indent}  `)}`];
}

function content({ old, new: added, words }: Detail): string {
  if (added === undefined) return marked([{ kind: 'weg', text: old ?? '' }]);
  if (old === undefined) return markdownText(added);
  return fitOnOneLine(old, added) ? `${markdownText(old)} → ${markdownText(added)}` : marked(excerpt(words));
}

function datePair({ old, new: added }: { readonly old?: string; readonly new?: string }): string {
  if (old === undefined) return around(added ?? '', 'ins');
  return added === undefined ? around(old, 'del') : `${markdownText(old)} → ${markdownText(added)}`;
}

function marked(words: readonly Words[]): string {
  return words.map(({ kind, text }) => (kind === 'gelijk' ? markdownText(text) : text.replace(/[^\n]+/g, (line) => around(line, kind === 'weg' ? 'del' : 'ins')))).join('');
}

/** The tags, because `~~` and `**` are not read as marks beside a letter or a sign. A mark ends with its line. */
function around(line: string, tag: 'del' | 'ins'): string {
  const words = line.trim();
  if (words === '') return line;
  const start = line.indexOf(words);
  return `${line.slice(0, start)}<${tag}>${markdownText(words)}</${tag}>${line.slice(start + words.length)}`;
}

function code(text: string): string {
  const safe = harmless(text);
  return safe.includes('`') ? markdownText(safe) : `\`${safe}\``;
}
