import { PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PdfFile } from '../file/pdfFile.js';
import { stringText } from '../file/texts.js';
import { writeMetadata } from './archive/metadata.js';

interface Description {
  readonly title: string;
  readonly language: string;
  readonly date?: string;
  /** The program: `jaarplan 0.1.0`. */
  readonly maker?: string;
}

/**
 * Title, language and dates of the file itself: from the plan, never from the clock or the browser. They stand in two
 * places, for old readers and for archives, and say the same in both.
 */
export function describeDocument(document: PdfFile, { title, language, date, maker = 'jaarplan' }: Description): void {
  const { catalog, context } = document;
  const day = date === undefined ? undefined : PDFString.of(pdfDate(date));
  const place = context.trailerInfo.Info;
  // Who drew the pages, with its version: the first question when two machines differ.
  const drawnBy = context.lookupMaybe(place, PDFDict)?.lookup(PDFName.Producer);
  const producer = drawnBy === undefined ? 'Chromium' : stringText(drawnBy);
  const information = context.obj({
    Title: PDFHexString.fromText(title),
    Creator: PDFHexString.fromText(maker),
    Producer: PDFHexString.fromText(producer),
    CreationDate: day,
    ModDate: day,
  });
  if (place instanceof PDFRef) context.assign(place, information);
  else context.trailerInfo.Info = context.register(information);
  catalog.set(PDFName.of('Lang'), PDFString.of(language));
  writeMetadata(document, { title, language, producer, maker, ...(date === undefined ? {} : { date }) });
  catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
}

/** The day's first second in UTC (7.9.4), from `2024-09-16`. */
export function pdfDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  if (parts === null) throw new Error(`No ISO day: ${date}`);
  return `D:${parts.slice(1).join('')}000000+00'00'`;
}
