import { type PDFContext, PDFName, PDFNumber, type PDFObject, type PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** An object with a number, and how it is written. */
export interface ObjectText {
  readonly reference: PDFRef;
  readonly object: PDFObject;
  /** A letter for each byte; of a stream its dictionary, without what it holds. */
  readonly text: string;
}

const LENGTH = PDFName.of('Length');

/** Every object of a file as it is written, in the order of the numbers. What is changed after this is not in it. */
export function objectTexts(context: PDFContext): readonly ObjectText[] {
  return context.enumerateIndirectObjects().map(([reference, object]) => ({ reference, object, text: textOf(object) }));
}

function textOf(object: PDFObject): string {
  if (!(object instanceof PDFStream)) return object.toString();
  object.dict.set(LENGTH, PDFNumber.of(object.getContentsSize()));
  return object.dict.toString();
}
