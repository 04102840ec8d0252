import type { Token } from '../tokens.js';
import type { Context } from './context.js';
import type { Piece } from './piece.js';
import type { Fragment, TextRange } from './planning.js';

/** Words that only join; on their own they are nothing that was missed. */
const joiners = new Set(['en', 'of', 'de', 'het', 'een', 'in', 'op', 'van', 'per', 'te', 'om']);

/** Which stretches of the text were understood, and which were not. `tokens` are all of the text, those that were not read too. */
export function coverage(context: Context, pieces: readonly Piece[], tokens: readonly Token[]): { understood: TextRange[]; rest: Fragment[] } {
  const marked = new Array<boolean>(tokens.length).fill(false);
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
    if (isUnderstood) understood.push({ start: tokens[index]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 });
    else rest.push(...contentOf(context.text, tokens.slice(index, next)));
    index = next;
  }
  return { understood, rest };
}

/** The words from the first to the last that say something; brackets and commas at their ends fall off. */
function contentOf(text: string, tokens: readonly Token[]): Fragment[] {
  const telling = tokens.filter((token) => token.kind !== 'mark' && !joiners.has(token.key));
  const [first, last] = [telling[0], telling.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ start: first.start, end: last.end, text: text.slice(first.start, last.end) }];
}
