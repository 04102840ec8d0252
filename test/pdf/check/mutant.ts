import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFHeader, PDFName, PDFNumber, type PDFObject, type PDFRawStream, type PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** A file opened up to be spoilt. */
export class Mutant {
  private constructor(readonly document: PDFDocument) {}

  /** The file with one thing changed. */
  static async of(bytes: Uint8Array, mutate: (mutant: Mutant) => void): Promise<Uint8Array> {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    mutate(new Mutant(document));
    return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  }

  get catalog(): PDFDict {
    return this.document.catalog;
  }

  get structure(): PDFDict {
    return this.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  }

  set version(minor: number) {
    this.document.context.header = PDFHeader.forVersion(1, minor);
  }

  /** Elements of a role, in the order in which they stand in the file. */
  tags(role: string): PDFDict[] {
    return this.#dictionaries().filter((one) => one.has(PDFName.of('S')) && one.has(PDFName.of('P')) && one.get(PDFName.of('S')) === PDFName.of(role));
  }

  tag(role: string): PDFDict {
    return this.tags(role)[0]!;
  }

  link(): PDFDict {
    return this.#dictionaries().find((one) => one.get(PDFName.of('Subtype')) === PDFName.of('Link'))!;
  }

  font(subtype: string): PDFDict {
    return this.#dictionaries().find((one) => one.get(PDFName.of('Type')) === PDFName.of('Font') && one.get(PDFName.of('Subtype')) === PDFName.of(subtype))!;
  }

  descriptor(): PDFDict {
    return this.#dictionaries().find((one) => one.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'))!;
  }

  /** The one attribute of an element that has a key. */
  attributes(tag: PDFDict, key: string): PDFDict {
    const attributes = tag.lookup(PDFName.of('A'), PDFArray);
    return attributes.asArray().map((_, index) => attributes.lookup(index, PDFDict)).find((one) => one.has(PDFName.of(key)))!;
  }

  /** A text is a name; entries make a dictionary, a list an array. */
  set(owner: PDFDict, key: string, value: string | number | readonly PDFObject[] | Readonly<Record<string, string | boolean>>): void {
    const { context } = this.document;
    if (typeof value === 'string') owner.set(PDFName.of(key), PDFName.of(value));
    else if (typeof value === 'number') owner.set(PDFName.of(key), PDFNumber.of(value));
    else owner.set(PDFName.of(key), Array.isArray(value) ? context.obj([...(value as readonly PDFObject[])]) : context.obj({ ...(value as Record<string, string | boolean>) }));
  }

  delete(owner: PDFDict, key: string): void {
    owner.delete(PDFName.of(key));
  }

  /** Changes the description in XMP. */
  metadata(change: (text: string) => string): void {
    const place = this.catalog.get(PDFName.of('Metadata')) as PDFRef;
    const stream = this.document.context.lookup(place, PDFStream);
    const text = Buffer.from(stream.getContents()).toString('utf8');
    this.document.context.assign(place, this.document.context.stream(Buffer.from(change(text), 'utf8'), { Type: 'Metadata', Subtype: 'XML' }));
  }

  /** Changes what a page paints, from 1. */
  content(page: number, change: (text: string) => string): void {
    const place = this.document.getPage(page - 1).node.get(PDFName.of('Contents')) as PDFRef;
    const stream = this.document.context.lookup(place) as PDFRawStream;
    const text = inflateSync(stream.contents).toString('latin1');
    const changed = change(text);
    if (changed === text) throw new Error('The change changes nothing');
    this.document.context.assign(place, this.document.context.flateStream(Buffer.from(changed, 'latin1')));
  }

  #dictionaries(): PDFDict[] {
    return this.document.context.enumerateIndirectObjects().flatMap(([, object]: [PDFRef, PDFObject]) => (object instanceof PDFDict ? [object] : []));
  }
}
