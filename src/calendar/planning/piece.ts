import { durationAt, type Duration } from '../durationTokens.js';
import { weekdayOfWord, weekdays, type Weekday } from '../names.js';
import { earliestWholeHour } from '../readTime.js';
import { timeAt } from '../timeTokens.js';
import { numberOfWord, ordinalAt } from '../words.js';
import { clauseAt, type Clause } from './clause.js';
import { keyAt, PhraseTable, type Context } from './context.js';
import { meetingCountAt } from './count.js';
import { keywordAt, type Keyword } from './keyword.js';
import { notATimeAt } from './notATime.js';
import type { Count, PlanningTime, Recurrence } from './planning.js';
import { dayWord, recurrenceAt } from './recurrence.js';

/** Something understood, from token `start` up to but not including `next`. */
export type Piece = PieceKind & { readonly start: number; readonly next: number };

export type PieceOf<Type extends Piece['type']> = Extract<Piece, { type: Type }>;

type PieceKind =
  | ({ readonly type: 'clause' } & Pick<Clause, 'relations' | 'segments' | 'certainBefore'>)
  | { readonly type: 'recurrence'; readonly recurrence: Recurrence }
  | { readonly type: 'time'; readonly time: PlanningTime; readonly impossible: boolean }
  | { readonly type: 'duration'; readonly duration: Duration; readonly kind: 'length' | 'after' | 'beside' }
  | { readonly type: 'weekdays'; readonly weekdays: readonly Weekday[] }
  | { readonly type: 'count'; readonly count: Count; readonly per: string }
  | { readonly type: 'keyword'; readonly keyword: Keyword }
  /** "achtste en laatste jaar": a year of something that does not say when it began. */
  | { readonly type: 'rankedYear' }
  /** Numbers that only look like a time. */
  | { readonly type: 'nothing' };

type Reader = (context: Context, index: number) => (PieceKind & { readonly next: number; readonly start?: number }) | undefined;

/** Tried in this order at every token; the first that fits is what stands there. */
const readers: readonly Reader[] = [
  (context, index) => {
    const next = notATimeAt(context, index);
    return next === undefined ? undefined : { type: 'nothing', next };
  },
  (context, index) => {
    const found = recurrenceAt(context, index);
    return found === undefined ? undefined : { type: 'recurrence', ...found };
  },
  (context, index) => {
    const clause = clauseAt(context, index);
    return clause === undefined ? undefined : { type: 'clause', ...clause };
  },
  readTimePiece,
  readDurationPiece,
  readWeekdays,
  (context, index) => {
    const found = meetingCountAt(context, index);
    return found === undefined ? undefined : { type: 'count', ...found };
  },
  readRankedYear,
  (context, index) => {
    const found = keywordAt(context, index);
    return found === undefined ? undefined : { type: 'keyword', ...found };
  },
];

/** Goes through the text once and reads what it can; words that no rule knows are passed over. */
export function readPieces(context: Context): Piece[] {
  const pieces: Piece[] = [];
  let index = 0;
  while (index < context.tokens.length) {
    const piece = pieceAt(context, index);
    if (piece === undefined) {
      index += 1;
      continue;
    }
    pieces.push({ ...piece, start: piece.start ?? index });
    index = piece.next;
  }
  return pieces;
}

/** The only marks with which something begins; the rest join or close. */
const openingMarks = new Set(["'", '€', '<', '>', '±', '~', '½']);

function pieceAt(context: Context, index: number): ReturnType<Reader> {
  // letters that touch a number belong to it ("C4", "I13"), so nothing can begin there
  const token = context.tokens[index];
  if (token?.kind === 'number' && !token.gap && context.tokens[index - 1]?.kind === 'word') return undefined;
  if (token?.kind === 'mark' && !openingMarks.has(token.key) && context.tokens.length > 1) return undefined;
  for (const reader of readers) {
    const piece = reader(context, index);
    if (piece !== undefined) return piece;
  }
  return undefined;
}

/** Two numbers with a full stop are a time only with "uur", as a stretch, or where nothing but understood words stand beside it. */
function readTimePiece(context: Context, index: number): ReturnType<Reader> {
  const found = timeAt(context.tokens, index);
  if (found === undefined || isLength(context, index, found.next)) return undefined;
  const before = context.tokens[index - 1];
  if (!found.unit && found.to === undefined && before?.kind === 'word' && keyAt(context, index) !== 'om' && !isPlainTime(context, index)) return undefined;
  const time = found.to === undefined ? { from: found.from } : { from: found.from, to: found.to };
  return { type: 'time', time, impossible: found.impossible, next: found.next };
}

/** "2 uur", and "8 uur per week": whole hours that last, see `readTime`. */
function isLength(context: Context, index: number, next: number): boolean {
  const duration = durationAt(context.tokens, index);
  if (duration?.next !== next || duration.minutes === undefined || keyAt(context, index - 1) === 'om') return false;
  return duration.minutes < earliestWholeHour * 60 || keyAt(context, next) === 'per';
}

/** "donderdag 13.00", "7 november 14:30". */
function isPlainTime(context: Context, index: number): boolean {
  return keyAt(context, index + 1) === ':' || weekdayOfWord(dayWord(keyAt(context, index - 1))) !== undefined;
}

