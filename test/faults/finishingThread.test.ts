import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PLANS_FOR_A_THREAD } from '../../src/commands/buildPlans.js';
import { buildProgram, filesBelow, run, temporaryFolder, writeFiles } from '../commands/program.js';
import type { Ended } from '../commands/program.js';
import { gone } from './browserProcesses.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });
const folder = temporaryFolder();
const cache = join(folder, 'cache');
const temporary = join(folder, 'tijdelijk');
const inThread = ['--import', new URL('inThread.mjs', import.meta.url).href];
const names = Array.from({ length: PLANS_FOR_A_THREAD }, (_, index) => `plan${index + 1}`);

const planOf = (name: string, style = ''): string => `formaat: 1
titel: Jaarplan van ${name}
schooljaar: 2025-2026
organisatie:
  naam: ${name}
${style}hoofdstukken:
  - titel: Doelen
    doelen:
      - {titel: Een doel, acties: [{wat: Iets doen, wie: Scholen, wanneer: 1 oktober 2025}]}
`;

function build(plans: readonly string[], { to, act = '', at = '', words = [] }: { readonly to: string; readonly act?: string; readonly at?: string; readonly words?: readonly string[] }): Promise<Ended> {
  const environment = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: folder, TMPDIR: temporary, TEST_ACT: act, TEST_AT: at };
  return run(['build', ...plans, '--uit', to, '--opnieuw', '--taken', '2', ...words], { folder, environment, node: act === '' ? [] : inThread });
}

/** Every file below a folder with its bytes. */
const contents = (to: string): Record<string, string> => Object.fromEntries(filesBelow(join(folder, to)).map((name) => [name, readFileSync(join(folder, to, name), 'latin1')]));

/** What is kept for the thread, and so whether there was one. */
function keptForThread(): string | undefined {
  const code = join(cache, 'jaarplan', 'code');
  const name = existsSync(code) ? readdirSync(code).find((one) => one.endsWith('-thread.bin')) : undefined;
  return name === undefined ? undefined : join(code, name);
}

let asUsual: Ended;
beforeAll(async () => {
  buildProgram();
  mkdirSync(temporary);
  writeFiles(folder, Object.fromEntries(names.map((name) => [`${name}/plan.yaml`, planOf(name)])));
  for (const name of names) expect(await build([name], { to: 'alleen' })).toMatchObject({ code: 0 });
  expect(keptForThread()).toBeUndefined();
  asUsual = await build(names, { to: 'samen' });
});

beforeEach(() => rmSync(join(folder, 'uit'), { recursive: true, force: true }));

describe('plans that are finished in a thread', () => {
  it('are byte for byte those that were made alone, without one', () => {
    expect(asUsual).toMatchObject({ code: 0, stdout: names.map((name) => `samen/${name}-2025-2026.html\nsamen/${name}-2025-2026.pdf\n`).join('') });
    expect(keptForThread()).toBeDefined();
    expect(Object.keys(contents('alleen'))).toHaveLength(names.length * 2);
    expect(contents('samen')).toEqual(contents('alleen'));
  });

  it('use what was compiled for it the last time, and replace it when it is spoilt', async () => {
    const kept = keptForThread() ?? '';
    const long = new Date('2020-01-01');
    utimesSync(kept, long, long);
    expect(await build(names, { to: 'samen' })).toEqual(asUsual);
    expect(statSync(kept).mtime).toEqual(long);
    writeFileSync(kept, 'spoilt');
    expect(await build(names, { to: 'samen' })).toEqual(asUsual);
    expect(statSync(kept).size).toBeGreaterThan(100_000);
    expect(contents('samen')).toEqual(contents('alleen'));
  });

  it('are refused one by one for words that nobody hears', async () => {
    const style = '  huisstijl:\n    css: stijl.css\n';
    writeFiles(folder, { 'stil/plan.yaml': planOf('stil', style), 'stil/stijl.css': '.druk h2::after { content: " Let op" }' });
    const alone = await build(['stil'], { to: 'uit' });
    expect(alone).toMatchObject({ code: 1, stdout: '' });
    const rejection = /^stil\/plan\.yaml:7:10 fout huisstijl\/voorlezen\n[^]*?(?=\n\n)/m.exec(alone.stderr)?.[0];
    expect(rejection).toContain('‘Let');
    const together = await build([...names, 'stil'], { to: 'uit' });
    expect([together.code, together.stdout]).toEqual([1, asUsual.stdout.replaceAll('samen/', 'uit/')]);
    expect(together.stderr).toContain(rejection);
    expect(together.stderr).toContain('Niet gemaakt: stil.');
    expect(contents('uit')).toEqual(contents('alleen'));
  });
});

describe('a thread', () => {
  it.each([
    ['does not start', 'start', ''],
    ['dies at the first file', 'exit', '1'],
    ['dies half-way', 'exit', '3'],
  ])('that %s costs no plan', async (_, act, at) => {
    const { code, stdout, stderr } = await build(names, { to: 'uit', act, at });
    expect([code, stdout, stderr]).toEqual([0, asUsual.stdout.replaceAll('samen/', 'uit/'), asUsual.stderr.replaceAll('samen', 'uit')]);
    expect(contents('uit')).toEqual(contents('alleen'));
  });

  it('in which there is a slip in the code is told as one in the program', async () => {
    const { code, stderr } = await build(names, { to: 'uit', act: 'throw', at: '2' });
    expect(stderr).toContain('Er zit een fout in jaarplan zelf, niet in uw plan. Meld deze regel aan de makers: TypeError: Cannot read properties of undefined');
    expect(code).toBe(70);
    await gone(temporary);
  });

  it('that hangs does not keep Ctrl-C from ending all', async () => {
    const { code, stderr } = await build(names, { to: 'uit', act: 'hang', at: '2' });
    expect([code, stderr]).toEqual([130, 'Gestopt. Er is niets half bewaard.\n']);
    await gone(temporary);
    expect(filesBelow(join(folder, 'uit')).filter((name) => !/^plan\d\D2025-2026\.(?:html|pdf)$/.test(name))).toEqual([]);
    expect(readdirSync(temporary).filter((name) => name.startsWith('jaarplan-browser-'))).toEqual([]);
  });
});
