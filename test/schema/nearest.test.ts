import { expect, it } from 'vitest';
import { nearest } from '../../src/schema/nearest.js';

const KNOWN = ['titel', 'wanneer', 'wie', 'wat', 'kolommen', 'kolomtitels', 'hoofdstukken', 'doel', 'status'];

it.each([
  ['wanner', 'wanneer'],
  ['wnaneer', 'wanneer'],
  ['title', 'titel'],
  ['TITEL', 'titel'],
  ['wta', 'wat'],
  ['wi', 'wie'],
  [' wat ', 'wat'],
  ['kolom', 'kolommen'],
  ['hoofstukken', 'hoofdstukken'],
  ['hoofdstuk', 'hoofdstukken'],
  ['statsu', 'status'],
  ['doelen', 'doel'],
  ['doelgroep', undefined],
  ['datum', undefined],
  ['', undefined],
  ['x', undefined],
  ['heel iets anders', undefined],
])('%j means %j', (word, meant) => {
  expect(nearest(word, KNOWN)).toBe(meant);
});

it('takes the first of two that are equally near, so that the order of the list decides', () => {
  expect(nearest('wae', ['wat', 'wie'])).toBe('wat');
  expect(nearest('wae', ['wie', 'wat'])).toBe('wie');
});

it('is quick with long words', () => {
  const before = process.cpuUsage().user;
  for (let count = 0; count < 2000; count++) nearest('x'.repeat(100_000), KNOWN);
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(2000);
});
