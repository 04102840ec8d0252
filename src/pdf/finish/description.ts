import { dictionary, PdfReference, PdfString } from '../file/objects.js';
import type { PdfFile } from '../file/pdfFile.js';

interface Description {
  readonly title: string;
  readonly language: string;
  readonly date?: string;
}

/** Title, language and dates of the file itself: from the plan, never from the clock or the browser. */
export function describeDocument(file: PdfFile, { title, language, date }: Description): void {
  const day = date === undefined ? undefined : new PdfString(Buffer.from(pdfDate(date)));
  const information = dictionary({
    Title: PdfString.ofText(title),
    Creator: PdfString.ofText('jaarplan'),
    // Who drew the pages, with its version: the first question when two machines differ.
    Producer: file.get(file.dictionary(file.trailer, 'Info'), 'Producer') ?? PdfString.ofText('Chromium'),
    CreationDate: day,
    ModDate: day,
  });
  const place = file.trailer.get('Info');
  if (place instanceof PdfReference) file.set(place, information);
  else file.trailer.set('Info', file.add(information));

  const catalog = new Map(file.catalog).set('Lang', PdfString.ofText(language));
  const preferences = new Map(file.dictionary(file.catalog, 'ViewerPreferences')).set('DisplayDocTitle', true);
  setCatalog(file, catalog.set('ViewerPreferences', preferences));
}

/** Replaces the catalog: what is read from a file is not to be changed in place. */
export function setCatalog(file: PdfFile, catalog: ReturnType<typeof dictionary>): void {
  const place = file.trailer.get('Root');
  if (!(place instanceof PdfReference)) throw new Error('The catalog must be an object of its own');
  file.set(place, catalog);
}

/** The day's first second in UTC (7.9.4), from `2024-09-16`. */
function pdfDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  if (parts === null) throw new Error(`No ISO day: ${date}`);
  return `D:${parts.slice(1).join('')}000000+00'00'`;
}
