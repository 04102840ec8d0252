import { textWidth, wrapText } from '../diagnostics/textWidth.js';

/** A table for a terminal. Titles and cells may hold line breaks; cells of other columns than the first are not broken further. */
export interface TextTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether columns after the first hold numbers, which end below each other. */
  readonly areNumbers: boolean;
}

export const TERMINAL_WIDTH = 80;
const INDENT = '  ';
const GAP = 2;
/** A name that is broken into pieces smaller than this is no longer read. */
const NARROWEST = 16;

/** The lines of a table within 80 columns, as far as its columns leave room: the first takes what the others leave. */
export function textTable({ titles, rows, areNumbers }: TextTable): string[] {
  const others = titles.slice(1).map((title, index) => Math.max(...[title, ...rows.map((row) => row[index + 1] ?? '')].flatMap((cell) => cell.split('\n').map(textWidth))));
  const room = TERMINAL_WIDTH - INDENT.length - others.reduce((sum, width) => sum + width + GAP, 0);
  const longest = Math.max(...[titles, ...rows].map(([name = '']) => textWidth(name)));
  const widths = [Math.max(NARROWEST, Math.min(room, longest)), ...others];
  const lay = (cells: readonly string[], isHead: boolean): string[] => {
    const columns = cells.map((cell, index) => (index === 0 ? wrapText(cell, widths[0] ?? NARROWEST) : cell.split('\n')));
    const height = Math.max(...columns.map(({ length }) => length));
    // A title of one line stands beside the last line of its neighbours, just above what it is about.
    const raised = (column: readonly string[]): readonly string[] => (isHead ? [...Array.from({ length: height - column.length }, () => ''), ...column] : column);
    return Array.from({ length: height }, (_, line) => {
      const parts = columns.map((column, index) => padded(raised(column)[line] ?? '', widths[index] ?? 0, areNumbers && index > 0));
      return (INDENT + parts.join(' '.repeat(GAP))).trimEnd();
    });
  };
  return [...lay(titles, true), ...rows.flatMap((row) => lay(row, false))];
}

function padded(text: string, width: number, toTheRight: boolean): string {
  const blank = ' '.repeat(Math.max(0, width - textWidth(text)));
  return toTheRight ? blank + text : text + blank;
}
