import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { REPORT_SCHEMAS } from '../../src/commands/schema.js';
import { jsonSchemaText, schemaNames } from '../../src/schema/jsonSchema.js';
import { buildProgram, filesBelow, run, temporaryFolder } from './program.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();
beforeAll(buildProgram);

describe('jaarplan schema', () => {
  it('prints the schema of a kind of file', async () => {
    expect(await run(['schema', 'doel'], { folder })).toEqual({ code: 0, stdout: jsonSchemaText('doel'), stderr: '' });
  });

  it('names the kinds when none is given', async () => {
    expect(await run(['schema'], { folder })).toEqual({ code: 0, stdout: `${schemaNames().join('\n')}\n`, stderr: '' });
  });

  it.each(REPORT_SCHEMAS)('prints the schema of what commands write: %s', async (name) => {
    const { code, stdout } = await run(['schema', name], { folder });
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
  });

  it('keeps all of them in a folder', async () => {
    const { code, stdout, stderr } = await run(['schema', '--uit', '.jaarplan/schemas'], { folder });
    const files = schemaNames().map((name) => `.jaarplan/schemas/${name}.schema.json`);
    expect([code, stdout, stderr]).toEqual([0, `${files.join('\n')}\n`, `Klaar: ${files.length} schema’s bewaard.\n`]);
    expect(filesBelow(folder)).toEqual([...files].sort());
    for (const name of schemaNames()) expect(readFileSync(join(folder, `.jaarplan/schemas/${name}.schema.json`), 'utf8')).toBe(jsonSchemaText(name));
  });
});
