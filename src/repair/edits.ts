import type { Mend } from '../diagnostics/mend.js';

/** Mends that stay within their line and do not touch each other, in order; of two that do, the one that begins first. */
export function separateMends(mends: readonly Mend[]): Mend[] {
  const kept: Mend[] = [];
  for (const mend of [...mends].sort(byPlace)) {
    const last = kept.at(-1);
    const isApart = last === undefined || mend.span.start > last.span.end || (mend.span.start === last.span.end && mend.span.end > mend.span.start && last.span.end > last.span.start);
    if (isApart && isWithinLine(mend)) kept.push(mend);
  }
  return kept;
}

function byPlace(one: Mend, other: Mend): number {
  return one.span.start - other.span.start || other.span.end - one.span.end;
}

function isWithinLine({ span: { source, start, end }, replacement }: Mend): boolean {
  return !replacement.includes('\n') && !source.text.slice(start, end).includes('\n');
}

/** A text with mends applied, from its end to its start, so that places before them stay what they are. */
export function applyMends(text: string, mends: readonly Mend[]): string {
  return [...mends].sort((one, other) => other.span.start - one.span.start).reduce((mended, { span, replacement }) => mended.slice(0, span.start) + replacement + mended.slice(span.end), text);
}

/** Where a place of the old text stands in the new one. */
export function movedOffset(offset: number, mends: readonly Mend[]): number {
  return mends.reduce((moved, { span, replacement }) => (span.start < offset ? moved + replacement.length - (span.end - span.start) : moved), offset);
}
