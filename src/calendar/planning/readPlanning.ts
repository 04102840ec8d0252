import type { Region } from '../holidays/regions.js';
import { Memory } from '../../memory.js';
import type { SchoolYear } from '../schoolYear.js';
import { tokenize } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Context } from './context.js';
import { coverage } from './coverage.js';
import { interpret } from './interpret.js';
import { findIssues } from './issues.js';
import { boundsOf } from './meaning.js';
import { narrowsMoment, narrowsRhythm, type Read } from './narrowing.js';
import type { Assumption, Meaning, Planning } from './planning.js';
import { readPieces, type Piece } from './piece.js';
import { rhythmOf } from './rhythms.js';

export interface PlanningOptions {
  /** Region whose school holidays count; without it those of Noord do, and the result says so. */
  readonly region?: Region;
}

/**
 * Reads a planning expression as Dutch schools write it: "uiterlijk 1 mei", "nov 2024- feb & mei 2025", "3x per jaar". Never
 * fails: what is not understood is in `rest`, and what was filled in is in `assumptions`.
 */
export function readPlanning(text: string, year: SchoolYear, options: PlanningOptions = {}): Planning {
  const read = (): Planning => understand(text, year, options);
  return text.length > LONGEST ? read() : PLANNINGS.recall(`${year.start} ${options.region ?? ''} ${text}`, read);
}

/** Plans say the same moments over and over ("1 augustus 2025"), and several phases and plans ask for each. */
const PLANNINGS = new Memory<Planning>(4000);
/** What is longer is a sentence that stands once, and not worth its room. */
const LONGEST = 100;

function understand(text: string, year: SchoolYear, options: PlanningOptions): Planning {
  const tokens = tokenize(text);
  const context: Context = {
    text,
    tokens: beforeException(text, tokens),
    year,
    region: options.region ?? 'noord',
    regionGiven: options.region !== undefined,
  };
  const pieces = readPieces(context);
  const { meaning, vague, ambiguous, ...more } = interpret(context, pieces);
  const { understood, rest } = coverage(context, pieces, tokens);
  const issues = findIssues(context, pieces);
  const outside = outsideOf(meaning, year);
  const doubtful = ambiguous || momentsOf(pieces).some((moment) => moment.ambiguous) || issues.some(({ code }) => code === 'tegenspraak' || code === 'omgekeerd');
  return {
    ...meaning,
    text,
    understood,
    rest,
    vague,
    narrowed: isNarrowed({ context, pieces, tokens, rest }, meaning.soort === 'herhaling' || more.within !== undefined),
    ambiguous: doubtful,
    assumptions: assumptionsOf(pieces),
    issues,
    reserve: meaning.soort !== 'lijst' && pieces.some((piece) => piece.type === 'keyword' && piece.keyword === 'reserve'),
    ...asides(pieces, meaning),
    ...more,
    ...(outside === undefined ? {} : { outside }),
  };
}

/** "maandelijks, m.u.v. juli": what follows says when it does not happen, and would be read as when it does. */
const EXCEPTION = /(?<!\p{L})(?:m\.\s?u\.\s?v\.?|muv|met uitzondering van|uitgezonderd|behalve|(?:maar )?niet (?:in|op|tijdens|gedurende)|buiten de)(?!\p{L})/iu;

function beforeException(text: string, tokens: readonly Token[]): readonly Token[] {
  const found = EXCEPTION.exec(text);
  return found === null ? tokens : tokens.filter(({ start }) => start < found.index);
}

function isNarrowed(read: Read, recurs: boolean): boolean {
  if (!recurs) return narrowsMoment(read);
  return narrowsMoment(read) || narrowsRhythm(read) || rhythmOf(read.pieces)?.isTorn === true;
}

function momentsOf(pieces: readonly Piece[]): readonly { ambiguous: boolean; assumptions: readonly Assumption[] }[] {
  return pieces.flatMap((piece) => (piece.type === 'clause' ? piece.segments.map(({ moment }) => moment) : []));
}

function assumptionsOf(pieces: readonly Piece[]): Assumption[] {
  return [...new Set(momentsOf(pieces).flatMap(({ assumptions }) => assumptions))];
}

/** A time, length or number beside the meaning proper. */
function asides(pieces: readonly Piece[], meaning: Meaning): Pick<Planning, 'time' | 'duration' | 'count'> {
  const time = pieces.find((piece) => piece.type === 'time');
  const duration = pieces.find((piece) => piece.type === 'duration');
  const count = pieces.find((piece) => piece.type === 'count');
  const takesTime = meaning.soort === 'herhaling' || meaning.soort === 'gebeurtenis' || meaning.soort === 'doorlopend';
  return {
    ...(time !== undefined && takesTime ? { time: time.time } : {}),
    ...(duration !== undefined && meaning.soort !== 'duur' && duration.kind !== 'after' ? { duration: duration.duration } : {}),
    ...(count !== undefined && meaning.soort !== 'aantal' ? { count: count.count } : {}),
  };
}

/** Open ends count as far as they are known: "vanaf 1 januari" lies inside the year in which it begins. */
function outsideOf(meaning: Meaning, year: SchoolYear): Planning['outside'] {
  const bounds = boundsOf(meaning);
  const first = bounds.first ?? bounds.last;
  const last = bounds.last ?? bounds.first;
  if (first === undefined || last === undefined) return undefined;
  if (last < year.first) return 'ervoor';
  if (first > year.last) return 'erna';
  return first < year.first || last > year.last ? 'deels' : undefined;
}
