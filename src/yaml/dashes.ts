import type { Slip } from './slip.js';

export const DASH_LINE = /^\s*-\s/;
const DASH = /^(?<indent> *)-\s+(?:(?<key>[^\s:#'"[\]{}]+):(?:\s|$))?/;

/** How many spaces stand before a dash that is out of line, and how many before the dash above that it most likely belongs under. */
export function explainDashes({ source, line, text }: Slip): string | undefined {
  const own = DASH.exec(text)?.groups;
  if (own === undefined) return undefined;
  const width = own['indent']?.length ?? 0;
  for (let above = line - 1; above >= 1; above -= 1) {
    const other = DASH.exec(source.line(above))?.groups;
    // Parts of one list begin with the same key; a dash with another key belongs to another list, or to a text.
    if (other === undefined || other['key'] !== own['key'] || other['indent']?.length === width) continue;
    const there = other['indent']?.length ?? 0;
    return `Voor dit streepje ${spaces(width)}, voor het streepje op regel ${above} ${spaces(there)}. Zet streepjes van één lijst precies onder elkaar, en wat eronder hoort ook.`;
  }
  return undefined;
}

function spaces(count: number): string {
  if (count === 0) return 'staat geen spatie';
  return count === 1 ? 'staat 1 spatie' : `staan ${count} spaties`;
}
