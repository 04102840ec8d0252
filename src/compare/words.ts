import { diffArrays } from 'diff';
import { alignLines } from './alignLines.js';

/** A stretch of a text: in both, only in the old one, or only in the new one. Line breaks are part of the text. */
export interface Words {
  readonly kind: 'gelijk' | 'weg' | 'nieuw';
  readonly text: string;
}

/** Texts that differ in more words than this are shown one after the other: nobody reads that many marks. */
const MOST_CHANGES = 600;
/** With fewer of their letters in common two lines are easier to read one after the other. */
const LEAST_IN_COMMON = 0.2;
/** So few letters between two changes ("de", ".") are no rest for the eye, however short the changes are. */
const SHORT_REST = 4;

/** The words that make the one text into the other; mirrored when the texts change places. */
export function compareWords(old: string, added: string): Words[] {
  return old <= added ? wordsBetween(old, added) : mirrored(wordsBetween(added, old));
}

/** The text of one side, put together again. */
export function sideOf(words: readonly Words[], side: 'weg' | 'nieuw'): string {
  return words.filter(({ kind }) => kind === side || kind === 'gelijk').map(({ text }) => text).join('');
}

/** First the lines that stayed, then within lines that are alike the words: a paragraph that is new stays in one piece. */
function wordsBetween(old: string, added: string): Words[] {
  const changes = diffArrays(linesOf(old), linesOf(added), { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return replacement(old, added);
  const words: Words[] = [];
  for (let at = 0; at < changes.length; at++) {
    const [change, next] = [changes[at], changes[at + 1]];
    if (change === undefined) break;
    if (change.removed && next?.added === true) {
      words.push(...wordsOfLines(change.value, next.value));
      at++;
    } else words.push({ kind: change.removed ? 'weg' : change.added ? 'nieuw' : 'gelijk', text: change.value.join('') });
  }
  return joinSame(words);
}

function wordsOfLines(old: readonly string[], added: readonly string[]): Words[] {
  const words: Words[] = [];
  let [atOld, atNew] = [0, 0];
  const leap = (toOld: number, toNew: number): void => {
    words.push({ kind: 'weg', text: old.slice(atOld, toOld).join('') }, { kind: 'nieuw', text: added.slice(atNew, toNew).join('') });
    [atOld, atNew] = [toOld, toNew];
  };
  for (const [one, other] of alignLines(old, added)) {
    leap(one, other);
    words.push(...wordsOfLine(old[one] ?? '', added[other] ?? ''));
    [atOld, atNew] = [one + 1, other + 1];
  }
  leap(old.length, added.length);
  return words.filter(({ text }) => text !== '');
}

function wordsOfLine(old: string, added: string): Words[] {
  const changes = diffArrays(tokens(old), tokens(added), { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return replacement(old, added);
  const words = joinStretches(changes.map((change) => ({ kind: change.removed ? 'weg' : change.added ? 'nieuw' : 'gelijk', text: change.value.join('') })));
  const common = words.reduce((sum, { kind, text }) => sum + (kind === 'gelijk' ? text.trim().length : 0), 0);
  return common < LEAST_IN_COMMON * Math.min(old.length, added.length) ? replacement(old, added) : words;
}

function replacement(old: string, added: string): Words[] {
  return [{ kind: 'weg' as const, text: old }, { kind: 'nieuw' as const, text: added }].filter(({ text }) => text !== '');
}

/** Every line with the break that ends it. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** Words with their signs apart, and the white space between them. */
function tokens(text: string): string[] {
  return text.match(/\n|[^\S\n]+|[\p{L}\p{M}\p{N}]+(?:[-’'.][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** What changed on both sides of a rest that is shorter than the changes changes as one stretch; what went stands before what came. */
function joinStretches(words: readonly Words[]): Words[] {
  const joined: Words[] = [];
  let [gone, came] = ['', ''];
  words.forEach(({ kind, text }, index) => {
    if (kind === 'weg') gone += text;
    else if (kind === 'nieuw') came += text;
    else if (gone + came !== '' && isShortRest(text, { gone, came }, words.slice(index + 1))) {
      gone += text;
      came += text;
    } else {
      joined.push(...replacement(gone, came), { kind, text });
      [gone, came] = ['', ''];
    }
  });
  return joinSame([...joined, ...replacement(gone, came)]);
}

/**
 * A blank is no rest, and a word or two is one only beside changes that are shorter; but where words only came, or only
 * went, everything between them is as it was.
 */
function isShortRest(rest: string, before: { readonly gone: string; readonly came: string }, later: readonly Words[]): boolean {
  const end = later.findIndex(({ kind }) => kind === 'gelijk');
  const next = end === -1 ? later : later.slice(0, end);
  const [gone, came] = (['weg', 'nieuw'] as const).map((side) => next.filter(({ kind }) => kind === side).map(({ text }) => text).join(''));
  if (gone === undefined || came === undefined || gone + came === '') return false;
  if (before.gone + gone === '' || before.came + came === '') return false;
  const shortest = Math.min(Math.max(before.gone.length, before.came.length), Math.max(gone.length, came.length));
  return rest.trim() === '' || rest.length <= shortest || rest.trim().length < SHORT_REST;
}

function joinSame(words: readonly Words[]): Words[] {
  const joined: Words[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last?.kind === word.kind) joined[joined.length - 1] = { kind: word.kind, text: last.text + word.text };
    else joined.push(word);
  }
  return joined;
}

function mirrored(words: readonly Words[]): Words[] {
  const turned = words.map(({ kind, text }): Words => ({ kind: kind === 'gelijk' ? kind : kind === 'weg' ? 'nieuw' : 'weg', text }));
  const sorted: Words[] = [];
  // What went stands before what came, whichever way the texts were compared.
  turned.forEach((word, index) => {
    const next = turned[index + 1];
    const before = turned[index - 1];
    if (word.kind === 'nieuw' && next?.kind === 'weg') sorted.push(next);
    else if (word.kind === 'weg' && before?.kind === 'nieuw') sorted.push(before);
    else sorted.push(word);
  });
  return sorted;
}
