import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Holds a text against the file that is kept beside the test; UPDATE_GOLDEN=1 writes the file anew, to be read by eye. */
export function expectGolden(text: string, file: URL): void {
  const path = fileURLToPath(file);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : `${path} is missing: make it with UPDATE_GOLDEN=1`);
}
