import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PdfFile } from '../../file/pdfFile.js';
import { nameText, stringText } from '../../file/texts.js';

/** The library reads a name anew each time that it is asked for; there are thousands of elements. */
const TREE = PDFName.of('StructTreeRoot');
const TYPE = PDFName.of('Type');
const ROLE = PDFName.of('S');
const PARENT = PDFName.of('P');
const KIDS = PDFName.of('K');
const PAGE = PDFName.of('Pg');
const LANGUAGE = PDFName.of('Lang');
const IDENTIFIER = PDFName.of('ID');
const PIECE = PDFName.of('MCR');
const NUMBER = PDFName.of('MCID');
const DRAWING = PDFName.of('Stm');
const OBJECT_REFERENCE = PDFName.of('OBJR');
const OBJECT = PDFName.of('Obj');

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
    this.#structure = document.catalog.lookup(TREE, PDFDict);
    const top = this.#structure.get(KIDS);
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
    const role = nameText(dictionary.lookup(ROLE, PDFName));
    const tag: Tag = { kind: 'tag', reference, dictionary, role, language: textAt(dictionary, LANGUAGE), identifier: textAt(dictionary, IDENTIFIER), parent, children: [] };
    const kids = dictionary.lookup(KIDS);
    const page = dictionary.get(PAGE);
    const entries = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [dictionary.get(KIDS)];
    tag.children = entries.map((entry) => this.#child(entry, page, tag));
    return tag;
  }

  /** A number is a piece of the page that the element names; a piece of another page names it itself (ISO 32000-1, 14.7.4). */
  #child(entry: PDFObject | undefined, page: PDFObject | undefined, parent: Tag): TagChild {
    if (entry instanceof PDFNumber) return { kind: 'piece', page: pageReference(page), number: entry.asNumber() };
    const value = this.#document.context.lookup(entry, PDFDict);
    const type = value.get(TYPE);
    const own = value.get(PAGE) ?? page;
    if (type === PIECE) {
      if (value.has(DRAWING)) throw new Error('Tagged content inside a drawing of its own: opacity and filters make it, and lose its place');
      return { kind: 'piece', page: pageReference(own), number: value.lookup(NUMBER, PDFNumber).asNumber() };
    }
    const object = value.get(OBJECT);
    if (type === OBJECT_REFERENCE && object instanceof PDFRef) return { kind: 'object', page: own instanceof PDFRef ? own : undefined, object };
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
    setOrDelete(dictionary, KIDS, others.length === 0 ? only : context.obj(entries));
    setOrDelete(dictionary, PAGE, page);
    setOrDelete(dictionary, LANGUAGE, tag.language === undefined ? undefined : PDFString.of(tag.language));
    setOrDelete(dictionary, IDENTIFIER, tag.identifier === undefined ? undefined : PDFString.of(tag.identifier));
    dictionary.set(ROLE, PDFName.of(tag.role));
    dictionary.set(PARENT, tag.parent?.reference ?? this.#document.catalog.get(TREE) ?? tag.reference);
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

function textAt(dictionary: PDFDict, key: PDFName): string | undefined {
  const value = dictionary.lookup(key);
  return value === undefined ? undefined : stringText(value);
}

function setOrDelete(dictionary: PDFDict, key: PDFName, value: PDFObject | undefined): void {
  if (value === undefined) dictionary.delete(key);
  else dictionary.set(key, value);
}
