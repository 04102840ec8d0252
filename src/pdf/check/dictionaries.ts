import { PDFArray, PDFBool, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { nameText, stringText } from '../file/texts.js';

/** Reads entries of a dictionary, or of a stream, that may be missing or of another kind than they should. */
export class Entries {
  constructor(
    readonly context: PDFContext,
    readonly dictionary: PDFDict | undefined,
  ) {}

  static of(context: PDFContext, value: PDFObject | undefined): Entries {
    const object = value === undefined ? undefined : context.lookup(value);
    return new Entries(context, object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : undefined);
  }

  has(key: string): boolean {
    return this.value(key) !== undefined;
  }

  /** As written: a reference stays one. */
  raw(key: string): PDFObject | undefined {
    return this.dictionary?.get(nameOf(key));
  }

  value(key: string): PDFObject | undefined {
    const raw = this.raw(key);
    return raw === undefined ? undefined : this.context.lookup(raw);
  }

  /** Number of the object that an entry refers to; 0 where it is written in place. */
  objectOf(key: string): number {
    const raw = this.raw(key);
    return raw instanceof PDFRef ? raw.objectNumber : 0;
  }

  entries(key: string): Entries {
    return Entries.of(this.context, this.raw(key));
  }

  name(key: string): string {
    const value = this.value(key);
    return value instanceof PDFName ? nameText(value) : '';
  }

  text(key: string): string {
    return stringText(this.value(key));
  }

  number(key: string): number | undefined {
    const value = this.value(key);
    return value instanceof PDFNumber ? value.asNumber() : undefined;
  }

  flag(key: string): boolean | undefined {
    const value = this.value(key);
    return value instanceof PDFBool ? value.asBoolean() : undefined;
  }

  list(key: string): readonly PDFObject[] {
    const value = this.value(key);
    return value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [this.raw(key) ?? value];
  }

  keys(): readonly string[] {
    return this.dictionary?.keys().map(nameText) ?? [];
  }
}

const names = new Map<string, PDFName>();

/** The library reads a name anew each time that it is asked for. */
function nameOf(key: string): PDFName {
  const known = names.get(key) ?? PDFName.of(key);
  names.set(key, known);
  return known;
}
