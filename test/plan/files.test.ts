import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { joinPath } from '../../src/plan/files.js';
import { isWithin } from '../../src/plan/shownPaths.js';
import { readPlan } from '../../src/plan/readPlan.js';
import { spanText } from '../../src/source/source.js';
import { memoryHost } from './memoryHost.js';
import { HEAD, readPlanFrom } from './readPlanFrom.js';

const refers = (path: string): string => `${HEAD}hoofdstukken:\n  - kwaliteitskalender: ${path}\n`;
const CALENDAR = 'groepen: [{items: [{wat: Jaarverslag}]}]';

describe('paths that lead out of the project', () => {
  it.each([
    ['upwards', '../../../geheim.yaml'],
    ['upwards after going down', 'a/../../../../geheim.yaml'],
    ['upwards with the slashes of Windows', "'..\\..\\..\\geheim.yaml'"],
    ['absolute', '/etc/passwd'],
    ['absolute on Windows', "'C:\\geheim.yaml'"],
    ['to a folder whose name begins alike', '../../../project-geheim/x.yaml'],
  ])('%s: %s', async (_what, path) => {
    const { plan, said } = await readPlanFrom(refers(path), {}, { workingFolder: '/project' });
    expect(plan?.hoofdstukken[0]?.blokken).toEqual([]);
    expect(said).toEqual([`bestand/buiten-map: ${path}`]);
  });

  it.each(['../../../*.yaml', '/etc/*', '../../../{a,b}.yaml', 'doelen/*/../../../../../*.yaml', '[../../..]/*.yaml', '{../../../,x}*.yaml'])('by pattern: %s', async (pattern) => {
    const { said } = await readPlanFrom(`${HEAD}hoofdstukken:\n  - doelen: "${pattern}"\n`);
    expect(said).toEqual([`bestand/buiten-map: "${pattern}"`]);
  });

  it('by a link in the project to a file or a folder', async () => {
    const disk = { links: { '/project/swv/2024-2025/link.yaml': '/geheim/kalender.yaml', '/project/swv/2024-2025/map': '/geheim' } };
    const outside = { '/geheim/kalender.yaml': CALENDAR };
    expect((await readPlanFrom(refers('link.yaml'), outside, disk)).said).toEqual(['bestand/buiten-map: link.yaml']);
    expect((await readPlanFrom(refers('map/kalender.yaml'), outside, disk)).said).toEqual(['bestand/buiten-map: map/kalender.yaml']);
  });

  it('but a link inside the project, or to a project elsewhere, is fine', async () => {
    const inside = { links: { '/project/swv/2024-2025/link.yaml': '/project/gedeeld/kalender.yaml' } };
    expect((await readPlanFrom(refers('link.yaml'), { 'gedeeld/kalender.yaml': CALENDAR }, inside)).said).toEqual([]);
    const elsewhere = memoryHost({ files: { '/schijf/package.json': '{}', '/schijf/2024-2025/plan.yaml': refers('k.yaml'), '/schijf/2024-2025/k.yaml': CALENDAR }, links: { '/project': '/schijf' } });
    const diagnostics = new Diagnostics();
    await readPlan(elsewhere, '/project/2024-2025/plan.yaml', diagnostics);
    expect(diagnostics.sorted()).toEqual([]);
  });

  it('without a project the folder of the organisation is the border', async () => {
    const host = memoryHost({ files: { '/plannen/swv/2024-2025/plan.yaml': `${HEAD}hoofdstukken:\n  - kwaliteitskalender: ../binnen.yaml\n  - kwaliteitskalender: ../../buiten.yaml\n`, '/plannen/swv/binnen.yaml': CALENDAR, '/plannen/buiten.yaml': CALENDAR } });
    const diagnostics = new Diagnostics();
    await readPlan(host, '/plannen/swv/2024-2025/plan.yaml', diagnostics);
    expect(diagnostics.sorted().map(({ span }) => spanText(span!))).toEqual(['../../buiten.yaml']);
  });
});

