import { PDFNumber } from '@cantoo/pdf-lib';
import { STANDARD_ROLES } from '../finish/tags/roles.js';
import { attributesOf, type InspectedPdf, type InspectedTag } from './inspectedPdf.js';
import type { ConformanceRule } from './rule.js';

/** Which elements may stand directly in which (ISO 32000-1, 14.8.4.3); the others hold anything. */
const MAY_HOLD: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Table', new Set(['TR', 'THead', 'TBody', 'TFoot', 'Caption'])],
  ['THead', new Set(['TR'])],
  ['TBody', new Set(['TR'])],
  ['TFoot', new Set(['TR'])],
  ['TR', new Set(['TH', 'TD'])],
  ['L', new Set(['L', 'LI', 'Caption'])],
  ['LI', new Set(['Lbl', 'LBody'])],
  ['TOC', new Set(['TOC', 'TOCI', 'Caption'])],
  ['TOCI', new Set(['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'])],
  ['Ruby', new Set(['RB', 'RT', 'RP'])],
  ['Warichu', new Set(['WT', 'WP'])],
]);
const MAY_STAND_IN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['TR', new Set(['Table', 'THead', 'TBody', 'TFoot'])],
  ['TH', new Set(['TR'])],
  ['TD', new Set(['TR'])],
  ['LI', new Set(['L'])],
  ['LBody', new Set(['LI'])],
  ['TOCI', new Set(['TOC'])],
  ...['RB', 'RT', 'RP'].map((role) => [role, new Set(['Ruby'])] as const),
  ...['WT', 'WP'].map((role) => [role, new Set(['Warichu'])] as const),
]);
const TABLE = ['Table', 'THead', 'TBody', 'TFoot', 'TR', 'TH', 'TD'];
const LIST = ['L', 'LI', 'LBody'];
const CONTENTS = ['TOC', 'TOCI'];

/** What the elements are, how they stand in each other, and what they say of themselves. */
export const TAG_RULES: readonly ConformanceRule[] = [
  { code: 'ua-02-001', says: 'Een label heeft een rol die geen hulpmiddel kent.', find: ({ tags }) => tags.filter(({ role }) => !STANDARD_ROLES.has(role)).map(named) },
  { code: 'ua-02-003', says: 'De uitleg van een rol draait in een kring.', find: (pdf) => pdf.structure.entries('RoleMap').keys().filter((role) => pdf.standardRole(role) === role) },
  { code: 'ua-02-004', says: 'Een bekende rol krijgt een andere betekenis.', find: ({ structure }) => structure.entries('RoleMap').keys().filter((role) => STANDARD_ROLES.has(role)) },
  { code: 'ua-09-004', says: 'De labels van een tabel staan niet goed in elkaar.', find: (pdf) => misplaced(pdf, TABLE) },
  { code: 'ua-09-005', says: 'De labels van een lijst staan niet goed in elkaar.', find: (pdf) => misplaced(pdf, LIST) },
  { code: 'ua-09-006', says: 'De labels van de inhoudsopgave staan niet goed in elkaar.', find: (pdf) => misplaced(pdf, CONTENTS) },
  { code: 'ua-09-007', says: 'De labels van uitspraaktekst staan niet goed in elkaar.', find: (pdf) => misplaced(pdf, ['Ruby', 'RB', 'RT', 'RP']) },
  { code: 'ua-09-008', says: 'De labels van een aantekening tussen de regels staan niet goed in elkaar.', find: (pdf) => misplaced(pdf, ['Warichu', 'WT', 'WP']) },
  { code: 'ua-11-001', says: 'Een label noemt een taal die niet bestaat.', find: ({ tags }) => tags.filter(({ entries }) => entries.has('Lang') && !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(entries.text('Lang'))).map(named) },
  { code: 'ua-13-004', says: 'Een afbeelding heeft geen woorden voor wie haar niet ziet.', find: ({ tags }) => tags.filter(({ role, entries }) => role === 'Figure' && entries.text('Alt') === '' && entries.text('ActualText') === '').map(named) },
  { code: 'ua-7.3-1', says: 'Een afbeelding zegt niet waar op de bladzijde zij staat.', find: ({ tags }) => tags.filter((tag) => tag.role === 'Figure' && pagesOf(tag).size === 1 && !hasBounds(tag)).map(named) },
  { code: 'ua-17-002', says: 'Een formule heeft geen woorden voor wie haar niet ziet.', find: ({ tags }) => tags.filter(({ role, entries }) => role === 'Formula' && entries.text('Alt') === '' && entries.text('ActualText') === '').map(named) },
  { code: 'ua-14-002', says: 'De eerste kop is niet die van het hoogste niveau.', find: ({ tags }) => headings(tags).slice(0, 1).filter((tag) => tag.role !== 'H1').map(named) },
  { code: 'ua-14-003', says: 'Tussen twee koppen wordt een niveau overgeslagen.', find: skippedLevels },
  { code: 'ua-14-006', says: 'Een deel heeft meer dan één kop zonder niveau.', find: ({ tags }) => tags.filter(({ children }) => children.filter(({ role }) => role === 'H').length > 1).map(named) },
  { code: 'ua-14-007', says: 'Koppen met en zonder niveau staan door elkaar.', find: ({ tags }) => (headings(tags).length === 0 ? [] : tags.filter(({ role }) => role === 'H').map(named)) },
  { code: 'ua-19-003', says: 'Een noot heeft geen naam.', find: ({ tags }) => tags.filter(({ role, entries }) => role === 'Note' && entries.text('ID') === '').map(named) },
  { code: 'ua-19-004', says: 'Twee labels hebben dezelfde naam.', find: sameNames },
];

function misplaced({ tags }: InspectedPdf, roles: readonly string[]): string[] {
  return tags
    .filter((tag) => {
      const allowed = roles.includes(tag.role) ? MAY_HOLD.get(tag.role) : undefined;
      const hosts = roles.includes(tag.role) ? MAY_STAND_IN.get(tag.role) : undefined;
      const holdsStranger = allowed !== undefined && tag.children.some(({ role }) => !allowed.has(role));
      return holdsStranger || (hosts !== undefined && !hosts.has(tag.parent?.role ?? ''));
    })
    .map(named);
}

/** Pages that hold pieces of an element or of what is in it. */
function pagesOf({ pieces, children }: InspectedTag): Set<string> {
  return new Set([...pieces.map((piece) => piece.split(':')[0] ?? ''), ...children.flatMap((child) => [...pagesOf(child)])]);
}

/** Four numbers, with room between them. */
function hasBounds(tag: InspectedTag): boolean {
  return attributesOf(tag).some((attributes) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = attributes.list('BBox').map((one) => (one instanceof PDFNumber ? one.asNumber() : 0));
    return attributes.name('O') === 'Layout' && right > left && top > bottom;
  });
}

function headings(tags: readonly InspectedTag[]): InspectedTag[] {
  return tags.filter(({ role }) => /^H[1-6]$/u.test(role));
}

function skippedLevels({ tags }: InspectedPdf): string[] {
  const found = headings(tags);
  return found.filter(({ role }, index) => index > 0 && Number(role[1]) > Number(found[index - 1]?.role[1]) + 1).map(named);
}

function sameNames({ tags }: InspectedPdf): string[] {
  const names = tags.map(({ entries }) => entries.text('ID')).filter((name) => name !== '');
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** The element by its role, and what it is called if it has a name. */
export function named({ ownRole, entries }: InspectedTag): string {
  const name = entries.text('ID');
  return name === '' ? ownRole : `${ownRole} ${name}`;
}

