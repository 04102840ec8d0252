import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { writeParentTree } from '../../../../src/pdf/finish/tags/parentTree.js';
import { tagged } from '../taggedDocument.js';

it('tells for each piece of each page, and for each link, which element holds it', async () => {
  const { document, tree } = await tagged("Document(P(2 0') H1(0) P(Link(1' @)))");
  writeParentTree(tree, document);
  const numbers = tree.structure.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const held = (index: number): string[] => numbers.lookup(index * 2 + 1, PDFArray).asArray().map(roleOf);
  const roleOf = (entry: unknown): string => (entry instanceof PDFRef ? document.context.lookup(entry, PDFDict).lookup(PDFName.of('S'), PDFName).decodeText() : '');
  expect([held(0), held(1), roleOf(numbers.get(5))]).toEqual([['H1', '', 'P'], ['P', 'Link'], 'Link']);
  expect(document.getPages().map(({ node }) => node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber())).toEqual([0, 1]);
  expect(tree.structure.lookup(PDFName.of('ParentTreeNextKey'), PDFNumber).asNumber()).toBe(3);
});
