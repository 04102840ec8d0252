import { USUAL_ABBREVIATIONS } from '../../plan/data/abbreviations.js';
import type { Plan } from '../../plan/model.js';
import { EVERYDAY_ABBREVIATIONS } from '../data/everydayAbbreviations.js';
import { abbreviationsIn, lettersOf } from './abbreviations.js';

/** Those of every plan, worked out for the first. */
let usual: readonly string[] | undefined;

/** The abbreviations, as `lettersOf`, whose meaning is known or can be looked up: the plan's, the organisation's and the usual ones. */
export function knownAbbreviations({ afkortingen, organisatie, kpis }: Plan): Set<string> {
  const names = [organisatie.naam, organisatie.afkorting, ...organisatie.partijen.flatMap(({ naam, afkorting, ook }) => [naam, afkorting, ...ook])];
  usual ??= [...EVERYDAY_ABBREVIATIONS, ...[...USUAL_ABBREVIATIONS.keys()].flatMap(withParts)];
  return new Set([
    ...usual,
    ...[...afkortingen.keys(), ...organisatie.afkortingen.keys()].flatMap(withParts),
    ...names.flatMap((name) => (name === undefined ? [] : [lettersOf(name.value), ...abbreviationsIn(name.value).map(({ term }) => lettersOf(term))])),
    ...(kpis.length > 0 ? ['kpi'] : []),
  ]);
}

/** "IB-er" explains IB too. */
function withParts(term: string): string[] {
  return [lettersOf(term), ...term.split(/[-\s]/).map(lettersOf)].filter((letters) => letters !== '');
}

/**
 * Whether a text says what the abbreviation means: "commissie van advies (CvA)", "CvA (commissie van advies)" or "CvA = …". In brackets it
 * must begin as one of the words beside it does, for brackets hold other things as well.
 */
export function isExplainedIn(prose: string, term: string): boolean {
  // Nobody writes one that long, and an expression of it may be more than the engine takes.
  if (term.length > REACH) return false;
  const first = term.charAt(0).toLowerCase();
  const places = [...prose.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(term)}(?![\\p{L}\\p{N}])`, 'gu'))];
  return places.some(({ index }) => {
    const before = prose.slice(Math.max(0, index - REACH), index);
    const after = prose.slice(index + term.length, index + term.length + REACH);
    if (/^[\s\0]*(?:=|staat voor|betekent)/.test(after)) return true;
    const named = /(?<![^()\u0001])([^()\u0001]*)\([^()\u0001]{0,12}$/.exec(before);
    if (named !== null && /^[^()\p{L}]*\)/u.test(after)) return beginsSome(named[1] ?? '', first, term.length + 3);
    const meaning = /^[\s\0]*\(([^()\u0001]*)\)/.exec(after);
    return meaning !== null && (meaning[1] ?? '').length > term.length + 3 && beginsSome(meaning[1] ?? '', first, term.length + 3);
  });
}

const REACH = 120;

/** Whether one of the last words begins with the letter. */
function beginsSome(text: string, letter: string, count: number): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.slice(-count).some((word) => word.startsWith(letter) && word.length > 2);
}

function escaped(term: string): string {
  return term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
