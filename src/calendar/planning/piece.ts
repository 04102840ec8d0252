import type { Weekday } from '../names.js';
import { ordinalAt } from '../words.js';
import { clauseAt, type Clause } from './clause.js';
import { keyAt, type Context } from './context.js';
import { meetingCountAt } from './count.js';
import { keywordAt, type Keyword } from './keyword.js';
import { notATimeAt } from './notATime.js';
import type { Count, Recurrence, WeekParity } from './planning.js';
import { recurrenceAt } from './recurrence.js';
import { durationPieceAt, timePieceAt, type FoundDuration, type FoundTime } from './timePiece.js';
import { weekdayPieceAt } from './weekdayPiece.js';
import { weekParityAt } from './weekParity.js';

/** Something understood, from token `start` up to but not including `next`. */
export type Piece = PieceKind & { readonly start: number; readonly next: number };

export type PieceOf<Type extends Piece['type']> = Extract<Piece, { type: Type }>;

type PieceKind =
  | ({ readonly type: 'clause' } & Pick<Clause, 'relations' | 'segments' | 'certainBefore'>)
  | { readonly type: 'recurrence'; readonly recurrence: Recurrence }
  | ({ readonly type: 'time' } & Omit<FoundTime, 'next'>)
  | ({ readonly type: 'duration' } & Omit<FoundDuration, 'next'>)
  | { readonly type: 'weekdays'; readonly weekdays: readonly Weekday[] }
  | { readonly type: 'weekParity'; readonly weeks: WeekParity }
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
    const found = weekParityAt(context, index);
    return found === undefined ? undefined : { type: 'weekParity', ...found };
  },
  (context, index) => {
    const found = recurrenceAt(context, index);
    return found === undefined ? undefined : { type: 'recurrence', ...found };
  },
  (context, index) => {
    const clause = clauseAt(context, index);
    return clause === undefined ? undefined : { type: 'clause', ...clause };
  },
  (context, index) => {
    const found = timePieceAt(context, index);
    return found === undefined ? undefined : { type: 'time', ...found };
  },
  (context, index) => {
    const found = durationPieceAt(context, index);
    return found === undefined ? undefined : { type: 'duration', ...found };
  },
  (context, index) => {
    const found = weekdayPieceAt(context, index);
    return found === undefined ? undefined : { type: 'weekdays', ...found };
  },
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

/** "achtste en laatste jaar", "3de jaar". */
function readRankedYear(context: Context, index: number): ReturnType<Reader> {
  const first = ordinalAt(context.tokens, index);
  if (first === undefined) return undefined;
  const second = keyAt(context, first.next) === 'en' ? ordinalAt(context.tokens, first.next + 1) : undefined;
  const next = second?.next ?? first.next;
  return keyAt(context, next) === 'jaar' ? { type: 'rankedYear', next: next + 1 } : undefined;
}
