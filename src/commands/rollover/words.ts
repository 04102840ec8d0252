import { harmlessSentence } from '../../diagnostics/harmless.js';
import { counted } from '../../diagnostics/tally.js';
import type { MovedDate, Rollover } from '../../rollover/index.js';

/** What became of a plan, for the person who goes on with the new one. `isTrial` tells of every meeting, not only of those in another week. */
export function rolloverReport(rollover: Rollover, isTrial: boolean): string {
  return [...carriedLines(rollover), ...movedLines(rollover, isTrial), ...rollover.remarks, ...openLines(rollover)].map((line) => `${harmlessSentence(line)}\n`).join('');
}

function carriedLines({ carried, left, emptied }: Rollover): string[] {
  const all = [...left.afgerond.map((name) => `afgerond: ${name}`), ...left.vervallen.map((name) => `vervallen: ${name}`)];
  return [
    `Meegenomen: ${counted(carried, 'actie', 'acties')}. Status, koers en voortgang zijn leeg.`,
    ...(all.length === 0 ? ['Weggelaten: niets. Geen enkele actie heeft de status afgerond of vervallen.'] : [`Weggelaten: ${counted(all.length, 'actie', 'acties')}.`, ...all.map(item)]),
    ...(emptied.length === 0 ? [] : ['Ook weggelaten, want zonder acties:', ...emptied.map(item)]),
  ];
}

function movedLines({ meetings, dates }: Rollover, isTrial: boolean): string[] {
  const otherWeek = meetings.filter(({ reason }) => reason !== undefined);
  const told = isTrial ? meetings : otherWeek;
  return [
    ...(dates === 0 ? [] : [`Verplaatst in teksten: ${counted(dates, 'datum', 'data')}, naar dezelfde dag in het nieuwe jaar.`]),
    ...(meetings.length === 0 ? [] : [`Verplaatst in de jaarplanning: ${counted(meetings.length, 'bijeenkomst', 'bijeenkomsten')}, naar dezelfde week en weekdag${endOfLine(otherWeek.length, isTrial)}`]),
    ...told.map((moved) => item(movedLine(moved))),
    ...(otherWeek.length === 0 ? [] : ['Een bijeenkomst op een vrije dag gaat naar de dichtstbijzijnde week waarin het wel kan; zijn er twee even dichtbij, dan naar de latere.']),
  ];
}

/** A trial lists every meeting, otherwise only those that had to go elsewhere. */
function endOfLine(elsewhere: number, isTrial: boolean): string {
  if (elsewhere === 0) return isTrial ? ':' : '.';
  return isTrial ? `. Bij ${elsewhere} kon dat niet; daar staat waarom:` : `. Bij ${elsewhere} kon dat niet:`;
}

function movedLine({ path, line, name, from, to, reason }: MovedDate): string {
  return `${path}:${line} ${name}: ${from} wordt ${to}${reason === undefined ? '' : ` (${reason})`}`;
}

function openLines({ open }: Rollover): string[] {
  if (open.length === 0) return [];
  return ['', `Zelf beslissen: ${counted(open.length, 'plek', 'plekken')}.`, ...open.map(({ path, line, words, why }) => item(`${path}:${line} ‘${words.replace(/\s+/g, ' ').trim()}’: ${why}`))];
}

function item(line: string): string {
  return `  - ${line}`;
}
