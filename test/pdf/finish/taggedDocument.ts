import { PDFDocument, PDFName, type PDFObject, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { type TagChild, TagTree } from '../../../src/pdf/finish/tags/tagTree.js';

export interface Tagged {
  readonly document: PDFDocument;
  readonly tree: TagTree;
}

/**
 * A file with the tags of a notation: `L(LI(Lbl(1) P{nl-x-note}(2 3)))`. Braces hold a language; a number is a piece of
 * the first page, `2'` one of the second; `@` is the place of a link.
 */
export async function tagged(notation: string): Promise<Tagged> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const pages = [document.addPage().ref, document.addPage().ref];
  const { context } = document;
  const tokens = notation.match(/[A-Za-z]\w*|\{[^}]*\}|[()]|\d+'?|@/gu) ?? [];
  const leaf = (token: string): PDFObject => {
    const page = pages[token.endsWith("'") ? 1 : 0]!;
    if (token === '@') return context.obj({ Type: 'OBJR', Pg: page, Obj: context.register(context.obj({ Type: 'Annot', Subtype: 'Link' })) });
    return context.obj({ Type: 'MCR', Pg: page, MCID: Number.parseInt(token, 10) });
  };
  const element = (parent: PDFRef): PDFRef => {
    const reference = context.nextRef();
    const entry = context.obj({ Type: 'StructElem', S: tokens.shift()!, P: parent });
    if (tokens[0]!.startsWith('{')) entry.set(PDFName.of('Lang'), PDFString.of(tokens.shift()!.slice(1, -1)));
    const kids: PDFObject[] = [];
    tokens.shift();
    while (tokens[0] !== ')') kids.push(/^[\d@]/u.test(tokens[0]!) ? leaf(tokens.shift()!) : element(reference));
    tokens.shift();
    entry.set(PDFName.of('K'), context.obj(kids));
    context.assign(reference, entry);
    return reference;
  };
  const root = context.nextRef();
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: element(root) }));
  document.catalog.set(PDFName.of('StructTreeRoot'), root);
  return { document, tree: new TagTree(document) };
}

/** The same notation, of the file as it is written: what was changed but not written does not show. */
export function notationOf({ document, tree }: Tagged): string {
  tree.write();
  const second = document.getPages()[1]!.ref;
  const notation = (child: TagChild): string => {
    if (child.kind === 'object') return '@';
    if (child.kind === 'piece') return `${child.number}${child.page === second ? "'" : ''}`;
    return `${child.role}${child.language === undefined ? '' : `{${child.language}}`}(${child.children.map(notation).join(' ')})`;
  };
  return notation(new TagTree(document).root);
}
