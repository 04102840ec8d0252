import { onOneLine } from '../text/index.js';
import type { Row } from './rows.js';

/** What a row is about, on one line: to find it by in a list. */
export function rowName(row: Row): string {
  return parts(row).map(onOneLine).filter((text) => text !== '').join(': ');
}

/** When an action, a duty or a meeting is, as written; '' where nothing is. */
export function rowMoment(row: Row): string {
  return (row.soort === 'bijeenkomst' ? row.datum || row.herhaling : row.wanneer).split('\n').join('; ');
}

function parts(row: Row): readonly string[] {
  if (row.soort === 'bijeenkomst') return [row.overleg];
  if (row.soort === 'kalenderitem') return [row.wat];
  const own = [row.onderdeelVan, row.kop, row.wat].filter((text) => text !== '');
  return own.length > 0 ? own : [row.resultaat || 'Actie'];
}