describe('files that cannot be read', () => {
  const latin1 = new Uint8Array([...new TextEncoder().encode('groepen: []\n# co'), 0xf6, 0x72]);

  it.each([
    ['missing', {}, 'bestand/ontbreekt: deel.yaml'],
    ['a folder', { 'swv/2024-2025/deel.yaml/x': '' }, 'bestand/map: deel.yaml'],
    ['forbidden', { 'swv/2024-2025/deel.yaml': { problem: 'forbidden' } as const }, 'bestand/geen-toegang: deel.yaml'],
    ['unreadable', { 'swv/2024-2025/deel.yaml': { problem: 'unreadable' } as const }, 'bestand/onleesbaar: deel.yaml'],
    ['too large', { 'swv/2024-2025/deel.yaml': 'x'.repeat(5_000_001) }, 'bestand/te-groot: deel.yaml'],
    ['empty', { 'swv/2024-2025/deel.yaml': '\n \n' }, 'bestand/leeg: swv/2024-2025/deel.yaml'],
    ['only comments', { 'swv/2024-2025/deel.yaml': '# later' }, 'bestand/leeg: swv/2024-2025/deel.yaml'],
    ['a Word file', { 'swv/2024-2025/deel.yaml': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) }, 'bestand/geen-tekst: swv/2024-2025/deel.yaml'],
    ['UTF-16', { 'swv/2024-2025/deel.yaml': new Uint8Array([0xff, 0xfe, 0x74, 0]) }, 'bestand/codering: swv/2024-2025/deel.yaml'],
    ['Latin-1', { 'swv/2024-2025/deel.yaml': latin1 }, 'bestand/codering: swv/2024-2025/deel.yaml:2'],
    ['no YAML', { 'swv/2024-2025/deel.yaml': 'groepen: @x' }, 'yaml/beginteken: @x'],
  ])('%s', async (_what, others, expected) => {
    const { said } = await readPlanFrom(refers('deel.yaml'), others);
    expect(said).toEqual([expected]);
  });

  it('are told of once, however often they are named', async () => {
    const { said } = await readPlanFrom(`${HEAD}hoofdstukken:\n  - {titel: A, doelen: deel.yaml}\n  - {titel: B, doelen: deel.yaml}\n`, { 'swv/2024-2025/deel.yaml': 'titel: @x' });
    expect(said).toEqual(['yaml/beginteken: @x']);
  });

  it('suggest a file whose name differs in capitals or ending', async () => {
    const { diagnostics } = await readPlanFrom(refers('Kalender.yml'), { 'swv/2024-2025/kalender.yaml': CALENDAR });
    expect(diagnostics[0]?.hints[0]).toBe('Bedoelde u ‘kalender.yaml’?');
  });

  it('do not hide what is wrong elsewhere', async () => {
    const { said } = await readPlanFrom(`${HEAD}hoofdstukken:\n  - kwaliteitskalender: a.yaml\n  - jaarplanning: b.yaml\n  - teskt: x\n`, { 'swv/2024-2025/b.yaml': 'kolommen: x' });
    expect([...said].sort()).toEqual(['bestand/ontbreekt: a.yaml', 'vorm/onbekende-sleutel: teskt', 'vorm/soort: x']);
  });

  it('may be the plan itself', async () => {
    expect((await readPlanFrom('')).said).toEqual(['bestand/leeg: swv/2024-2025/plan.yaml']);
    expect((await readPlanFrom('- titel: x')).said).toEqual(['vorm/soort: - titel: x']);
  });
});

describe('a file with the line ends of Windows and a byte order mark', () => {
  it('reads as any other', async () => {
    const { plan, said } = await readPlanFrom(`\ufeff${HEAD}hoofdstukken:\n  - titel: Een\n    tekst: |\n      regel een\n      regel twee\n`.replaceAll('\n', '\r\n'));
    expect(said).toEqual([]);
    const [block] = plan!.hoofdstukken[0]!.blokken;
    expect(block?.soort === 'tekst' && block.tekst.value).toBe('regel een\nregel twee\n');
  });
});

describe('joinPath', () => {
  it.each([
    ['/a/b', 'c.yaml', '/a/b/c.yaml'],
    ['/a/b', '../c.yaml', '/a/c.yaml'],
    ['/a/b', '../../../../c', '/c'],
    ['/a', '/etc/passwd', '/etc/passwd'],
    ['C:/plannen/swv', '../x.yaml', 'C:/plannen/x.yaml'],
    ['C:/plannen', 'D:/x.yaml', 'D:/x.yaml'],
    ['/a', 'b/', '/a/b'],
    ['/', '', '/'],
  ])('%s and %s', (folder, path, expected) => {
    expect(joinPath(folder, path)).toBe(expected);
  });
});

describe('isWithin', () => {
  it.each([
    ['/a/b', '/a', true],
    ['/a', '/a', true],
    ['/ab', '/a', false],
    ['/', '/', true],
    ['/x', '/', true],
    ['C:/x', 'C:/', true],
    ['D:/x', 'C:/', false],
  ])('%s in %s: %s', (file, folder, expected) => {
    expect(isWithin(file, folder)).toBe(expected);
  });
});
