import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOf } from '../../src/commands/kept/observations.js';
import { runHere } from './here.js';
import { buildProgram, filesBelow, temporaryFolder, writeFiles } from './program.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();
const cache = join(folder, 'cache');
const SITE = join(folder, 'site');
const plan = (year: string, word = 'rust'): string => `formaat: 1
titel: Jaarplan ${year}
schooljaar: ${year}
vastgesteld: ${year.slice(0, 4)}-05-12
hoofdstukken:
  - titel: Inleiding
    tekst: Wij werken aan ${word}.
`;
const SPOILT = 'formaat: 1\ntitl: x\n';

const site = (...words: readonly string[]): ReturnType<typeof runHere> =>
  runHere(['site', 'plannen', '--zonder-pdf', ...words], { folder, environment: { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache }, programHash: 'one' });
const pages = (): string[] => filesBelow(SITE).filter((name) => name !== '.jaarplan-site.json');

const contents = (): string[] => filesBelow(SITE).map((name) => readFileSync(join(SITE, name), 'utf8'));

beforeEach(async () => {
  buildProgram();
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  writeFiles(folder, {
    'plannen/dijkzicht/organisatie.yaml': 'naam: Dijkzicht\n',
    'plannen/dijkzicht/2023-2024/plan.yaml': plan('2023-2024'),
    'plannen/dijkzicht/2024-2025/plan.yaml': plan('2024-2025', 'ruimte'),
    'plannen/aardbei/organisatie.yaml': 'naam: Aardbei\n',
    'plannen/aardbei/2024-2025/plan.yaml': plan('2024-2025'),
  });
  expect(await site()).toMatchObject({ code: 0 });
  expect(pages()).toEqual(['aardbei-2024-2025.html', 'dijkzicht-2023-2024.html', 'dijkzicht-2024-2025-verschillen.html', 'dijkzicht-2024-2025.html', 'index.html']);
});

describe('a site that is made again', () => {
  it('has nothing left of a plan that is gone, and keeps what others put there', async () => {
    writeFiles(SITE, { 'CNAME': 'dijkzicht.example\n', 'oud.html': 'van een ander\n' });
    rmSync(join(folder, 'plannen/dijkzicht/2023-2024'), { recursive: true });
    const { code, stderr } = await site();
    expect(code).toBe(0);
    expect(stderr).toContain('Weggehaald, want het hoort niet meer bij de website: dijkzicht-2023-2024.html, dijkzicht-2024-2025-verschillen.html.');
    expect(pages()).toEqual(['CNAME', 'aardbei-2024-2025.html', 'dijkzicht-2024-2025.html', 'index.html', 'oud.html']);
    expect((await site()).stderr).not.toContain('Weggehaald');
  });

  it('has nothing left of a plan that fails, and says which', async () => {
    writeFiles(folder, { 'plannen/aardbei/2024-2025/plan.yaml': SPOILT });
    const { code, stderr } = await site();
    expect(code).toBe(1);
    expect(stderr).toContain('Niet op de website: plannen/aardbei/2024-2025. Los eerst de fouten op.');
    expect(stderr).toContain('Weggehaald, want het hoort niet meer bij de website: aardbei-2024-2025.html.');
    expect(existsSync(join(SITE, 'aardbei-2024-2025.html'))).toBe(false);
    expect(readFileSync(join(SITE, 'index.html'), 'utf8')).not.toContain('aardbei');
  });

  it('leaves a page that somebody changed since, and says so', async () => {
    writeFileSync(join(SITE, 'aardbei-2024-2025.html'), 'Met de hand geschreven.');
    rmSync(join(folder, 'plannen/aardbei'), { recursive: true });
    const { stderr } = await site();
    expect(stderr).toContain('is na het maken veranderd en blijft daarom staan: aardbei-2024-2025.html.');
    expect(readFileSync(join(SITE, 'aardbei-2024-2025.html'), 'utf8')).toBe('Met de hand geschreven.');
  });

  it('touches no file that its list does not call by a name in the folder itself', async () => {
    writeFiles(folder, { 'geheim.html': 'x' });
    writeFiles(SITE, { '.jaarplan-site.json': JSON.stringify({ formaat: 1, bestanden: { '../geheim.html': hashOf(Buffer.from('x')) } }) });
    await site();
    expect(existsSync(join(folder, 'geheim.html'))).toBe(true);
  });

  it.each([
    ['an own start page, in a folder without a list', 'index.html', false],
    ['a page that was changed since', 'aardbei-2024-2025.html', true],
    ['an own page of differences', 'dijkzicht-2024-2025-verschillen.html', false],
  ])('does not replace %s: it stops before anything is written', async (_, name, isListed) => {
    writeFileSync(join(SITE, name), 'Van mijzelf.');
    if (!isListed) rmSync(join(SITE, '.jaarplan-site.json'));
    writeFiles(folder, { 'plannen/dijkzicht/2023-2024/plan.yaml': plan('2023-2024', 'lucht') });
    const before = contents();
    const { code, stdout, stderr } = await site();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`jaarplan daar niet zo heeft neergezet: .*${name}`, 'u'));
    expect(stderr).toContain('Kies met --uit een andere map');
    expect(contents()).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['cache', 'plannen', 'site']);
  });

  it('takes over a file that has exactly what would be written', async () => {
    rmSync(join(SITE, '.jaarplan-site.json'));
    expect(await site()).toMatchObject({ code: 0 });
    expect(existsSync(join(SITE, '.jaarplan-site.json'))).toBe(true);
  });

  it.each(['.', 'plannen', 'plannen/aardbei/2024-2025'])('is not made in a folder of plans: %s', async (target) => {
    const before = filesBelow(folder);
    const { code, stderr } = await site('--uit', target);
    expect(code).toBe(2);
    expect(stderr).toContain('daar staan de bestanden van een plan, plannen/aardbei/2024-2025.\nKies met --uit een map zonder plannen erin.');
    expect(filesBelow(folder)).toEqual(before);
  });

  it('stays as it was when no plan can be made', async () => {
    const before = pages();
    for (const name of ['dijkzicht/2023-2024', 'dijkzicht/2024-2025', 'aardbei/2024-2025']) writeFiles(folder, { [`plannen/${name}/plan.yaml`]: SPOILT });
    const { code, stderr } = await site();
    expect(code).toBe(1);
    expect(stderr).toContain('Er is aan site niets veranderd: geen enkel plan kon worden gemaakt.');
    expect(pages()).toEqual(before);
  });

  it('does not make a plan again in which nothing changed, unless asked', async () => {
    const [same, other] = [join(SITE, 'aardbei-2024-2025.html'), join(SITE, 'dijkzicht-2024-2025.html')];
    const times = (): number[] => [same, other].map((path) => statSync(path).mtimeMs);
    const index = readFileSync(join(SITE, 'index.html'), 'utf8');
    const first = times();
    writeFiles(folder, { 'plannen/dijkzicht/2024-2025/plan.yaml': plan('2024-2025', 'lucht') });
    await site();
    const second = times();
    expect(second[0]).toBe(first[0]);
    expect(second[1]).not.toBe(first[1]);
    expect(readFileSync(join(SITE, 'index.html'), 'utf8')).toBe(index.replaceAll('ruimte', 'lucht'));
    await site('--opnieuw');
    expect(times()[0]).not.toBe(second[0]);
  });
});
