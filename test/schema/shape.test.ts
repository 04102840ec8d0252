import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaNames } from '../../src/schema/jsonSchema.js';
import { expectGolden, goldenCases, goldenSource } from '../yaml/golden.js';
import { plainDiagnostics } from '../yaml/plainDiagnostics.js';
import { checkShape } from './checkShape.js';

const FOLDER = 'test/schema/golden';

describe('files that are YAML, and not yet a plan', () => {
  it.each(goldenCases(FOLDER))('%s', (name) => {
    const folder = join(FOLDER, name);
    const source = goldenSource(folder);
    const kind = schemaNames().find((each) => source.line(1) === `# soort: ${each}`);
    if (kind === undefined) throw new Error(`${folder}/input.yaml does not say in its first line what kind of file it is`);
    const said = plainDiagnostics(checkShape(kind, source));
    expectGolden(folder, said === '' ? 'geen meldingen\n' : said);
  });

  it('looks at every kind of file', () => {
    const kinds = new Set(goldenCases(FOLDER).map((name) => goldenSource(join(FOLDER, name)).line(1).replace('# soort: ', '')));
    expect([...kinds].sort()).toEqual([...schemaNames()].sort());
  });
});
