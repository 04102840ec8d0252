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
    if (isUnderstood) understood.push({ start: context.tokens[index]?.start ?? 0, end: context.tokens[next - 1]?.end ?? 0 });
    else rest.push(...contentOf(context, index, next));
    index = next;
  }
  return { understood, rest };
}

/** The words from the first to the last that say something; brackets and commas at their ends fall off. */
function contentOf(context: Context, index: number, next: number): Fragment[] {
  const telling = context.tokens.slice(index, next).filter((token) => token.kind !== 'mark' && !joiners.has(token.key));
  const [first, last] = [telling[0], telling.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ start: first.start, end: last.end, text: context.text.slice(first.start, last.end) }];
}
