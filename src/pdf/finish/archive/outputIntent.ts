import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { deflate } from '../../../packing/deflate.js';
import type { PdfFile } from '../../file/pdfFile.js';
import { srgbProfile } from './srgbProfile.js';

let packedOnce: Uint8Array | undefined;

/** The colours of every file are the same: packed once, and best while the processor has nothing else to do. */
export function packedProfile(): Uint8Array {
  packedOnce ??= deflate(srgbProfile(), 'zlib');
  return packedOnce;
}

/** Says which colours the numbers in the file are (ISO 19005-3, 6.2.3): Chrome writes bare red, green and blue. */
export function declareColours({ catalog, context }: PdfFile): void {
  const profile = context.register(context.stream(packedProfile(), { N: 3, Filter: 'FlateDecode' }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}
