import type { Context } from './context.js';
import type { Piece } from './piece.js';
import type { Fragment, TextRange } from './planning.js';

/** Words that only join; on their own they are nothing that was missed. */
const joiners = new Set(['en', 'of', 'de', 'het', 'een', 'in', 'op', 'van', 'per', 'te', 'om']);

/** Which stretches of the text were understood, and which were not. */
export function coverage(context: Context, pieces: readonly Piece[]): { understood: TextRange[]; rest: Fragment[] } {
  const marked = new Array<boolean>(context.tokens.length).fill(false);
  pieces.forEach((piece, position) => {
    if (piece.type === 'nothing') return;
    // the words after "na" or "tijdens" name the event, up to what is understood by itself
    const isEvent = piece.type === 'keyword' && piece.keyword === 'gebeurtenis';
    const end = isEvent ? (pieces[position + 1]?.start ?? context.tokens.length) : piece.next;
    marked.fill(true, piece.start, end);
  });
  const understood: TextRange[] = [];
  const rest: Fragment[] = [];
  for (let index = 0; index < marked.length; ) {
    const isUnderstood = marked[index] === true;
    let next = index;
    while (next < marked.length && (marked[next] === true) === isUnderstood) next += 1;
    const start = context.tokens[index]?.start ?? 0;
    const end = context.tokens[next - 1]?.end ?? start;
    if (isUnderstood) understood.push({ start, end });
    else if (hasContent(context, index, next)) rest.push({ start, end, text: context.text.slice(start, end) });
    index = next;
  }
  return { understood, rest };
}

function hasContent(context: Context, index: number, next: number): boolean {
  return context.tokens.slice(index, next).some((token) => token.kind !== 'mark' && !joiners.has(token.key));
}
