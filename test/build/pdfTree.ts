import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { readMarkedText } from './pdfText.js';

/** An element of the tags: what a screen reader walks through. */
export interface Tag {
  /** The standard role, the file's own names resolved. */
  readonly role: string;
  readonly alt?: string;
  /** Of a head: its name in the file, and whether it stands over a column or before a row. */
  readonly id?: string;
  readonly scope?: string;
  /** Names of the heads that go with a cell, where it says so itself. */
  readonly heads?: readonly string[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly children: readonly (Tag | Marked)[];
}

/** A piece of a page that belongs to one element. */
export interface Marked {
  /** From 1. */
  readonly page: number;
  readonly text: string;
}

export interface TaggedPdf {
  readonly root: Tag;
  /** For every page its text that no element holds: running heads and feet, repeated heads of tables. */
  readonly untagged: readonly string[];
  readonly pageCount: number;
}

/**
 * The tags of a PDF with their text. The tree is read whole, because pdf.js gives it page by page and does not say which
 * pieces are one table or one cell; the text of each piece is what pdf.js reads on the page.
 */
export async function readTags(bytes: Uint8Array): Promise<TaggedPdf> {
  const [document, { pieces, untagged }] = await Promise.all([PDFDocument.load(bytes, { updateMetadata: false }), readMarkedText(bytes)]);
  const tree = new TagTree(document, pieces);
  return { root: tree.root, untagged: untagged.map((text, index) => [text, ...tree.orphansOn(index + 1)].join(' ')), pageCount: untagged.length };
}

class TagTree {
  readonly root: Tag;
  readonly #document: PDFDocument;
  readonly #pieces: ReadonlyMap<string, string>;
  /** Page numbers by the object of the page. */
  readonly #pages: ReadonlyMap<number, number>;
  readonly #roles: PDFDict | undefined;
  readonly #seen = new Set<string>();

  constructor(document: PDFDocument, pieces: ReadonlyMap<string, string>) {
    this.#document = document;
    this.#pieces = pieces;
    this.#pages = new Map(document.getPages().map(({ ref }, index) => [ref.objectNumber, index + 1]));
    const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
    this.#roles = root?.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
    this.root = { role: 'root', rowSpan: 1, columnSpan: 1, children: root === undefined ? [] : this.#kids(root, undefined) };
  }

  /** Text that is marked as a piece, though no element holds it. */
  orphansOn(page: number): string[] {
    const isOn = (name: string): boolean => this.#pages.get(Number(/\d+/.exec(name)?.[0])) === page;
    return [...this.#pieces].flatMap(([name, text]) => (isOn(name) && !this.#seen.has(name) ? [text] : []));
  }

  #kids(owner: PDFDict, page: PDFObject | undefined): (Tag | Marked)[] {
    const kids = owner.lookup(PDFName.of('K'));
    return (kids instanceof PDFArray ? kids.asArray() : [kids]).flatMap((kid) => this.#child(this.#document.context.lookup(kid), page));
  }

  /** A number is a piece of the page that the element names; a piece of another page names it itself (ISO 32000-1, 14.7.4). */
  #child(kid: PDFObject | undefined, page: PDFObject | undefined): (Tag | Marked)[] {
    if (kid instanceof PDFNumber) return [this.#marked(page, kid.asNumber())];
    if (!(kid instanceof PDFDict)) return [];
    const ownPage = kid.get(PDFName.of('Pg')) ?? page;
    const type = nameIn(kid, 'Type');
    if (type === 'OBJR') return [];
    if (type === 'MCR') return [this.#marked(ownPage, kid.lookup(PDFName.of('MCID'), PDFNumber).asNumber())];
    const alt = kid.lookup(PDFName.of('Alt'));
    return [
      {
        role: this.#role(nameIn(kid, 'S')),
        ...headsIn(kid),
        rowSpan: spanOf(kid, 'RowSpan'),
        columnSpan: spanOf(kid, 'ColSpan'),
        children: this.#kids(kid, ownPage),
        ...(alt instanceof PDFString || alt instanceof PDFHexString ? { alt: alt.decodeText() } : {}),
      },
    ];
  }

  #marked(page: PDFObject | undefined, id: number): Marked {
    if (!(page instanceof PDFRef)) throw new Error(`Piece ${id} without a page`);
    const name = `p${page.objectNumber}R_mc${id}`;
    this.#seen.add(name);
    return { page: this.#pages.get(page.objectNumber) ?? 0, text: this.#pieces.get(name) ?? '' };
  }

  #role(name: string): string {
    const standard = this.#roles === undefined ? '' : nameIn(this.#roles, name);
    return standard === '' || standard === name ? name : this.#role(standard);
  }
}

/** Attributes of a cell: one dictionary or several. */
function attributeOf(element: PDFDict, name: string): PDFObject | undefined {
  const attributes = element.lookup(PDFName.of('A'));
  const dictionaries = attributes instanceof PDFArray ? attributes.asArray().map((_, index) => attributes.lookup(index)) : [attributes];
  return dictionaries.map((one) => (one instanceof PDFDict ? one.lookup(PDFName.of(name)) : undefined)).find((value) => value !== undefined);
}

function spanOf(element: PDFDict, name: string): number {
  const span = attributeOf(element, name);
  return span instanceof PDFNumber ? span.asNumber() : 1;
}

function headsIn(element: PDFDict): Pick<Tag, 'id' | 'scope' | 'heads'> {
  const [id, scope, heads] = [element.lookup(PDFName.of('ID')), attributeOf(element, 'Scope'), attributeOf(element, 'Headers')];
  return {
    ...(id instanceof PDFString ? { id: id.decodeText() } : {}),
    ...(scope instanceof PDFName ? { scope: scope.decodeText() } : {}),
    ...(heads instanceof PDFArray ? { heads: heads.asArray().map((head) => (head instanceof PDFString ? head.decodeText() : '')) } : {}),
  };
}

function nameIn(from: PDFDict, key: string): string {
  const value = from.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}
