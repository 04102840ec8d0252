import { Entries } from './dictionaries.js';
import type { InspectedPdf } from './inspectedPdf.js';
import { type ConformanceRule, FILE, NOWHERE } from './rule.js';

const ifSo = (fails: boolean): readonly string[] => (fails ? FILE : NOWHERE);

/** What a file does by itself or when it is touched: an archive keeps next to nothing of it. */
export const INTERACTION_RULES: readonly ConformanceRule[] = [
  { code: 'ua-20-001', says: 'Een stel lagen heeft geen naam.', find: (pdf) => ifSo(layers(pdf, 'Configs').some((set) => set.text('Name') === '')) },
  { code: 'ua-20-002', says: 'Het gewone stel lagen heeft geen naam.', find: (pdf) => ifSo(layers(pdf, 'D').some((set) => set.text('Name') === '')) },
  { code: 'ua-20-003', says: 'Lagen gaan vanzelf aan of uit.', find: (pdf) => ifSo([...layers(pdf, 'D'), ...layers(pdf, 'Configs')].some((set) => set.has('AS'))) },
  { code: 'a-6.1.12', says: 'Het bestand regelt zelf wie wat mag.', find: ({ catalog }) => catalog.entries('Perms').keys().filter((key) => !['UR3', 'DocMDP'].includes(key)) },
  { code: 'a-6.4.1', says: 'Het bestand laat velden pas bij het openen tekenen.', find: ({ catalog }) => ifSo(catalog.entries('AcroForm').flag('NeedAppearances') === true) },
  { code: 'a-6.4.2', says: 'Het bestand bevat een formulier dat zichzelf opbouwt (XFA).', find: ({ catalog }) => ifSo(catalog.entries('AcroForm').has('XFA') || catalog.flag('NeedsRendering') === true) },
  { code: 'a-6.5.1-2', says: 'Het bestand voert bij het openen iets uit.', find: ({ catalog }) => ifSo(!['', 'GoTo'].includes(catalog.entries('OpenAction').name('S')) || catalog.entries('Names').has('JavaScript')) },
  { code: 'a-6.5.2', says: 'Het bestand doet iets als er een bladzijde wordt bekeken.', find: ({ catalog, pages }) => ifSo(catalog.has('AA') || pages.some(({ entries }) => entries.has('AA'))) },
  { code: 'a-6.10', says: 'Het bestand bevat een voorstelling met overgangen.', find: ({ catalog, pages }) => ifSo(catalog.entries('Names').has('AlternatePresentations') || pages.some(({ entries }) => entries.has('PresSteps'))) },
  { code: 'a-6.11', says: 'Het bestand stelt eisen aan het programma dat het toont.', find: ({ catalog }) => ifSo(catalog.has('Requirements')) },
];

function layers({ catalog }: InspectedPdf, key: string): Entries[] {
  return catalog.entries('OCProperties').list(key).map((set) => Entries.of(catalog.context, set));
}
