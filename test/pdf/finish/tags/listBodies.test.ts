import { expect, it } from 'vitest';
import { addListBodies } from '../../../../src/pdf/finish/tags/listBodies.js';
import { notationOf, tagged } from '../taggedDocument.js';

it.each([
  ['L(LI(Lbl(1) NonStruct(2) L(LI(3))))', 'L(LI(Lbl(1) LBody(NonStruct(2) L(LI(LBody(3))))))'],
  ["L(LI(1 Lbl(2) 3'))", "L(LI(Lbl(2) LBody(1 3')))"],
  ['L(LI(Lbl(1)) LI(Lbl(2) LBody(3)))', 'L(LI(Lbl(1)) LI(Lbl(2) LBody(3)))'],
])('gives an item its body: %s', async (before, after) => {
  const file = await tagged(before);
  addListBodies(file.tree);
  expect(notationOf(file)).toBe(after);
});