const wordLengthPattern = /^(\p{L}+?)(jaar|jaren|jarig|jarige|jaars|maanden|maands|weken|weeks)(?=plan|matrix|termijn|cyclus|programma|$)/u;
const lengthUnits: ReadonlyMap<string, string> = new Map(
  ['jaar', 'jaren', 'jarig', 'jarige', 'jaars'].map((word) => [word, 'Y'] as const),
);

const lengthPrefixes = new PhraseTable<true>(
  ['binnen', 'gedurende', 'looptijd', 'duur', 'langer dan', 'niet langer dan', 'korter dan', 'maximaal', 'minimaal', 'uiterlijk', 'al', 'ca .', 'ca', 'circa'].map(
    (phrase) => [phrase, true],
  ),
);

/**
 * "drie maanden", "1,5 uur", "2-jaars termijn", "vierjarenmatrix". `after` is how long from now ("na zes jaar"), `beside` how long
 * before or after an event ("twee weken voor de vergadering").
 */
function readDurationPiece(context: Context, index: number): ReturnType<Reader> {
  const compound = compoundLengthAt(context, index);
  if (compound !== undefined) return { type: 'duration', duration: { iso: compound.iso }, kind: 'length', next: compound.next };
  const after = keyAt(context, index) === 'na' || keyAt(context, index) === 'over';
  const start = after ? index + 1 : (lengthPrefixes.match(context, index)?.next ?? index);
  const found = durationAt(context.tokens, start);
  if (found === undefined) return undefined;
  const { next, ...duration } = found;
  const beside = (keyAt(context, next) === 'voor' || keyAt(context, next) === 'na') && context.tokens[next + 1]?.kind === 'word';
  return { type: 'duration', duration, kind: after ? 'after' : beside ? 'beside' : 'length', next };
}

function compoundLengthAt(context: Context, index: number): { iso: string; next: number } | undefined {
  const token = context.tokens[index];
  const hyphenated = token?.kind === 'number' && keyAt(context, index + 1) === '-' ? context.tokens[index + 2] : undefined;
  if (token?.kind === 'number' && token.text.length <= 2) {
    const unit = /^(jaars|jarig|jarige|maands|maandse|weeks|weekse)$/.exec(hyphenated?.key ?? '')?.[1];
    return unit === undefined ? undefined : { iso: `P${token.value}${lengthUnits.get(unit) ?? unit.charAt(0).toUpperCase()}`, next: index + 3 };
  }
  const match = wordLengthPattern.exec(token?.key ?? '');
  const number = numberOfWord(match?.[1] ?? '');
  if (match === null || number === undefined) return undefined;
  const unit = match[2] ?? '';
  return { iso: `P${number}${lengthUnits.get(unit) ?? unit.charAt(0).toUpperCase()}`, next: index + 1 };
}

const shortestFullName = 5;
const dayRangeMarks = new Set(['-', 't/m']);
const dayLinks = new Set(['en', ',', '-', 't/m', '/', '&']);

/** "maandag", "ma t/m vr", "dinsdag en donderdag". Short names alone are words of their own ("zo", "do"). */
function readWeekdays(context: Context, index: number): ReturnType<Reader> {
  const found: Weekday[] = [];
  const first = afterDayPreposition(context, index);
  let at = first;
  let next = at;
  for (;;) {
    const weekday = weekdayOfWord(dayWord(keyAt(context, at)));
    if (weekday === undefined) break;
    found.push(...(dayRangeMarks.has(keyAt(context, at - 1)) ? daysBetweenNames(found.at(-1), weekday) : [weekday]));
    next = at + 1;
    if (!dayLinks.has(keyAt(context, next))) break;
    at = next + 1;
  }
  const isFull = keyAt(context, first).length >= shortestFullName;
  const isSure = isFull || found.length > 1 || (found.length === 1 && timeAt(context.tokens, next) !== undefined);
  return found.length > 0 && isSure ? { type: 'weekdays', weekdays: found, next } : undefined;
}

/** "op maandag", "'s maandags". */
function afterDayPreposition(context: Context, index: number): number {
  if (keyAt(context, index) === "'" && keyAt(context, index + 1) === 's') return index + 2;
  return keyAt(context, index) === 'op' ? index + 1 : index;
}

/** "ma t/m vr": the days after the first, up to and including the last. */
function daysBetweenNames(opening: Weekday | undefined, closing: Weekday): Weekday[] {
  const from = opening === undefined ? -1 : weekdays.indexOf(opening);
  const to = weekdays.indexOf(closing);
  return from >= 0 && to > from ? weekdays.slice(from + 1, to + 1) : [closing];
}

/** "achtste en laatste jaar", "3de jaar". */
function readRankedYear(context: Context, index: number): ReturnType<Reader> {
  const first = ordinalAt(context.tokens, index);
  if (first === undefined) return undefined;
  const second = keyAt(context, first.next) === 'en' ? ordinalAt(context.tokens, first.next + 1) : undefined;
  const next = second?.next ?? first.next;
  return keyAt(context, next) === 'jaar' ? { type: 'rankedYear', next: next + 1 } : undefined;
}
