import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFHeader, PDFName, type PDFObject, type PDFRawStream, type PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** What the library makes an object of. */
type Value = string | number | boolean | PDFObject | readonly Value[] | { readonly [key: string]: Value };

/** A file opened up to be spoilt. */
export class Mutant {
  #changeBytes: (text: string) => string = (text) => text;

  private constructor(readonly document: PDFDocument) {}

  /** The file with one thing changed. */
  static async of(bytes: Uint8Array, mutate: (mutant: Mutant) => unknown): Promise<Uint8Array> {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const mutant = new Mutant(document);
    mutate(mutant);
    const saved = await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
    return Buffer.from(mutant.#changeBytes(Buffer.from(saved).toString('latin1')), 'latin1');
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

  /** Makes a note without words of a link. */
  silentText(): void {
    const link = this.link();
    link.delete(PDFName.of('Contents'));
    link.set(PDFName.of('Subtype'), PDFName.of('Text'));
  }

  /** The description of the file inside the file, and that file. */
  filespec(): PDFDict {
    return this.#dictionaries().find((one) => one.get(PDFName.of('Type')) === PDFName.of('Filespec'))!;
  }

  embeddedFile(): PDFDict {
    return this.filespec().lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'), PDFStream).dict;
  }

  profile(): PDFRef {
    return this.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict).get(PDFName.of('DestOutputProfile')) as PDFRef;
  }

  /** A text is a name. */
  set(owner: PDFDict, key: string, value: Value): void {
    owner.set(PDFName.of(key), typeof value === 'string' ? PDFName.of(value) : this.document.context.obj(value as Record<string, PDFObject>));
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

  /** Changes what a stream holds, in place. */
  stream(place: PDFRef, change: (bytes: Buffer) => void): void {
    const { dict, contents } = this.document.context.lookup(place) as PDFRawStream;
    const bytes = inflateSync(contents);
    change(bytes);
    const changed = this.document.context.flateStream(bytes);
    for (const [key, value] of dict.entries()) if (!changed.dict.has(key)) changed.dict.set(key, value);
    this.document.context.assign(place, changed);
  }

  /** Changes the file once it is written. */
  bytes(change: (text: string) => string): void {
    this.#changeBytes = change;
  }

  /** Adds something painted by its name to the first page, some times, as an artifact. */
  drawing(entries: Readonly<Record<string, string | boolean>>, content: string, times: number): void {
    const { context } = this.document;
    const place = context.register(context.stream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], ...entries }));
    this.#resources('XObject').set(PDFName.of('Getekend'), place);
    this.content(1, (text) => `${text}${'\n/Artifact BMC\n/Getekend Do\nEMC'.repeat(times)}\n`);
  }

  /** Adds a graphics state to the first page. */
  state(entries: Readonly<Record<string, string>>): void {
    this.#resources('ExtGState').set(PDFName.of('Stand'), this.document.context.obj({ ...entries }));
  }

  /** Lets a code that the first page shows stand for other letters. */
  letters(hexadecimal: string): void {
    const font = this.font('Type0');
    const rows = Array.from({ length: 200 }, (_, code) => `<${code.toString(16).padStart(4, '0')}> <${hexadecimal}>`);
    font.set(PDFName.of('ToUnicode'), this.document.context.register(this.document.context.stream(`${rows.length} beginbfchar ${rows.join(' ')} endbfchar`)));
  }

  #resources(kind: string): PDFDict {
    const resources = this.document.getPage(0).node.Resources()!;
    const known = resources.lookupMaybe(PDFName.of(kind), PDFDict);
    const all = known ?? this.document.context.obj({});
    resources.set(PDFName.of(kind), all);
    return all;
  }

  #dictionaries(): PDFDict[] {
    return this.document.context.enumerateIndirectObjects().flatMap(([, object]: [PDFRef, PDFObject]) => (object instanceof PDFDict ? [object] : []));
  }
}
