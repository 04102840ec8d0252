import type { SchoolYear } from '../../calendar/index.js';
import type { Value } from '../write/draft.js';
import { isMoment } from './moments.js';

/** Longer than the name of a party is. */
const LONGEST_PARTY = 80;

/** A line that goes on, or that the next one goes on with: then the lines are one text. */
const OPEN_END = /(?:[,:(/&–-]|\s(?:en|of|en\/of|met|van|voor|door|i\.s\.m\.|de|het|een))$/iu;
const OPEN_START = /^(?:[(&/)–-]|(?:en|of|met|van|voor|door|bij|namens|onder|in|na|vanuit|tot|t\/m|i\.s\.m\.|m\.m\.v\.|t\.b\.v\.)\s)/iu;

/** Who does it: several parties, a line each or with `;` between them as our own export writes them, are a list. */
export function partyList(text: string): Value {
  const parties = piecesOf(text);
  return parties.length > 1 && parties.every(isParty) ? parties : text;
}

/** When it is: several moments, a line each, are a list where every line is a moment by itself. */
export function momentList(text: string, year: SchoolYear): Value {
  const moments = piecesOf(text);
  return moments.length > 1 && moments.every((line) => !OPEN_END.test(line) && !OPEN_START.test(line) && isMoment(line, year)) ? moments : text;
}

function piecesOf(text: string): string[] {
  const lines = text.split('\n');
  return (lines.length > 1 ? lines : text.split(/;\s+/)).map((line) => line.trim());
}

function isParty(line: string): boolean {
  if (line === '' || line.length > LONGEST_PARTY || OPEN_END.test(line) || OPEN_START.test(line)) return false;
  // A bracket that closes on another line holds the lines together; so does emphasis.
  const isWhole = (sign: string, other: string): boolean => line.split(sign).length === line.split(other).length;
  return isWhole('(', ')') && isWhole('[', ']') && (line.match(/\*+/g) ?? []).length % 2 === 0 && !/^\d+[.)]\s/.test(line);
}
