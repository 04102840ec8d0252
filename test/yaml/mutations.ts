import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { workedFiles } from '../schema/yamlFiles.js';

/** Pieces that mean something to YAML, to a plan, or to JavaScript; glued together they make likely and unlikely slips. */
const PIECES = [
  '\n', '\n  ', '\n    ', '\n      ', ' ', '\t', '- ', ': ', ':', ', ', '[', ']', '{', '}', '"', "'", '|', '>', '>-', '&a ', '*a', '!x ', '!!str ', '# ', ' #', '?', '? ', '<<: ', '---\n', '...\n', '%', '@', '`', '\\', '\u00a0', '\u200b', '\ufffd', '\r\n', '–', '• ',
  'titel', 'formaat: 1', 'schooljaar: 2024-2025', 'hoofdstukken', 'doelen', 'acties', 'wat', 'wie', 'wanneer', 'velden', 'kolomtitels', 'resultaten', 'true', 'false', 'null', '2024-10-07', '1', '~', '__proto__', 'constructor', 'prototype', 'toString', 'Kenniskring: twee', 'é', '😀', '\ud83d', 'x',
];

export const yamlLike: fc.Arbitrary<string> = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 5 })), { maxLength: 60 }).map((pieces) => pieces.join(''));

const worked = workedFiles.map((file) => readFileSync(file, 'utf8'));

interface Change {
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

/** A worked file in which a few stretches are cut, replaced or inserted: the slips of somebody who was writing a plan. */
export const mutatedWorkedFile: fc.Arbitrary<string> = fc
  .record({
    text: fc.constantFrom(...worked),
    changes: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.constantFrom(0, 0, 1, 2, 10, 80), piece: fc.oneof(fc.constantFrom('', ...PIECES), fc.string({ maxLength: 4 })) }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ text, changes }) => changes.reduce(applyChange, text));

function applyChange(text: string, { at, length, piece }: Change): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + piece + text.slice(start + length);
}
