import type { Token } from '../tokens.js';
import { ordinalAt } from '../words.js';
import { keyAt, type Context } from './context.js';
import type { Piece } from './piece.js';
import type { Fragment } from './planning.js';

/** Nouns of time that, where nothing was made of them, tell that more is said about when: "niet in de lesvrije weken", "periode 2". */
const timeNouns =
  /^(?:(?:school|les|werk|lesvrije|studie|project|toets|vakantie)?(?:week|weken|dagen|periode|periodes|perioden)|weeknummers?|(?:school|les|werk|studie)dag|maand|maanden|kwartaal|kwartalen|semester|semesters|trimester|helft|jaren|\p{L}*vakanties?|seizoen|seizoenen|blok|blokken)$/u;
const limits = new Set(['tenzij', 'behalve', 'zonder', 'afwisselend', 'beurtelings', 'totdat', 'zolang', 'nadat', 'zodra', 'indien', 'mits']);
/** Something begins or ends it, whatever that is; after the second the noun has to be one of time ("na schooltijd" is every week). */
const bounds = new Set(['tot', 'vanaf', 'sinds']);
const besides = new Set(['na', 'tussen', 'tijdens', 'gedurende']);
/** "behalve in de schoolvakanties": free days are left out of a rhythm anyway. */
const freeDays = /^(?:in|op|tijdens|gedurende|van|de|alle|en|landelijke|school|vakanties?|schoolvakanties?|feestdag|feestdagen|m\.?u\.?v|muv|met|uitzondering|uitgezonderd|behalve|maar|niet|buiten|[.,;()])$/u;
const joiners = new Set(['van', 'de', 'het', 'in', 'na', 'voor', 'en', 'of', ',', '&', '/']);
const partNouns = /^(?:(?:school|les|werk)?(?:week|weken|dag|dagen)|maand|maanden|kwartaal|helft|deel|jaar|jaren)$/;

export interface Read {
  readonly context: Context;
  readonly pieces: readonly Piece[];
  /** Of all of the text, also what stands behind an exception. */
  readonly tokens: readonly Token[];
  readonly rest: readonly Fragment[];
}

/** Whether words beside a rhythm make its days fewer than it says: an exception, a part, a condition, a second choice. */
export function narrowsRhythm({ context, pieces, tokens, rest }: Read): boolean {
  const exception = tokens.slice(context.tokens.length);
  if (exception.length > 0 && !exception.every(({ key }) => freeDays.test(key))) return true;
  const loose = looseTokens(context, rest);
  const inEvent = eventTokens(context, pieces);
  return (
    isAlternating(context) ||
    context.tokens.some((_, index) => (loose.has(index) || inEvent.has(index)) && saysTime(context, index)) ||
    pieces.some((piece) => piece.type === 'weekdays' || piece.type === 'recurrence' ? isRankedBefore(context, piece.start) || hasChoice(context, piece) : false)
  );
}

/** Whether a part of the moment is meant, named right before it: "eerste week van de herfstvakantie", "in de even jaren voor 1 maart". */
export function narrowsMoment({ context, pieces, rest }: Read): boolean {
  const loose = looseTokens(context, rest);
  return pieces.some((piece) => {
    if (piece.type !== 'clause') return false;
    let at = piece.start - 1;
    while (joiners.has(keyAt(context, at))) at -= 1;
    return loose.has(at) && partNouns.test(keyAt(context, at)) && isRank(context, at - 1);
  });
}

/** Which tokens lie in the rest; both are in order, so one pass will do. */
function looseTokens({ tokens }: Context, rest: readonly Fragment[]): ReadonlySet<number> {
  const found = new Set<number>();
  let position = 0;
  tokens.forEach(({ start, end }, index) => {
    while ((rest[position]?.end ?? Infinity) <= start) position += 1;
    const fragment = rest[position];
    if (fragment !== undefined && fragment.start <= start && end <= fragment.end) found.add(index);
  });
  return found;
}

function saysTime(context: Context, index: number): boolean {
  const key = keyAt(context, index);
  if (bounds.has(key)) return context.tokens[index + 1]?.kind === 'word';
  if (besides.has(key)) return timeNouns.test(lastOfPhrase(context, index + 1));
  return timeNouns.test(key) || limits.has(key);
}

/** The noun after its articles and adjectives: "de start", "de eerste vakantie". */
function lastOfPhrase(context: Context, index: number): string {
  let at = index;
  while (at < index + 3 && context.tokens[at + 1]?.kind === 'word' && !timeNouns.test(keyAt(context, at))) at += 1;
  return keyAt(context, at);
}

/** "om en om donderdag en vrijdag" */
function isAlternating(context: Context): boolean {
  return context.tokens.some((_, index) => keyAt(context, index) === 'om' && keyAt(context, index + 1) === 'en' && keyAt(context, index + 2) === 'om');
}

/** The words that "na", "tijdens" and "zodra" take with them, those words themselves included. */
function eventTokens(context: Context, pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>();
  pieces.forEach((piece, position) => {
    if (piece.type !== 'keyword' || piece.keyword !== 'gebeurtenis') return;
    const end = pieces[position + 1]?.start ?? context.tokens.length;
    for (let index = piece.start; index < end; index += 1) found.add(index);
  });
  return found;
}

/** "elke tweede donderdag", "de eerste en derde donderdag van de maand": ranks that were not read with the day. */
function isRankedBefore(context: Context, start: number): boolean {
  let at = start - 1;
  while (joiners.has(keyAt(context, at))) at -= 1;
  return isRank(context, at);
}

function isRank(context: Context, index: number): boolean {
  const key = keyAt(context, index);
  if (key === 'andere' || key === 'even' || key === 'oneven') return true;
  return ordinalAt(context.tokens, index)?.next === index + 1 || ordinalAt(context.tokens, index - 1)?.next === index + 1;
}

/** "donderdag of vrijdag": one of the two, nobody knows which. */
function hasChoice(context: Context, piece: Piece): boolean {
  return piece.type === 'weekdays' && (keyAt(context, piece.start - 1) === 'of' || keyAt(context, piece.next) === 'of');
}
