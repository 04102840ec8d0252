import { expect, it } from 'vitest';
import { makeContents } from '../../../../src/pdf/finish/tags/contents.js';
import { readLanguageMarks } from '../../../../src/pdf/finish/tags/languageMarks.js';
import { addListBodies } from '../../../../src/pdf/finish/tags/listBodies.js';
import { makeNotes } from '../../../../src/pdf/finish/tags/notes.js';
import { notationOf, tagged } from '../taggedDocument.js';

async function afterMarks(notation: string): Promise<string> {
  const file = await tagged(notation);
  const asked = readLanguageMarks(file.tree, 'nl');
  makeContents(file.tree, asked);
  makeNotes(file.tree, asked);
  addListBodies(file.tree);
  return notationOf(file);
}

it('makes a list of marked lines the contents, with those inside it', async () => {
  const marked = 'Document{nl}(L(LI{nl-x-toci}(Link(1 @) L(LI(Link(2 @)))) LI{nl-x-toci}(Link(3 @))))';
  expect(await afterMarks(marked)).toBe('Document{nl}(TOC(TOCI(Reference(Link(1 @)) TOC(TOCI(Reference(Link(2 @))))) TOCI(Reference(Link(3 @)))))');
});

it('makes notes and the references to them', async () => {
  expect(await afterMarks('Document{nl}(P(1 Link{nl-x-ref}(2 @) 3) L(LI{nl-x-note}(4)))')).toBe('Document{nl}(P(1 Reference(Link(2 @)) 3) L(LI(LBody(Note(4)))))');
});

it('leaves the language that remains, unless it holds for the whole document', async () => {
  expect(await afterMarks('Document{nl}(L(LI{en-x-note}(1)) P{nl}(2) P{fy}(3))')).toBe('Document{nl}(L(LI{en}(LBody(Note(1)))) P(2) P{fy}(3))');
});

it('refuses a mark that does not exist, and a line of contents outside a list', async () => {
  await expect(afterMarks('Document(P{nl-x-anders}(1))')).rejects.toThrow('"anders"');
  await expect(afterMarks('Document(P{nl-x-toci}(1))')).rejects.toThrow('stands in P');
});
