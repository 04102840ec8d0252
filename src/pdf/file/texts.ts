import { PDFHexString, type PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

const nameTexts = new Map<PDFName, string>();

/** What a name says. The library has one object for each name, and decodes it letter by letter each time that it is asked. */
export function nameText(name: PDFName): string {
  const known = nameTexts.get(name) ?? name.decodeText();
  nameTexts.set(name, known);
  return known;
}

/** Letters that stand for themselves in whichever encoding; a backslash does not. */
const PLAIN = /^[\x20-\x5B\x5D-\x7E]*$/u;

/** What a string says; nothing for what is no string. */
export function stringText(value: PDFObject | undefined): string {
  if (value instanceof PDFString) return PLAIN.test(value.asString()) ? value.asString() : value.decodeText();
  return value instanceof PDFHexString ? value.decodeText() : '';
}
