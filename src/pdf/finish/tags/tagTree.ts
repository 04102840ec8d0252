import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PdfFile } from '../../file/pdfFile.js';

/** A piece of a page's content that belongs to an element: the page and the number (MCID) it has there. */
export interface Piece {
  readonly kind: 'piece';
  readonly page: PDFRef;
  readonly number: number;
}

/** Something on a page that is not content, such as the place where a link can be clicked. */
export interface LinkedObject {
  readonly kind: 'object';
  readonly page: PDFRef | undefined;
  readonly object: PDFRef;
}

export interface Tag {
  readonly kind: 'tag';
  readonly reference: PDFRef;
  /** What the rules do not change stays in here: attributes, words for a picture. */
  readonly dictionary: PDFDict;
  role: string;
  language: string | undefined;
  identifier: string | undefined;
  parent: Tag | undefined;
  children: TagChild[];
}

export type TagChild = Tag | Piece | LinkedObject;

/** The elements of a tagged file, as objects that rules can change, and back again. */
export class TagTree {
  readonly root: Tag;
  readonly #document: PdfFile;
  readonly #structure: PDFDict;

  /** Throws when the file has no tags: it was printed without them, or holds no text. */
  constructor(document: PdfFile) {
    this.#document = document;
    this.#structure = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
    const top = this.#structure.get(name('K'));
    if (!(top instanceof PDFRef)) throw new Error('No tags as Chrome writes them: not one element at the top');
    this.root = this.#read(top, undefined);
  }

  /** The dictionary above all elements: trees of pages and identifiers, the map of roles. */
  get structure(): PDFDict {
    return this.#structure;
  }

  /** Every element, each before its children: the order in which they are read. */
  all(): Tag[] {
    const found: Tag[] = [];
    const visit = (tag: Tag): void => {
      found.push(tag);
      for (const child of tag.children) if (child.kind === 'tag') visit(child);
    };
    visit(this.root);
    return found;
  }

  /** A new element around some children, which get it as their parent; it still has to be put into `parent.children`. */
  around(role: string, parent: Tag, children: readonly TagChild[]): Tag {
    const { context } = this.#document;
    const dictionary = context.obj({ Type: 'StructElem' });
    const tag: Tag = { kind: 'tag', reference: context.register(dictionary), dictionary, role, language: undefined, identifier: undefined, parent, children: [...children] };
    for (const child of children) if (child.kind === 'tag') child.parent = tag;
    return tag;
  }

  /** Writes roles, languages, identifiers, parents and children of all elements back into the file. */
  write(): void {
    for (const tag of this.all()) this.#write(tag);
  }

  #read(reference: PDFRef, parent: Tag | undefined): Tag {
    const dictionary = this.#document.context.lookup(reference, PDFDict);
    const role = dictionary.lookup(name('S'), PDFName).decodeText();
    const tag: Tag = { kind: 'tag', reference, dictionary, role, language: textAt(dictionary, 'Lang'), identifier: textAt(dictionary, 'ID'), parent, children: [] };
    const kids = dictionary.lookup(name('K'));
    const page = dictionary.get(name('Pg'));
    const entries = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [dictionary.get(name('K'))];
    tag.children = entries.map((entry) => this.#child(entry, page, tag));
    return tag;
  }

  /** A number is a piece of the page that the element names; a piece of another page names it itself (ISO 32000-1, 14.7.4). */
  #child(entry: PDFObject | undefined, page: PDFObject | undefined, parent: Tag): TagChild {
    if (entry instanceof PDFNumber) return { kind: 'piece', page: pageReference(page), number: entry.asNumber() };
    const value = this.#document.context.lookup(entry, PDFDict);
    const type = value.get(name('Type'));
    const own = value.get(name('Pg')) ?? page;
    if (type === name('MCR')) {
      if (value.has(name('Stm'))) throw new Error('Tagged content inside a drawing of its own: opacity and filters make it, and lose its place');
      return { kind: 'piece', page: pageReference(own), number: value.lookup(name('MCID'), PDFNumber).asNumber() };
    }
    const object = value.get(name('Obj'));
    if (type === name('OBJR') && object instanceof PDFRef) return { kind: 'object', page: own instanceof PDFRef ? own : undefined, object };
    if (!(entry instanceof PDFRef)) throw new Error('No tags as Chrome writes them: an element without an object of its own');
    return this.#read(entry, parent);
  }

  #write(tag: Tag): void {
    const { context } = this.#document;
    const { dictionary, children } = tag;
    const page = pageOf(children.find((child) => pageOf(child) !== undefined));
    const entries = children.map((child): PDFObject => {
      if (child.kind === 'tag') return child.reference;
      const elsewhere = child.page === page ? {} : { Pg: child.page };
      if (child.kind === 'object') return context.obj({ Type: 'OBJR', Obj: child.object, ...elsewhere });
      return child.page === page ? PDFNumber.of(child.number) : context.obj({ Type: 'MCR', MCID: child.number, ...elsewhere });
    });
    const [only, ...others] = entries;
    setOrDelete(dictionary, 'K', others.length === 0 ? only : context.obj(entries));
    setOrDelete(dictionary, 'Pg', page);
    setOrDelete(dictionary, 'Lang', tag.language === undefined ? undefined : PDFString.of(tag.language));
    setOrDelete(dictionary, 'ID', tag.identifier === undefined ? undefined : PDFString.of(tag.identifier));
    dictionary.set(name('S'), name(tag.role));
    dictionary.set(name('P'), tag.parent?.reference ?? this.#document.catalog.get(name('StructTreeRoot')) ?? tag.reference);
  }
}

/** All pieces of content under an element. */
export function piecesUnder(tag: Tag): Piece[] {
  return tag.children.flatMap((child) => (child.kind === 'tag' ? piecesUnder(child) : child.kind === 'piece' ? [child] : []));
}

function pageOf(child: TagChild | undefined): PDFRef | undefined {
  return child === undefined || child.kind === 'tag' ? undefined : child.page;
}

function pageReference(page: PDFObject | undefined): PDFRef {
  if (!(page instanceof PDFRef)) throw new Error('No tags as Chrome writes them: content without a page');
  return page;
}

function textAt(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(name(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

function setOrDelete(dictionary: PDFDict, key: string, value: PDFObject | undefined): void {
  if (value === undefined) dictionary.delete(name(key));
  else dictionary.set(name(key), value);
}

const names = new Map<string, PDFName>();

/** The library reads a name anew each time that it is asked for; there are thousands of elements. */
function name(text: string): PDFName {
  const known = names.get(text) ?? PDFName.of(text);
  names.set(text, known);
  return known;
}
