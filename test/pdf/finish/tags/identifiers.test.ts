import { PDFArray, PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { writeIdentifiers } from '../../../../src/pdf/finish/tags/identifiers.js';
import { tagged } from '../taggedDocument.js';

it('names heads and notes in the order of reading, and cells by the new names', async () => {
  const { document, tree } = await tagged('Document(Table(TR(TH(1) TD(2))) Note(3))');
  const [head, cell] = tree.all().slice(3);
  head!.identifier = 'node00012345';
  const attributes = document.context.obj({ O: 'Table', Headers: [PDFString.of('node00012345')] });
  cell!.dictionary.set(PDFName.of('A'), attributes);
  writeIdentifiers(tree, document);
  expect(tree.all().map(({ identifier }) => identifier)).toEqual([undefined, undefined, undefined, 'node00000001', undefined, 'note00000002']);
  expect(attributes.lookup(PDFName.of('Headers'), PDFArray).toString()).toBe('[ (node00000001) ]');
  const names = tree.structure.lookup(PDFName.of('IDTree'), PDFDict).toString();
  expect(names.match(/\(\w+\)/gu)).toEqual(['(node00000001)', '(note00000002)']);
});

it('refuses a cell that names a head which is not there', async () => {
  const { document, tree } = await tagged('Document(Table(TR(TD(1))))');
  tree.all().at(-1)!.dictionary.set(PDFName.of('A'), document.context.obj({ O: 'Table', Headers: [PDFString.of('node00000009')] }));
  expect(() => writeIdentifiers(tree, document)).toThrow('not in its table');
});
