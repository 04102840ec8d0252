import { keyAt, type Context } from './context.js';
import type { Point } from './point.js';

/** What joins two moments. `through` holds the last day, `until` leaves it out. */
export type Link = 'dash' | 'slash' | 'through' | 'until' | 'and' | 'or';

export interface Linked {
  readonly link: Link;
  readonly next: number;
}

/** A point at its place in a sequence, with what joins it to the one before. */
export interface Placed {
  readonly point: Point;
  readonly start: number;
  readonly link?: Link;
}

const links: ReadonlyMap<string, Link> = new Map([
  ['-', 'dash'],
  ['/', 'slash'],
  ['t/m', 'through'],
  ['tm', 'through'],
  ['tot', 'until'],
  [',', 'and'],
  [';', 'and'],
  ['&', 'and'],
  ['+', 'and'],
  ['en', 'and'],
  ['of', 'or'],
]);
const listMarks = new Set([',', ';']);
const linkPrepositions = new Set(['in', 'op', 'de', 'het', 'van']);

/** What joins a moment to the next, with the preposition after it: "en in", ", en", "tot en met". */
export function linkAt(context: Context, index: number): Linked | undefined {
  const key = keyAt(context, index);
  const through = key === 'tot' && keyAt(context, index + 1) === 'en' && keyAt(context, index + 2) === 'met';
  const link = through ? 'through' : links.get(key);
  if (link === undefined) return undefined;
  let next = through ? index + 3 : index + 1;
  if (listMarks.has(key) && keyAt(context, next) === 'en') next += 1;
  for (let count = 0; count < 2 && linkPrepositions.has(keyAt(context, next)); count += 1) next += 1;
  return { link, next };
}

/** Whether it makes one stretch of two moments, and no list. */
export function isRange(link: Link | undefined): boolean {
  return link !== undefined && link !== 'and';
}
