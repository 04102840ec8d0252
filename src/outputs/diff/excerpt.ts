import type { Words } from '../../compare/index.js';

/** So much of an unchanged stretch stays beside a change, in letters. */
const CONTEXT = 60;
/** A line that is not longer stays whole. */
const LONGEST_LINE = 120;
/** Shorter stretches are not worth cutting. */
const SHORTEST_CUT = 200;

/** Two texts that fit on a line together read best whole: "1 maart 2024 → 1 juni 2025". */
const FITS = 90;

export function fitOnOneLine(old: string, added: string): boolean {
  return old.length + added.length <= FITS && !old.includes('\n') && !added.includes('\n');
}

const CUT = '[…]';

/** The words of a text with long unchanged stretches cut out, at whole words. */
export function excerpt(words: readonly Words[]): Words[] {
  return words.map((word, index) => {
    if (word.kind !== 'gelijk' || word.text.length < SHORTEST_CUT) return word;
    const head = index === 0 ? '' : headOf(word.text);
    const tail = index === words.length - 1 ? '' : tailOf(word.text);
    return { kind: 'gelijk', text: [head, CUT, tail].join('') };
  });
}

/** To the end of the line, or of the last whole word that fits. */
function headOf(text: string): string {
  const line = text.indexOf('\n');
  if (line !== -1 && line <= LONGEST_LINE) return text.slice(0, line + 1);
  return text.slice(0, text.slice(0, CONTEXT).lastIndexOf(' ') + 1);
}

function tailOf(text: string): string {
  const line = text.lastIndexOf('\n');
  if (line !== -1 && text.length - line <= LONGEST_LINE) return text.slice(line);
  const cut = text.slice(-CONTEXT);
  return cut.slice(Math.max(cut.indexOf(' '), 0));
}
