import { PDFName } from '@cantoo/pdf-lib';
import type { Entries } from './dictionaries.js';
import type { InspectedPdf } from './inspectedPdf.js';
import type { ConformanceRule } from './rule.js';

const statesWhere = (fails: (state: Entries) => boolean) => (pdf: InspectedPdf): string[] => resourcesOf(pdf, 'ExtGState').filter(([, state]) => fails(state)).map(([name]) => name);
const paintedWhere = (kind: string, fails: (painted: Entries) => boolean) => (pdf: InspectedPdf): string[] =>
  resourcesOf(pdf, 'XObject').filter(([, painted]) => painted.name('Subtype') === kind && fails(painted)).map(([name]) => name);

/** Blend modes of ISO 32000-1, tables 136 and 137. */
const BLENDS = new Set('Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(' '));

/** How things are painted: only in ways that an archive can repeat. */
export const GRAPHICS_RULES: readonly ConformanceRule[] = [
  { code: 'a-6.2.5', says: 'De inhoud verandert kleuren op een manier die alleen voor één drukker geldt.', find: statesWhere((state) => state.has('TR') || state.has('HTP') || (state.has('TR2') && state.name('TR2') !== 'Default')) },
  { code: 'a-6.2.8', says: 'Een afbeelding heeft een andere vorm voor drukkers, of wordt vervaagd.', find: paintedWhere('Image', (image) => image.has('Alternates') || image.has('OPI') || image.flag('Interpolate') === true) },
  { code: 'a-6.2.9', says: 'Een tekening bevat een programma, of een andere vorm voor drukkers.', find: (pdf) => [...paintedWhere('Form', (form) => form.has('OPI') || form.has('PS') || form.has('Subtype2'))(pdf), ...paintedWhere('PS', () => true)(pdf)] },
  { code: 'a-6.2.10', says: 'De inhoud mengt kleuren op een manier die niet bestaat.', find: statesWhere((state) => blendsOf(state).some((blend) => !BLENDS.has(blend))) },
  { code: 'ua-30-001', says: 'Een tekening staat in een ander bestand.', find: paintedWhere('Form', (form) => form.has('Ref')) },
];

/** What pages and the drawings in them may name, of one kind. */
function resourcesOf({ pages }: InspectedPdf, kind: string): [string, Entries][] {
  return pages.flatMap(({ content }) => [...content.resources].flatMap((resources) => resources.entries(kind).keys().map((name): [string, Entries] => [name, resources.entries(kind).entries(name)])));
}

function blendsOf(state: Entries): string[] {
  return state.list('BM').map((blend) => (blend instanceof PDFName ? blend.decodeText() : ''));
}
