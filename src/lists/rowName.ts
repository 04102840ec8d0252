import type { Row } from './rows.js';

/** What a row is about, on one line: to find it by in a list. */
export function rowName(row: Row): string {
  return parts(row).filter((text) => text !== '').join(': ').replaceAll(/\s+/g, ' ').trim();
}

/** When an action, a duty or a meeting is, as written; '' where nothing is. */
export function rowMoment(row: Row): string {
  return (row.soort === 'bijeenkomst' ? row.datum || row.herhaling : row.wanneer).replaceAll(/\s+/g, ' ').trim();
}

function parts(row: Row): readonly string[] {
  if (row.soort === 'bijeenkomst') return [row.overleg];
  if (row.soort === 'kalenderitem') return [row.wat];
  const own = [row.onderdeelVan, row.kop, row.wat].filter((text) => text !== '');
  return own.length > 0 ? own : [row.resultaat || 'Actie'];
}
