import { PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PdfFile } from '../../file/pdfFile.js';
import { packed } from '../../file/streams.js';
import { srgbProfile } from './srgbProfile.js';

/** Says which colours the numbers in the file are (ISO 19005-3, 6.2.3): Chrome writes bare red, green and blue. */
export function declareColours({ catalog, context }: PdfFile): void {
  const profile = context.register(packed(context, srgbProfile(), { N: 3 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}
