import { remembered } from '../../memory.js';
import type { Plan } from '../../plan/model.js';
import type { Text } from '../../plan/text.js';
import type { Span } from '../../source/source.js';
import { groupBy } from './groupBy.js';
import type { PartyNames } from './parties.js';
import { BREAK, MARK, proseOf } from './prose.js';

/** One way in which a party is written, with all its places in order. */
export interface Spelling {
  readonly name: string;
  readonly places: readonly Span[];
}

/** A party that is written in several ways: the usual one first. */
export interface NameVariants {
  readonly spellings: readonly Spelling[];
}

interface Mention {
  readonly name: string;
  readonly text: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * The parties that `texts` name in more than one way. Two names are one party when they are equal apart from capitals, accents, spaces,
 * hyphens and the order around a slash; or when one letter inside a long word differs. What the organisation itself lists as
 * a spelling of that party is right.
 */
export function nameVariants(plan: Plan, texts: readonly Text[], names: PartyNames): NameVariants[] {
  const mentions = texts.flatMap((text) => mentionsIn(text, names));
  const listed = new Set(plan.organisatie.partijen.flatMap(({ naam, ook, afkorting }) => [naam, ...ook, ...(afkorting === undefined ? [] : [afkorting])]).map(({ value }) => asSpelt(value.trim())));
  const groups = joinTypingErrors([...groupBy(mentions, ({ name }) => keyOf(name)).values()]);
  return groups.flatMap((group) => variantsIn(group, listed));
}

function mentionsIn(text: Text, names: PartyNames): Mention[] {
  const prose = proseOf(text.value, 'regels').replaceAll(BREAK, '\n');
  return names.split(prose).map(({ name, start, end }) => ({ name: name.replaceAll(MARK, '').trim(), text, start, end }));
}

function variantsIn(mentions: readonly Mention[], listed: ReadonlySet<string>): NameVariants[] {
  const bySpelling = groupBy(mentions, ({ name }) => asSpelt(name));
  if (bySpelling.size < 2) return [];
  const spellings = [...bySpelling]
    .map(([spelling, of]) => ({ name: of[0]?.name ?? '', of, isListed: listed.has(spelling) }))
    .sort((one, other) => Number(other.isListed) - Number(one.isListed) || other.of.length - one.of.length);
  const [main, ...others] = spellings;
  if (main === undefined) return [];
  const wrong = others.filter((other) => !other.isListed && isVariant(main.name, other.name));
  if (wrong.length === 0) return [];
  return [{ spellings: [main, ...wrong].map(({ name, of }) => ({ name, places: of.map(({ text, start, end }) => text.place(start, end)) })) }];
}

/** A capital at the beginning of a cell and none after a comma is how sentences are written. */
function asSpelt(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1).replace(/[.:]$/, '');
}

/** One word that differs in capitals alone may be two parties ("WIJ", "wij") or a style; longer names are one. */
function isVariant(name: string, other: string): boolean {
  if (name.toLowerCase() !== other.toLowerCase()) return true;
  return /[\s/-]/.test(name.trim()) && name.length >= MINIMUM_CASE_LENGTH;
}

const MINIMUM_CASE_LENGTH = 6;

/** What stays of a name when nothing counts but its letters, in the order of the alphabet where a slash lets them stand in any. */
const keyOf = remembered((name): string => {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  if (!isSlashOfWords(name)) return plain.replace(NO_LETTER, '');
  return plain.split(/[\s/]+/).map((word) => word.replace(NO_LETTER, '')).sort().join('');
});

/** Brackets count: "(V)SO" is SO and VSO. So do the signs between two numbers: "groep 1-2" is not group 12. */
const NO_LETTER = /(?<!\d)[.-]|[.-](?!\d)|[^\p{L}\p{N}+&().-]/gu;

/** "PO/VO" is a direction; "directie/bestuur" is not. */
function isSlashOfWords(name: string): boolean {
  return /\p{Ll}{3}\s*\/\s*\p{L}/u.test(name) && /\/\s*\p{L}*\p{Ll}{3}/u.test(name);
}

/** Groups whose names differ in one letter inside one long word are one. */
function joinTypingErrors(groups: readonly (readonly Mention[])[]): (readonly Mention[])[] {
  const joined: Mention[][] = [];
  const index = new Map<string, Mention[][]>();
  for (const group of groups) {
    const name = group[0]?.name ?? '';
    const near = [name.length - 1, name.length + 1].flatMap((length) => index.get(frameOf(name, length)) ?? []).find((other) => isTypingError(other[0]?.name ?? '', name));
    const target = near ?? [];
    target.push(...group);
    if (near !== undefined) continue;
    joined.push(target);
    const frame = frameOf(name, name.length);
    const framed = index.get(frame);
    if (framed === undefined) index.set(frame, [target]);
    else framed.push(target);
  }
  return joined;
}

/** What two names share that differ in one letter further in: their beginning, their end, and a length. */
function frameOf(name: string, length: number): string {
  return `${length} ${name.slice(0, 1)}${name.slice(-2)}`.toLowerCase();
}

const LONG_WORD = 8;

/**
 * One letter too many or too few within a long word. Not at its end, for endings make other words ("gemeente", "gemeenten"), and
 * not in a name of its own further on: there are places that differ in one letter.
 */
function isTypingError(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (left.length !== right.length) return false;
  const [pair, ...more] = left.flatMap((word, index) => (word === right[index] ? [] : [[word, right[index] ?? ''] as const]));
  if (pair === undefined || more.length > 0) return false;
  const [longer, shorter] = pair[0].length > pair[1].length ? pair : [pair[1], pair[0]];
  if (!/^\p{Ll}+$/u.test(longer + shorter) || shorter.length < LONG_WORD || longer.length !== shorter.length + 1) return false;
  let same = 0;
  while (longer[same] === shorter[same] && same < shorter.length) same += 1;
  return same >= 1 && same <= shorter.length - 2 && longer.slice(same + 1) === shorter.slice(same);
}

function wordsOf(name: string): string[] {
  return asSpelt(name).split(/[\s/-]+/);
}
