import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildProgram, filesBelow, run, temporaryFolder, writeFiles } from '../commands/program.js';

const folder = temporaryFolder();
const jumpingClock = ['--import', new URL('../build/preload/jumpingClock.mjs', import.meta.url).href];
const PLAN = `formaat: 1
titel: Jaarplan 2025-2026
schooljaar: 2025-2026
organisatie: {naam: Wilgenstreek}
hoofdstukken:
  - titel: Doelen
    doelen:
      - {titel: Een doel, acties: [{wat: Iets doen, wie: Scholen, wanneer: 1 oktober 2025}]}
`;

/** Every file below a folder with its bytes. */
const contents = (to: string): Record<string, string> => Object.fromEntries(filesBelow(join(folder, to)).map((name) => [name, readFileSync(join(folder, to, name), 'latin1')]));

async function build(to: string, words: readonly string[] = [], node: readonly string[] = []): Promise<void> {
  const { code, stderr } = await run(['build', '.', '--uit', to, ...words], { folder, node });
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
}

beforeAll(async () => {
  buildProgram();
  writeFiles(folder, { 'plan.yaml': PLAN });
  await build('alleen');
}, 240_000);

it('two builds into one folder at once leave what one alone makes', async () => {
  expect(Object.keys(contents('alleen'))).toEqual(['wilgenstreek-2025-2026.html', 'wilgenstreek-2025-2026.pdf']);
  for (let round = 0; round < 3; round += 1) await Promise.all([build('samen', ['--formaat', 'html']), build('samen', ['--formaat', 'html'])]);
  await Promise.all([build('samen'), build('samen')]);
  expect(contents('samen')).toEqual(contents('alleen'));
}, 240_000);

it('a clock that jumps to and fro changes nothing', async () => {
  await build('klok', [], jumpingClock);
  expect(contents('klok')).toEqual(contents('alleen'));
}, 240_000);
