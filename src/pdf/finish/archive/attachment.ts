import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PdfFile } from '../../file/pdfFile.js';
import { pdfDate } from '../description.js';

/** A file inside the file: what it was made of. */
export interface Attachment {
  /** `plan.zip` */
  readonly name: string;
  /** As a reader shows it. */
  readonly description: string;
  /** MIME type: `application/zip`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** An archive wants to know when a file inside it was changed; where that is not known, the first day that a ZIP file can have. */
const FIRST_DAY = '1980-01-01';

/**
 * Encloses the source of the document, as PDF/A-3 asks (ISO 19005-3, 6.8): named in the catalog (AF) with what it is to the document,
 * and among the embedded files, where readers show it.
 */
export function attachSource({ catalog, context }: PdfFile, { name, description, type, bytes }: Attachment, date: string | undefined): void {
  const stream = context.stream(bytes, {
    Type: 'EmbeddedFile',
    Subtype: PDFName.of(type),
    Params: { Size: bytes.length, ModDate: PDFString.of(pdfDate(date ?? FIRST_DAY)) },
  });
  const file = context.register(stream);
  const specification = context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(name),
      UF: PDFHexString.fromText(name),
      Desc: PDFHexString.fromText(description),
      AFRelationship: 'Source',
      EF: { F: file, UF: file },
    }),
  );
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({});
  names.set(PDFName.of('EmbeddedFiles'), context.obj({ Names: [PDFString.of(name), specification] }));
  if (!catalog.has(PDFName.of('Names'))) catalog.set(PDFName.of('Names'), names);
  catalog.set(PDFName.of('AF'), context.obj([specification]));
}
