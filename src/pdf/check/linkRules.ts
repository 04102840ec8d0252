import { annotationsOf } from './contentRules.js';
import type { Entries } from './dictionaries.js';
import type { InspectedPdf } from './inspectedPdf.js';
import type { ConformanceRule } from './rule.js';

/** Places where a link can be clicked: in which element they stand, and what they say. */
export const LINK_RULES: readonly ConformanceRule[] = [
  { code: 'ua-28-009', says: 'Een bladzijde met koppelingen loopt ze niet af in de volgorde van de tekst.', find: ({ pages }) => pages.filter(({ entries }) => entries.list('Annots').length > 0 && entries.name('Tabs') !== 'S').map(({ number }) => `bladzijde ${number}`) },
  { code: 'ua-28-011', says: 'Een koppeling staat niet in een label voor koppelingen.', find: outsideLinks },
  { code: 'ua-28-012', says: 'Een koppeling zegt niet in woorden waarheen zij leidt.', find: (pdf) => links(pdf).filter(([, entries]) => entries.text('Contents') === '').map(([object]) => String(object)) },
  { code: 'ua-28-006', says: 'Er staat iets om op te klikken dat geen koppeling is.', find: (pdf) => [...annotationsOf(pdf)].filter(([, entries]) => entries.name('Subtype') !== 'Link').map(([, entries]) => entries.name('Subtype')) },
  { code: 'a-6.3.2', says: 'Een koppeling verdwijnt bij het printen of is verborgen.', find: (pdf) => links(pdf).filter(([, entries]) => ((entries.number('F') ?? 0) & 0b100111) !== 0b100).map(([object]) => String(object)) },
  { code: 'a-6.5.1', says: 'Een koppeling doet iets wat een archief niet bewaart.', find: (pdf) => links(pdf).filter(([, entries]) => !['', 'URI', 'GoTo'].includes(entries.entries('A').name('S'))).map(([object]) => String(object)) },
];

function links(pdf: InspectedPdf): [number, Entries][] {
  return [...annotationsOf(pdf)].filter(([, entries]) => entries.name('Subtype') === 'Link');
}

function outsideLinks(pdf: InspectedPdf): string[] {
  const inLinks = new Set(pdf.tags.filter(({ role }) => role === 'Link').flatMap(({ objects }) => objects));
  return links(pdf).filter(([object]) => !inLinks.has(object)).map(([object]) => String(object));
}
