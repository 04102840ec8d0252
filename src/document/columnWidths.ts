import type { Column } from './document.js';

/**
 * Columns in per cent that together take `room`: in proportion to the widths they ask for, but none narrower than its own
 * least width as long as there is room for all of them. A column that is too narrow breaks words in their middle.
 */
export function fittedColumns(columns: readonly Column[], room: number, leastWidth: (column: Column) => number): Column[] {
  const least = columns.map(leastWidth);
  const narrow = new Set<number>();
  for (;;) {
    const taken = sum([...narrow].map((index) => least[index] ?? 0));
    const asked = sum(columns.filter((_, index) => !narrow.has(index)).map(({ width }) => width)) || 1;
    const share = (width: number): number => (width / asked) * (room - taken);
    const tooNarrow = columns.findIndex(({ width }, index) => !narrow.has(index) && share(width) < (least[index] ?? 0));
    if (tooNarrow === -1) return columns.map((column, index) => ({ ...column, width: narrow.has(index) ? (least[index] ?? 0) : share(column.width) }));
    narrow.add(tooNarrow);
    // Too many columns for all to have what they need: each gives up as much of it as the others.
    if (narrow.size === columns.length) return columns.map((column, index) => ({ ...column, width: ((least[index] ?? 0) / sum(least)) * room }));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
