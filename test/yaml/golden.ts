import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { decode } from '../../src/source/decode.js';
import { Source } from '../../src/source/source.js';

/** The folders with an `input.yaml` and, beside it, what is expected of it. */
export function goldenCases(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads a file as the program does: bytes first, because line ends and codings are part of what goes in. */
export function goldenSource(folder: string): Source {
  const decoded = decode(readFileSync(join(folder, 'input.yaml')));
  if ('problem' in decoded) throw new Error(`${folder} cannot be decoded: ${decoded.problem}`);
  return new Source('input.yaml', decoded.text, 'input.yaml', decoded.lineEnd);
}

/** Holds a text against the file `expected.txt`; with UPDATE_GOLDEN=1 the file is written anew, to be read by eye. */
export function expectGolden(folder: string, actual: string): void {
  const file = join(folder, 'expected.txt');
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
