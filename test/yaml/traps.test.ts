import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/yaml/parse.js';
import { restoreColonTexts } from '../../src/yaml/colonTexts.js';
import { plainValue } from '../../src/yaml/tree.js';
import { expectGolden, goldenCases, goldenSource } from './golden.js';
import { plainDiagnostics } from './plainDiagnostics.js';

const FOLDER = 'test/yaml/golden';

describe('YAML as people type it', () => {
  it.each(goldenCases(FOLDER))('%s', (name) => {
    const folder = join(FOLDER, name);
    const { root, diagnostics } = parseYaml(goldenSource(folder));
    const restored = root === undefined ? undefined : restoreColonTexts(root);
    const said = plainDiagnostics([...diagnostics, ...(restored?.diagnostics ?? [])]);
    const values = restored === undefined ? 'niets gelezen' : JSON.stringify(plainValue(restored.root), undefined, 2);
    expectGolden(folder, `${said === '' ? 'geen meldingen\n' : said}\n${cut(values)}\n`);
  });

  it('has a folder for each trap', () => {
    expect(goldenCases(FOLDER).length).toBeGreaterThan(90);
  });
});

function cut(values: string): string {
  return values.length > 1500 ? `${values.slice(0, 200)}…` : values;
}
