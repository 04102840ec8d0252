import type { Rich } from '../../../document/document.js';
import { listMark } from '../../../text/index.js';
import type { FlowCell, FlowRow, FlowTable } from '../flow/flow.js';
import { inlineMarkdown } from './inlines.js';
import { placeMark } from './placeMark.js';

/**
 * A table of GitHub: one head row, no spans. What spans cells stands in the first of them; the others stay empty, as a reader
 * of a list expects.
 */
export function tableLines({ head, body, titles }: FlowTable): string[] {
  const columns = titles.length;
  const grid = [...placed(head, columns), ...placed(body, columns)];
  const heads = head.length === 0 ? [titles.map((title) => inlineMarkdown([{ kind: 'text', text: title }]))] : grid.slice(0, head.length);
  const [first = [], ...more] = heads;
  return [tableRow(first), tableRow(titles.map(() => '---')), ...[...more, ...grid.slice(head.length)].map(tableRow)];
}

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
}

/** Rows with every cell at its column: cells that others cover are empty. */
function placed(rows: readonly FlowRow[], columns: number): string[][] {
  const covered = new Array<number>(columns).fill(0);
  return rows.map(({ cells, anchor }) => {
    const line = new Array<string>(columns).fill('');
    let column = 0;
    const covers = covered.map((left) => left > 0);
    for (const [index, left] of covered.entries()) covered[index] = Math.max(0, left - 1);
    for (const cell of cells) {
      while (covers[column] === true) column += 1;
      if (column < columns) line[column] = cellText(cell);
      for (let each = column; each < column + cell.columnSpan && each < columns; each += 1) covered[each] = cell.rowSpan - 1;
      column += cell.columnSpan;
    }
    line[0] = placeMark(anchor) + (line[0] ?? '');
    return line;
  });
}

function cellText({ content, role }: FlowCell): string {
  const text = richText(content, '');
  return role === 'band' && text !== '' && !text.includes('*') ? `**${text}**` : text;
}

/** A cell is one line: blocks and lines are parted by `<br>`. */
function richText(rich: Rich, indent: string): string {
  return rich.map((part) => partText(part, indent)).filter((text) => text !== '').join('<br>');
}

function partText(part: Rich[number], indent: string): string {
  switch (part.kind) {
    case 'paragraph':
    case 'heading':
      return inlineMarkdown(part.children, '<br>');
    case 'list':
      return part.items.map((item, index) => `${indent}${part.style === 'bullet' ? '•' : listMark(part.style, part.start, index)} ${richText(item, `${indent}&nbsp;&nbsp;`)}`).join('<br>');
    case 'table':
      return [part.head, ...part.rows].map((row) => row.map((cell) => inlineMarkdown(cell)).join(' – ')).join('<br>');
  }
}
