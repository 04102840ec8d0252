import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Source } from '../../src/source/source.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { restoreColonTexts } from '../../src/yaml/colonTexts.js';
import { workedFiles } from '../schema/yamlFiles.js';
import { plainDiagnostics } from './plainDiagnostics.js';

it.each(workedFiles)('%s is read without a word', (file) => {
  const { root, diagnostics } = parseYaml(new Source(file, readFileSync(file, 'utf8')));
  expect(plainDiagnostics(diagnostics)).toBe('');
  expect(plainDiagnostics(restoreColonTexts(root!).diagnostics)).toBe('');
});
