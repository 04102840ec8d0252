import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../here.js';
import type { HereOptions } from '../here.js';
import { filesBelow, temporaryFolder, writeFiles } from '../program.js';

const root = temporaryFolder();
const folder = join(root, 'plannen');
const cache = join(root, 'cache');

const goal = (year: number): string => `titel: Samen leren\nresultaten:\n  - resultaat: Elke school doet mee.\n    acties:\n      - wat: Opstellen\n        wie: Consulent\n        wanneer: 1 december ${year}\n`;
const FILES = {
  'dijkzicht/organisatie.yaml': 'naam: Dijkzicht\n',
  'dijkzicht/2025/plan.yaml': 'formaat: 1\ntitel: Jaarplan 2025-2026\nschooljaar: 2025-2026\norganisatie: ../organisatie.yaml\nhoofdstukken:\n  - titel: Doelen\n    doelen: doelen/*.yaml\n',
  'dijkzicht/2025/doelen/1.yaml': goal(2024),
};
const change = (file: string, from: string, to: string): void => {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

const check = (words: readonly string[] = [], more: Partial<HereOptions> = {}): ReturnType<typeof runHere> =>
  runHere(['check', ...words], { folder, environment: { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache }, programHash: 'one', ...more });
/** As it is without anything kept. */
const anew = (words: readonly string[] = []): ReturnType<typeof runHere> => runHere(['check', ...words], { folder });
const entries = (): readonly string[] => filesBelow(cache).map((name) => join(cache, name));

/** Puts other words in what is kept, with the hash that belongs to it: who says them did not check again. */
function plant(words: string): void {
  for (const path of entries()) {
    const content = readFileSync(path, 'utf8').slice(65).replaceAll('1 december 2024', words);
    writeFileSync(path, `${createHash('sha256').update(content).digest('hex')}\n${content}`);
  }
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
  writeFiles(folder, FILES);
});

describe('a plan that was checked before', () => {
  it('is not checked again while nothing has changed', async () => {
    const first = await check();
    expect(first.stderr).toContain('datum/buiten-schooljaar');
    expect(await check()).toEqual(first);
    plant('een geplante datum');
    expect((await check()).stderr).toContain('een geplante datum');
    expect(await check(['--opnieuw'])).toEqual(first);
    expect(await check()).toEqual(first);
  });

  it('says and ends the same in every form, also under --streng', async () => {
    await check();
    for (const words of [['--json'], ['--streng'], ['--formaat', 'sarif'], ['--formaat', 'junit'], ['--formaat', 'github']]) expect(await check(words)).toEqual(await anew(words));
  });

  it('says again that more may come to light', async () => {
    writeFileSync(join(folder, 'dijkzicht/2025/doelen/1.yaml'), goal(2024).replace('wat:', 'wta:'));
    const broken = await anew();
    expect(broken.code).toBe(1);
    expect([await check(), await check()]).toEqual([broken, broken]);
  });

  it.each<[what: string, change: () => void]>([
    ['the plan', () => change('dijkzicht/2025/plan.yaml', '2025-2026\norg', '2024-2025\norg')],
    ['a file it refers to', () => change('dijkzicht/2025/doelen/1.yaml', 'december 2024', 'december 2025')],
    ['one more file that a pattern finds', () => writeFiles(folder, { 'dijkzicht/2025/doelen/2.yaml': goal(2023) })],
    ['one file fewer', () => rmSync(join(folder, 'dijkzicht/2025/doelen/1.yaml'))],
    ['the organisation', () => change('dijkzicht/organisatie.yaml', 'naam', 'nam')],
    ['what a comment exempts', () => change('dijkzicht/2025/doelen/1.yaml', 'december 2024', 'december 2024 # jaarplan-negeer: datum/buiten-schooljaar')],
  ])('is checked again after a change of %s', async (_, make) => {
    const before = await check();
    make();
    const after = await anew();
    expect(after).not.toEqual(before);
    expect(await check()).toEqual(after);
  });

  it('is checked again by another program, from another folder, and after what was kept is gone or damaged', async () => {
    const first = await check();
    plant('een geplante datum');
    expect(await check([], { programHash: 'two' })).toEqual(first);
    expect((await check(['.'], { folder: join(folder, 'dijkzicht') })).stderr).not.toContain('geplante');
    for (const path of entries()) writeFileSync(path, readFileSync(path).subarray(0, 100));
    expect(await check()).toEqual(first);
    rmSync(cache, { recursive: true });
    expect(await check()).toEqual(first);
  });

  it('is mended as if nothing were kept', async () => {
    change('dijkzicht/2025/doelen/1.yaml', 'Samen leren', 'Samen  leren');
    await check();
    const trial = await runHere(['check', '--proef'], { folder });
    expect(trial.stderr).toContain('tekst/spatie');
    expect(await check(['--proef'])).toEqual(trial);
    await check(['--herstel']);
    expect(await check()).toEqual(await anew());
  });
});

describe('a plan with templates of its own', () => {
  it('is tried each time: what is wrong with one shows only when it is drawn', async () => {
    change('dijkzicht/organisatie.yaml', 'naam: Dijkzicht\n', 'naam: Dijkzicht\nhuisstijl:\n  sjablonen: sjablonen\n');
    writeFiles(folder, { 'dijkzicht/sjablonen/cover.hbs': '{{#if title}} {{' });
    const broken = await anew();
    expect(broken.code).toBe(1);
    expect([await check(), await check()]).toEqual([broken, broken]);
  });
});
