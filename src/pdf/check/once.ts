import type { InspectedPdf } from './inspectedPdf.js';

/** What several rules ask of a file, found once. */
export function once<Found>(find: (pdf: InspectedPdf) => Found): (pdf: InspectedPdf) => Found {
  const known = new WeakMap<InspectedPdf, { readonly found: Found }>();
  return (pdf) => {
    const seen = known.get(pdf) ?? { found: find(pdf) };
    known.set(pdf, seen);
    return seen.found;
  };
}
