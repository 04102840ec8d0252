import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { writeIdentifiers } from '../../../../src/pdf/finish/tags/identifiers.js';
import { tagged } from '../taggedDocument.js';

it('names heads and notes in the order of reading, and cells by the new names', async () => {
  const { document, tree } = await tagged('Document(Table(TR(TH(1) TD(2))) Note(3))');
  const [head, cell] = tree.all().slice(3);
  head!.identifier = 'node00012345';
  cell!.dictionary.set(PDFName.of('A'), document.context.obj([{ O: 'Table', Headers: [document.context.obj({})] }]));
  cell!.dictionary.set(PDFName.of('A'), document.context.obj({ O: 'Table', Headers: [] }));
  writeIdentifiers(tree, document);
  expect(tree.all().map(({ identifier }) => identifier)).toEqual([undefined, undefined, undefined, 'node00000001', undefined, 'note00000002']);
  const names = tree.structure.lookup(PDFName.of('IDTree'), PDFDict).toString();
  expect(names.match(/\(\w+\)/gu)).toEqual(['(node00000001)', '(note00000002)']);
});
