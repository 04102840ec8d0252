import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Source } from '../../../src/source/source.js';
import { parseYaml } from '../../../src/yaml/parse.js';
import { runHere } from '../../commands/here.js';
import { temporaryFolder, writeFiles } from '../../commands/program.js';
import { TrialPlan } from './context.js';
import { blocksOf, pages } from './pages.js';

const folder = temporaryFolder();
const withYaml = pages()
  .map(({ name, text }) => ({ name, blocks: blocksOf(text).filter(({ words: [kind, context] }) => kind === 'yaml' && context !== undefined) }))
  .filter(({ blocks }) => blocks.length > 0);

describe('the YAML of the handbook', () => {
  it('is there', () => {
    expect(withYaml.length).toBeGreaterThan(8);
  });

  it.each(withYaml)('has no errors in $name', async ({ name, blocks }) => {
    const plan = new TrialPlan(join(folder, name.replaceAll(/\W+/gu, '-')));
    for (const { words: [, kind = ''], text, line } of blocks) {
      if (kind === 'los') {
        expect(parseYaml(new Source(name, text)).diagnostics).toEqual([]);
      } else if (kind === 'instellingen') {
        writeFiles(plan.folder, { 'jaarplan.config.yaml': text });
        for (const [, command = ''] of text.matchAll(/^([a-z]+):/gmu)) expect(await runHere([command, 'plannen/nergens'], { folder: plan.folder })).toMatchObject({ stderr: expect.stringContaining('bestaat niet') as string });
      } else {
        plan.add(kind, text);
        const { stdout, stderr } = await runHere(['check', 'plannen/proef/2025-2026'], { folder: plan.folder });
        expect({ line, said: stdout + stderr }).toMatchObject({ line, said: expect.not.stringMatching(/^\S+ fout /mu) as string });
      }
    }
  });
});
