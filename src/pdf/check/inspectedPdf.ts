import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { PdfFile } from '../file/pdfFile.js';
import { unpacked } from '../file/streams.js';
import { ContentStream } from '../finish/content/contentStream.js';
import { type ContentFacts, contentFacts } from './contentFacts.js';
import { Entries } from './dictionaries.js';

const [TYPE, PAGE, PIECE, OBJECT] = [PDFName.Type, PDFName.of('Pg'), PDFName.of('MCR'), PDFName.of('OBJR')];

/** An element of the tags as it stands in the file, whatever that is. */
export interface InspectedTag {
  readonly reference: PDFRef | undefined;
  readonly entries: Entries;
  /** As written, and what it comes down to by the map of roles. */
  readonly ownRole: string;
  readonly role: string;
  readonly parent: InspectedTag | undefined;
  readonly children: InspectedTag[];
  /** Pieces of pages (`12:3`: object number of the page, number of the piece) and object numbers of annotations. */
  readonly pieces: string[];
  readonly objects: number[];
}

export interface InspectedPage {
  readonly number: number;
  readonly object: number;
  readonly entries: Entries;
  readonly content: ContentFacts;
}

/** A PDF opened up for the rules. Reading is lenient: what is missing or askew is for the rules to say. */
export class InspectedPdf {
  readonly catalog: Entries;
  readonly structure: Entries;
  readonly information: Entries;
  readonly pages: readonly InspectedPage[];
  /** Every element, in the order of reading. */
  readonly tags: readonly InspectedTag[];
  /** Text of the description in XMP, or nothing. */
  readonly metadata: string;
  /** Every object with a number. */
  readonly objects: readonly (readonly [PDFRef, PDFObject])[];
  readonly #standardRoles = new Map<string, string>();

  constructor(
    readonly document: PdfFile,
    /** As it stands on the disk; nothing for a file that is not written yet. */
    readonly bytes: Buffer | undefined,
  ) {
    const { context, catalog } = document;
    this.objects = context.enumerateIndirectObjects();
    this.catalog = Entries.of(context, catalog);
    this.structure = this.catalog.entries('StructTreeRoot');
    this.information = Entries.of(context, context.trailerInfo.Info);
    this.metadata = unpacked(this.catalog.value('Metadata')).toString('utf8');
    this.pages = document.getPages().map(({ node, ref }, index) => {
      const entries = Entries.of(context, node);
      const content = contentOf(entries.list('Contents').map((part) => unpacked(context.lookup(part))));
      return { number: index + 1, object: ref.objectNumber, entries, content: contentFacts(content, ref.objectNumber, Entries.of(context, node.Resources())) };
    });
    const tags: InspectedTag[] = [];
    for (const top of this.structure.list('K')) this.#read(top, undefined, undefined, tags);
    this.tags = tags;
  }

  /** Version in the first line of the file: `1.7`. */
  get version(): string {
    const start = this.bytes?.toString('latin1', 0, 16) ?? this.document.context.header.toString();
    return /^%PDF-(\d\.\d)/u.exec(start)?.[1] ?? '';
  }

  /** What a role comes down to; itself when the map says nothing or runs in a circle. */
  standardRole(role: string): string {
    const known = this.#standardRoles.get(role) ?? this.#mapped(role);
    this.#standardRoles.set(role, known);
    return known;
  }

  #mapped(role: string): string {
    const map = this.structure.entries('RoleMap');
    const seen = new Set<string>();
    let current = role;
    while (map.name(current) !== '' && !seen.has(current)) {
      seen.add(current);
      current = map.name(current);
    }
    return current;
  }

  #read(entry: PDFObject, page: PDFObject | undefined, parent: InspectedTag | undefined, tags: InspectedTag[]): void {
    const { context } = this.document;
    const value = context.lookup(entry);
    if (value instanceof PDFNumber) parent?.pieces.push(`${page instanceof PDFRef ? page.objectNumber : 0}:${value.asNumber()}`);
    if (!(value instanceof PDFDict)) return;
    const entries = new Entries(context, value);
    const own = value.get(PAGE) ?? page;
    const type = value.lookup(TYPE);
    // A piece of a drawing names the drawing.
    if (type === PIECE) parent?.pieces.push(`${entries.objectOf('Stm') || (own instanceof PDFRef ? own.objectNumber : 0)}:${entries.number('MCID') ?? -1}`);
    else if (type === OBJECT) parent?.objects.push(entries.objectOf('Obj'));
    else {
      const ownRole = entries.name('S');
      const reference = entry instanceof PDFRef ? entry : undefined;
      const tag: InspectedTag = { reference, entries, ownRole, role: this.standardRole(ownRole), parent, children: [], pieces: [], objects: [] };
      parent?.children.push(tag);
      tags.push(tag);
      for (const kid of entries.list('K')) this.#read(kid, own, tag, tags);
    }
  }
}

/** Parts of content are one, as with a line end between them (ISO 32000-1, table 30). */
function contentOf(parts: readonly Buffer[]): ContentStream {
  const [only, ...others] = parts;
  const whole = only !== undefined && others.length === 0 ? only : Buffer.concat(parts.flatMap((part) => [part, LINE_END]));
  return new ContentStream(whole);
}

const LINE_END = Buffer.from('\n');

const attributes = new WeakMap<InspectedTag, readonly Entries[]>();

/** Attributes of an element, of whichever kind: one dictionary or several. */
export function attributesOf(tag: InspectedTag): readonly Entries[] {
  const known = attributes.get(tag) ?? readAttributes(tag);
  attributes.set(tag, known);
  return known;
}

function readAttributes({ entries }: InspectedTag): readonly Entries[] {
  const value = entries.value('A');
  const parts = value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value];
  return parts.map((part) => Entries.of(entries.context, part));
}
