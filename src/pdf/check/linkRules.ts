import { annotationsOf } from './contentRules.js';
import type { Entries } from './dictionaries.js';
import type { InspectedPdf } from './inspectedPdf.js';
import type { ConformanceRule } from './rule.js';

const annotationsWhere = (fails: (entries: Entries, kind: string) => boolean) => (pdf: InspectedPdf): string[] =>
  [...annotationsOf(pdf)].filter(([, entries]) => fails(entries, entries.name('Subtype'))).map(([object, entries]) => `${entries.name('Subtype')} ${object}`);
const linksWhere = (fails: (entries: Entries) => boolean): ConformanceRule['find'] => annotationsWhere((entries, kind) => kind === 'Link' && fails(entries));

/** Kinds of annotations: those of ISO 32000-1, table 169, and those of them that an archive does not keep (ISO 19005-3, 6.3.1). */
const KINDS = new Set('Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact'.split(' '));
const NOT_KEPT = new Set(['3D', 'Sound', 'Screen', 'Movie']);
const ACTIONS = new Set(['', 'URI', 'GoTo', 'GoToR', 'GoToE', 'Thread', 'Named', 'SubmitForm']);

/** Places where a link can be clicked, and other things that lie on a page: in which element they stand, and what they say. */
export const LINK_RULES: readonly ConformanceRule[] = [
  { code: 'ua-28-002', says: 'Er ligt iets op de bladzijde wat niet in een label daarvoor staat.', find: (pdf) => outside(pdf, (kind) => !['Link', 'Widget', 'PrinterMark', 'Popup'].includes(kind), 'Annot') },
  { code: 'ua-28-004', says: 'Er ligt iets op de bladzijde wat niet in woorden zegt wat het is.', find: annotationsWhere((entries, kind) => !['Link', 'Widget', 'PrinterMark', 'Popup', 'TrapNet'].includes(kind) && entries.text('Contents') === '') },
  { code: 'ua-28-006', says: 'Er ligt iets op de bladzijde van een soort die niet bestaat.', find: annotationsWhere((_, kind) => !KINDS.has(kind)) },
  { code: 'ua-28-007', says: 'Er ligt een teken voor drukkers op de bladzijde (TrapNet).', find: annotationsWhere((_, kind) => kind === 'TrapNet') },
  { code: 'ua-28-008', says: 'Een bladzijde met koppelingen zegt niet hoe u ze afloopt.', find: ({ pages }) => pages.filter(({ entries }) => entries.list('Annots').length > 0 && !entries.has('Tabs')).map(({ number }) => `bladzijde ${number}`) },
  { code: 'ua-28-009', says: 'Een bladzijde met koppelingen loopt ze niet af in de volgorde van de tekst.', find: ({ pages }) => pages.filter(({ entries }) => entries.list('Annots').length > 0 && entries.has('Tabs') && entries.name('Tabs') !== 'S').map(({ number }) => `bladzijde ${number}`) },
  { code: 'ua-28-010', says: 'Een veld om in te vullen staat niet in een label daarvoor.', find: (pdf) => outside(pdf, (kind) => kind === 'Widget', 'Form') },
  { code: 'ua-28-011', says: 'Een koppeling staat niet in een label voor koppelingen.', find: (pdf) => outside(pdf, (kind) => kind === 'Link', 'Link') },
  { code: 'ua-28-012', says: 'Een koppeling zegt niet in woorden waarheen zij leidt.', find: linksWhere((entries) => entries.text('Contents') === '') },
  { code: 'ua-28-013', says: 'Een koppeling hangt af van de plek waar u klikt.', find: linksWhere((entries) => entries.entries('A').flag('IsMap') === true) },
  { code: 'a-6.3.1', says: 'Er ligt geluid of beeld op de bladzijde, en dat bewaart een archief niet.', find: annotationsWhere((_, kind) => NOT_KEPT.has(kind)) },
  { code: 'a-6.3.2', says: 'Iets wat op de bladzijde ligt, verdwijnt bij het printen of is verborgen.', find: annotationsWhere((entries) => ((entries.number('F') ?? 0) & 0b100111) !== 0b100) },
  { code: 'a-6.3.3', says: 'Iets wat op de bladzijde ligt, zegt niet hoe het eruitziet.', find: annotationsWhere((entries, kind) => !['Link', 'Popup'].includes(kind) && !entries.entries('AP').has('N')) },
  { code: 'a-6.5.1', says: 'Een koppeling doet iets wat een archief niet bewaart.', find: annotationsWhere((entries) => !ACTIONS.has(entries.entries('A').name('S'))) },
];

/** What lies on a page, of some kind, and does not stand in an element of a role. */
function outside(pdf: InspectedPdf, isMeant: (kind: string) => boolean, wanted: string): string[] {
  const held = new Set(pdf.tags.filter(({ role }) => role === wanted).flatMap(({ objects }) => objects));
  return annotationsWhere((_, kind) => isMeant(kind))(pdf).filter((place) => !held.has(Number(place.split(' ').at(-1))));
}
