import { durationAt, type Duration } from '../durationTokens.js';
import { weekdayOfWord } from '../names.js';
import { isLengthOfHours } from '../readTime.js';
import { timeAt } from '../timeTokens.js';
import { numberOfWord } from '../words.js';
import { keyAt, PhraseTable, type Context } from './context.js';
import type { PlanningTime } from './planning.js';
import { dayWord } from './weekdayPiece.js';

export interface FoundTime {
  readonly time: PlanningTime;
  readonly impossible: boolean;
  readonly next: number;
}

export interface FoundDuration {
  readonly duration: Duration;
  readonly kind: 'length' | 'after' | 'beside';
  readonly next: number;
}

/** Two numbers with a full stop are a time only with "uur", as a stretch, or where nothing but understood words stand beside it. */
export function timePieceAt(context: Context, index: number): FoundTime | undefined {
  const found = timeAt(context.tokens, index);
  if (found === undefined || isLength(context, index, found.next)) return undefined;
  const before = context.tokens[index - 1];
  if (!found.unit && found.to === undefined && before?.kind === 'word' && keyAt(context, index) !== 'om' && !isPlainTime(context, index)) return undefined;
  const time = found.to === undefined ? { from: found.from } : { from: found.from, to: found.to };
  return { time, impossible: found.impossible, next: found.next };
}

/** "2 uur", and "8 uur per week": whole hours that last, see `readTime`. */
function isLength(context: Context, index: number, next: number): boolean {
  const duration = durationAt(context.tokens, index);
  if (duration?.next !== next || duration.minutes === undefined || keyAt(context, index - 1) === 'om') return false;
  return isLengthOfHours(duration.minutes) || keyAt(context, next) === 'per';
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
export function durationPieceAt(context: Context, index: number): FoundDuration | undefined {
  const compound = compoundLengthAt(context, index);
  if (compound !== undefined) return { duration: { iso: compound.iso }, kind: 'length', next: compound.next };
  const after = keyAt(context, index) === 'na' || keyAt(context, index) === 'over';
  const start = after ? index + 1 : (lengthPrefixes.match(context, index)?.next ?? index);
  const found = durationAt(context.tokens, start);
  if (found === undefined) return undefined;
  const { next, ...duration } = found;
  const beside = (keyAt(context, next) === 'voor' || keyAt(context, next) === 'na') && context.tokens[next + 1]?.kind === 'word';
  return { duration, kind: after ? 'after' : beside ? 'beside' : 'length', next };
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
