import { PDFArray, PDFDict, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import type { PdfFile } from '../../file/pdfFile.js';
import { stringText } from '../../file/texts.js';
import { forget } from './parentTree.js';
import type { Tag, TagTree } from './tagTree.js';

/**
 * Numbers the heads of tables and the notes in the order in which they are read, and lists them (ISO 32000-1, 14.7.2).
 * Chrome counts on from document to document in one tab, so the same plan got other names when it was printed second. A
 * note must have a name (ISO 14289-1, 7.9).
 */
export function writeIdentifiers(tree: TagTree, document: PdfFile): void {
  const { context } = document;
  const named = tree.all().filter(({ role, identifier }) => identifier !== undefined || role === 'Note');
  const renamed = new Map<string, string>();
  const listed: [string, Tag][] = named.map((tag, index) => {
    const name = `${tag.role === 'Note' ? 'note' : 'node'}${String(index + 1).padStart(8, '0')}`;
    if (tag.identifier !== undefined) renamed.set(tag.identifier, name);
    tag.identifier = name;
    return [name, tag];
  });
  for (const tag of tree.all()) renameHeads(tag.dictionary, renamed);
  forget(tree, document, 'IDTree');
  if (listed.length === 0) return;
  // A tree of names is sorted.
  listed.sort(([one], [other]) => (one < other ? -1 : 1));
  const names: PDFObject[] = listed.flatMap(([name, { reference }]) => [PDFString.of(name), reference]);
  tree.structure.set(PDFName.of('IDTree'), context.register(context.obj({ Names: names })));
}

const ATTRIBUTES = PDFName.of('A');
const HEADERS = PDFName.of('Headers');

/** The names by which a cell says which heads it has. */
function renameHeads(element: PDFDict, renamed: ReadonlyMap<string, string>): void {
  const attributes = element.lookup(ATTRIBUTES);
  const dictionaries = attributes instanceof PDFArray ? attributes.asArray().map((_, index) => attributes.lookup(index)) : [attributes];
  for (const dictionary of dictionaries) {
    const heads = dictionary instanceof PDFDict ? dictionary.lookup(HEADERS) : undefined;
    if (!(heads instanceof PDFArray)) continue;
    heads.asArray().forEach((head, index) => {
      const name = head instanceof PDFString ? renamed.get(stringText(head)) : undefined;
      if (name === undefined) throw new Error('A cell names a head that is not in its table');
      heads.set(index, PDFString.of(name));
    });
  }
}
