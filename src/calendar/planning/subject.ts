import { schoolYear } from '../schoolYear.js';
import type { Found } from './found.js';
import { boundsOf } from './meaning.js';
import { keyAt, type Context } from './context.js';

/** Papers whose year says what they are about, and not when they are made. */
const paperPattern = /(?:begroting|rekening|verslag|jaarstukken|jaarcijfers|bestedingsplan|factsheet|raming|mjb)$/;
/** Plans name their own period; beside another moment that period is no moment. */
const planPattern = /(?:plan|agenda|programma|pact|formulieren|documenten|formatie)$/;
const financialPattern = /^(?:mjb|meerjarenbegroting|meerjarenraming|meerjarenperspectief|begroting)$/;
const evaluationPattern = /^(?:evaluatie|terugblik|verantwoording|evalueren)$/;
const mostWordsBack = 4;

/** Whether a budget stands before a token. */
export function isFinancial(context: Context, index: number): boolean {
  return hasBefore(context, index, financialPattern);
}

function hasBefore(context: Context, index: number, pattern: RegExp): boolean {
  for (let at = index - 1; at >= Math.max(0, index - mostWordsBack); at -= 1) {
    const token = context.tokens[at];
    if (token?.kind === 'mark' && token.key !== '/' && token.key !== '-') return false;
    if (pattern.test(token?.key ?? '')) return true;
  }
  return false;
}

/** Turns the year of a paper into what it is about: "Begroting 2025", "jaarverslag kalenderjaar", "Evaluatie schooljaar". */
export function withSubject(context: Context, found: Found): Found {
  const { moment, piece } = found;
  const { start } = piece;
  if (piece.relations.length > 0 || found.meaning.soort !== 'periode') return found;
  const { unit, first, last } = found.meaning;
  const paper = hasBefore(context, start, paperPattern);
  if (unit === 'kalenderjaar') {
    if (moment.unnamed) return { ...found, meaning: { soort: 'betreft', unit } };
    const named = keyAt(context, start) === 'kalenderjaar';
    const elsewhere = named && (last < context.year.first || first > context.year.last);
    return paper || elsewhere ? { ...found, meaning: { soort: 'betreft', unit, first, last } } : found;
  }
  if (unit !== 'schooljaar' || !moment.unnamed) return found;
  if (hasBefore(context, start, evaluationPattern)) {
    const before = schoolYear(context.year.start - 1);
    return { ...found, meaning: { soort: 'betreft', unit, first: before.first, last: before.last } };
  }
  return paper || hasBefore(context, start, planPattern) ? { ...found, meaning: { soort: 'betreft', unit } } : found;
}

/**
 * Beside another moment, a year can say what the thing is about: "formatie schooljaar 25-26 (juni 2025)" happens in June,
 * "overleg in oktober over Ondersteuningsplan 2024-2028" in October.
 */
export function aboutWhat(context: Context, found: readonly Found[]): { main: readonly Found[]; about?: { first: string; last: string } } {
  if (found.length < 2) return { main: found };
  const isAbout = found.map((one, position) => isSubject(context, one, found[position + 1]));
  const main = found.filter((_, position) => isAbout[position] === false);
  if (main.length === 0) return { main: found };
  const subject = found.find((_, position) => isAbout[position] === true);
  const bounds = subject === undefined ? {} : boundsOf(subject.meaning);
  return bounds.first === undefined || bounds.last === undefined ? { main } : { main, about: { first: bounds.first, last: bounds.last } };
}

function isSubject(context: Context, found: Found, after: Found | undefined): boolean {
  const { meaning, piece } = found;
  if (meaning.soort === 'betreft') return true;
  const isYear = meaning.soort === 'meerjarig' || (meaning.soort === 'periode' && (meaning.unit === 'schooljaar' || meaning.unit === 'kalenderjaar'));
  if (!isYear || piece.relations.length > 0) return false;
  if (after !== undefined && after.piece !== piece && keyAt(context, after.piece.start - 1) === '(' && after.piece.start === piece.next + 1) return true;
  const before = keyAt(context, piece.start - 1);
  // "formulieren 23-24 in juni": what follows the noun is its year, what follows the preposition when it happens
  const namesNoun = context.tokens[piece.start - 1]?.kind === 'word' && after !== undefined && after.piece.relations[0] === 'in';
  if (namesNoun && after.moment.unit !== 'schooljaar' && after.moment.unit !== 'kalenderjaar') return true;
  return planPattern.test(before) || paperPattern.test(before) || evaluationPattern.test(before);
}
