import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runHere } from '../here.js';
import type { HereOptions } from '../here.js';
import { filesBelow, temporaryFolder, writeFiles } from '../program.js';

vi.setConfig({ testTimeout: 60_000 });
const root = temporaryFolder();
const folder = join(root, 'plannen');
const cache = join(root, 'cache');
const HTML = join(folder, 'uitvoer/dijkzicht-2025-2026.html');

const PLAN = `formaat: 1
titel: Jaarplan 2025-2026
schooljaar: 2025-2026
vastgesteld: 12 mei 2025
organisatie: ../organisatie.yaml
hoofdstukken:
  - titel: Inleiding
    blokken:
      - tekst: Wat wij doen.
      - afbeelding: kaart.svg
        alt: Een kaart.
      - doelen: doelen/*.yaml
`;
const goal = (title: string): string => `titel: ${title}\nresultaten:\n  - resultaat: Elke school doet mee.\n    acties:\n      - wat: Opstellen\n        wie: Consulent\n        wanneer: 1 december 2025\n`;
const FILES = {
  'dijkzicht/organisatie.yaml': 'naam: Dijkzicht\nhuisstijl:\n  kleur: "#7a1f5c"\n',
  'dijkzicht/2025/plan.yaml': PLAN,
  'dijkzicht/2025/kaart.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>',
  'dijkzicht/2025/doelen/1.yaml': goal('Samen leren'),
};

const build = (words: readonly string[] = [], more: Partial<HereOptions> = {}): ReturnType<typeof runHere> =>
  runHere(['build', '--formaat', 'html', ...words], { folder, environment: { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache }, programHash: 'one', ...more });
const html = (): string => readFileSync(HTML, 'utf8');
const keptFiles = (): string[] => filesBelow(cache).map((name) => join(cache, name));
/** Leaves of what was kept only what is known of it. */
function dropContents(): void {
  for (const path of keptFiles()) if (!path.endsWith('.json')) rmSync(path);
}
const entries = (): readonly string[] => keptFiles().filter((path) => path.endsWith('.json'));

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
  writeFiles(folder, FILES);
});

describe('a plan of which nothing has changed', () => {
  it('says and ends the same, and its files stay untouched', async () => {
    const first = await build();
    expect(first).toMatchObject({ code: 0 });
    const made = statSync(HTML).mtimeMs;
    expect(await build()).toEqual(first);
    expect(statSync(HTML).mtimeMs).toBe(made);
  });

  it('gets its files back where they are gone or changed, also in another folder', async () => {
    await build();
    const made = html();
    writeFileSync(HTML, 'changed');
    await build();
    expect(html()).toBe(made);
    rmSync(join(folder, 'uitvoer'), { recursive: true });
    await build(['--uit', 'elders']);
    expect(readFileSync(join(folder, 'elders/dijkzicht-2025-2026.html'), 'utf8')).toBe(made);
    expect(entries()).toHaveLength(1);
  });

  it('is made again where what was kept is gone, cut off or changed', async () => {
    const first = await build();
    const made = html();
    for (const spoil of [dropContents, () => keptFiles().forEach((path) => writeFileSync(path, readFileSync(path).subarray(0, 90))), () => keptFiles().forEach((path) => writeFileSync(path, 'x')), () => rmSync(cache, { recursive: true })]) {
      spoil();
      rmSync(HTML);
      expect(await build()).toEqual(first);
      expect(html()).toBe(made);
    }
  });

  it('warns again, and fails under --streng as it would', async () => {
    writeFileSync(join(folder, 'dijkzicht/2025/doelen/1.yaml'), goal('Samen leren').replace('1 december 2025', '1 december 2024'));
    const strict = await build(['--streng', '--opnieuw']);
    const first = await build();
    expect(await build()).toEqual(first);
    expect(await build(['--streng'])).toEqual(strict);
    expect(await build(['--json'])).toEqual(await build(['--json', '--opnieuw']));
  });

  it('stays as it is in the eyes of git: nothing is kept beside the plan', async () => {
    await build();
    expect(filesBelow(folder).filter((name) => !name.startsWith('uitvoer'))).toEqual(Object.keys(FILES).sort());
  });
});

describe('a build that has changed', () => {
  it.each<[what: string, change: () => void]>([
    ['the plan', () => writeFileSync(join(folder, 'dijkzicht/2025/plan.yaml'), PLAN.replace('Wat wij doen', 'Wat wij willen'))],
    ['a file it refers to', () => writeFileSync(join(folder, 'dijkzicht/2025/doelen/1.yaml'), goal('Samen groeien'))],
    ['one more file that a pattern finds', () => writeFiles(folder, { 'dijkzicht/2025/doelen/2.yaml': goal('Samen werken') })],
    ['another name of such a file', () => {
      writeFiles(folder, { 'dijkzicht/2025/doelen/0.yaml': goal('Vooraan') });
    }],
    ['a picture', () => writeFileSync(join(folder, 'dijkzicht/2025/kaart.svg'), FILES['dijkzicht/2025/kaart.svg'].replace('<rect', '<rect x="1"'))],
    ['the house style', () => writeFileSync(join(folder, 'dijkzicht/organisatie.yaml'), FILES['dijkzicht/organisatie.yaml'].replace('7a1f5c', '1f5c7a'))],
  ])('shows: %s', async (_, change) => {
    await build();
    const before = html();
    change();
    await build();
    const after = html();
    expect(after).not.toBe(before);
    rmSync(cache, { recursive: true });
    await build();
    expect(html()).toBe(after);
  });

  it('is another with other options, another program and another day', async () => {
    await build();
    const before = html();
    const others: (() => Promise<unknown>)[] = [() => build(['--opmaak', 'matrix']), () => build([], { environment: { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache, SOURCE_DATE_EPOCH: '86400' } }), () => build([], { programHash: 'two' })];
    for (const [index, other] of others.entries()) {
      await other();
      expect(entries()).toHaveLength(index + 2);
    }
    await build();
    expect(html()).toBe(before);
  });

  it('is made anew with --opnieuw, and kept', async () => {
    await build();
    const kept = keptFiles().map((path) => statSync(path).ino);
    await build(['--opnieuw']);
    expect(keptFiles().map((path) => statSync(path).ino)).not.toEqual(kept);
  });

  it('fails as it would when two plans get one name since', async () => {
    await build();
    cpSync(join(folder, 'dijkzicht/2025'), join(folder, 'dijkzicht/kopie'), { recursive: true });
    const both = await build();
    expect(both.code).toBe(1);
    expect(await build(['--opnieuw'])).toEqual(both);
  });
});

describe('builds at the same time', () => {
  it('do not disturb each other', async () => {
    const all = await Promise.all([build(['--uit', 'a']), build(['--uit', 'b']), build(['--uit', 'c'])]);
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
    const pages = ['a', 'b', 'c'].map((name) => readFileSync(join(folder, name, 'dijkzicht-2025-2026.html'), 'utf8'));
    expect(new Set(pages).size).toBe(1);
    expect(readdirSync(join(cache, 'jaarplan/builds')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const [first = ''] = keptFiles();
    renameSync(first, `${first}.elsewhere`);
    expect((await build()).code).toBe(0);
  });
});
