/**
 * Objects of a PDF file (ISO 32000-1, 7.3). Numbers, booleans, null, arrays and dictionaries are JavaScript's own;
 * a dictionary's keys are names without their slash.
 */
export type PdfObject = null | boolean | number | PdfName | PdfString | PdfReference | PdfStream | PdfDictionary | PdfObject[];

export type PdfDictionary = Map<string, PdfObject>;

export class PdfName {
  /** One character a byte, escapes resolved. */
  constructor(readonly value: string) {}
}

export class PdfString {
  constructor(readonly bytes: Uint8Array) {}

  /** A text string: plain when ASCII is enough, else UTF-16 with its mark (7.9.2.2). */
  static ofText(text: string): PdfString {
    if (/^[ -~]*$/u.test(text)) return new PdfString(Buffer.from(text, 'latin1'));
    return new PdfString(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
  }

  /** Read as a text string; bytes without a mark as Latin-1, which agrees with PDFDocEncoding where Chrome uses it. */
  get text(): string {
    const bytes = Buffer.from(this.bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0) return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
    return bytes.toString('latin1');
  }
}

export class PdfReference {
  constructor(
    readonly number: number,
    readonly generation = 0,
  ) {}
}

export class PdfStream {
  constructor(
    readonly dictionary: PdfDictionary,
    /** As stored, filters not undone. */
    readonly bytes: Uint8Array,
  ) {}
}

export function isDictionary(value: PdfObject | undefined): value is PdfDictionary {
  return value instanceof Map;
}

/** A dictionary from pairs; pairs without a value fall away. */
export function dictionary(entries: Readonly<Record<string, PdfObject | undefined>>): PdfDictionary {
  return new Map(Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}
