import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runHere } from './here.js';
import type { Ended } from './program.js';
import { temporaryFolder, writeFiles } from './program.js';

const top = temporaryFolder();
let count = 0;
let folder: string;

const ORGANISATION = 'afkorting: W\nnaam:   Wilgenstreek\n';
const PLAN = `# yaml-language-server: $schema=plan.schema.json
titel: "Jaarplan 2024-2025"
formaat: 1
schooljaar: 2024-2025
hoofdstukken:
- doelen: doelen/*.yaml   # alle doelen
  titel: Doelen
`;
const FORMED_PLAN = `# yaml-language-server: $schema=plan.schema.json
formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
hoofdstukken:
  - titel: Doelen
    doelen: doelen/*.yaml   # alle doelen
`;
const GOAL = 'titel: Een doel\nacties:\n  - wat: Werven\n    wie: Scholen\n';

beforeEach(() => {
  count += 1;
  folder = join(top, String(count));
  writeFiles(folder, {
    'swv/organisatie.yaml': ORGANISATION,
    'swv/2024-2025/plan.yaml': PLAN,
    'swv/2024-2025/doelen/1.yaml': GOAL,
    'swv/2025-2026/plan.yaml': FORMED_PLAN,
    'swv/2025-2026/doelen/1.yaml': GOAL,
    'package.json': '{}',
  });
});

function fmt(...words: string[]): Promise<Ended> {
  return runHere(['fmt', ...words], { folder });
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('jaarplan fmt', () => {
  it('writes the files of plans that do not have the fixed form, names them, and has nothing to do the second time', async () => {
    expect(await fmt()).toEqual({ code: 0, stdout: 'swv/2024-2025/plan.yaml\nswv/organisatie.yaml\n', stderr: 'Klaar: 2 bestanden in de vaste vorm gezet.\n' });
    expect(read('swv/2024-2025/plan.yaml')).toBe(FORMED_PLAN);
    expect(read('swv/organisatie.yaml')).toBe('naam: Wilgenstreek\nafkorting: W\n');
    expect(read('swv/2024-2025/doelen/1.yaml')).toBe(GOAL);
    expect(readdirSync(join(folder, 'swv')).sort()).toEqual(['2024-2025', '2025-2026', 'organisatie.yaml']);
    expect(await fmt()).toEqual({ code: 0, stdout: '', stderr: 'Alle 5 bestanden staan al in de vaste vorm.\n' });
  });

  it('takes the files of the plan that is named, and what that shares with others', async () => {
    const { stdout } = await fmt('swv/2025-2026');
    expect(stdout).toBe('swv/organisatie.yaml\n');
    expect(read('swv/2024-2025/plan.yaml')).toBe(PLAN);
  });

  it('only names them with --controle, and then fails', async () => {
    expect(await fmt('--controle')).toEqual({
      code: 1,
      stdout: 'swv/2024-2025/plan.yaml\nswv/organisatie.yaml\n',
      stderr: '2 bestanden staan niet in de vaste vorm. Zet ze erin met `jaarplan fmt`.\n',
    });
    expect(read('swv/2024-2025/plan.yaml')).toBe(PLAN);
    expect(read('swv/organisatie.yaml')).toBe(ORGANISATION);
    await fmt();
    expect(await fmt('--controle')).toMatchObject({ code: 0, stdout: '' });
  });

  it('leaves a file with errors as it is, shows them, and forms the others', async () => {
    const broken = 'titel: "Een doel\nacties: [\n';
    writeFiles(folder, { 'swv/2024-2025/doelen/1.yaml': broken });
    const { code, stdout, stderr } = await fmt('swv/2024-2025');
    expect([code, stdout]).toEqual([1, 'swv/2024-2025/plan.yaml\nswv/organisatie.yaml\n']);
    expect(stderr).toContain('swv/2024-2025/doelen/1.yaml:1:8 fout yaml/aanhalingsteken');
    expect(stderr).toMatch(/Een bestand met een fout is overgeslagen\. Los eerst de fouten op\.\n$/);
    expect(read('swv/2024-2025/doelen/1.yaml')).toBe(broken);
    expect(read('swv/2024-2025/plan.yaml')).toBe(FORMED_PLAN);
  });

  it('leaves a key that stands twice: one of the two would be lost', async () => {
    const twice = 'titel: A\ntitel:   B\n';
    writeFiles(folder, { 'swv/2024-2025/doelen/1.yaml': twice });
    const { code, stderr } = await fmt('swv/2024-2025', '--controle');
    expect(code).toBe(1);
    expect(stderr).toContain('yaml/dubbele-sleutel');
    await fmt('swv/2024-2025');
    expect(read('swv/2024-2025/doelen/1.yaml')).toBe(twice);
  });

  it('forms a plan that is wrong in another way than its YAML: what is wrong, `check` tells', async () => {
    writeFiles(folder, { 'swv/2024-2025/doelen/1.yaml': 'title:  A\n' });
    expect(await fmt('swv/2024-2025')).toMatchObject({ code: 0 });
    expect(read('swv/2024-2025/doelen/1.yaml')).toBe('title: A\n');
  });

  it('names a file for which there is no fixed form', async () => {
    const strange = '? titel\n:   A\n';
    writeFiles(folder, { 'swv/2025-2026/doelen/1.yaml': strange, 'swv/organisatie.yaml': 'naam: W\n' });
    expect(await fmt('swv/2025-2026')).toEqual({ code: 1, stdout: '', stderr: 'swv/2025-2026/doelen/1.yaml is gebleven zoals het is: voor wat daar staat is er geen vaste vorm.\nOp regel 1 staat een sleutel achter `?`, of een teken voor een sleutel.\nSchrijf daar gewoon `sleutel: waarde`.\n' });
    expect(read('swv/2025-2026/doelen/1.yaml')).toBe(strange);
  });

  it('keeps Windows line ends, a byte order mark, rights, and a link as a link', async () => {
    const path = join(folder, 'swv/2024-2025/plan.yaml');
    writeFiles(folder, { 'swv/2024-2025/plan.yaml': `\uFEFF${PLAN.replaceAll('\n', '\r\n')}`, 'gedeeld.yaml': ORGANISATION });
    chmodSync(path, 0o640);
    symlinkSync(join(folder, 'gedeeld.yaml'), join(folder, 'swv/2024-2025/organisatie.yaml'));
    expect((await fmt('swv/2024-2025')).code).toBe(0);
    expect(read('swv/2024-2025/plan.yaml')).toBe(`\uFEFF${FORMED_PLAN.replaceAll('\n', '\r\n')}`);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(read('gedeeld.yaml')).toBe('naam: Wilgenstreek\nafkorting: W\n');
    expect(lstatSync(join(folder, 'swv/2024-2025/organisatie.yaml')).isSymbolicLink()).toBe(true);
  });

  it.each(readdirSync('templates/layouts').sort())('has nothing to do in a new plan in layout %s', async (layout) => {
    expect((await runHere(['init', 'nieuw', '--opmaak', layout, '--schooljaar', '2025-2026'], { folder })).code).toBe(0);
    expect(await fmt('nieuw', '--controle')).toEqual({ code: 0, stdout: '', stderr: 'Alle 7 bestanden staan al in de vaste vorm.\n' });
  });

  it('has nothing to do in next year’s plan either', async () => {
    cpSync('plans/noorderveld', join(folder, 'noorderveld'), { recursive: true });
    expect((await runHere(['rollover', 'noorderveld/2024-2025'], { folder })).code).toBe(0);
    expect(await fmt('noorderveld/2025-2026', '--controle')).toMatchObject({ code: 0, stdout: '' });
  });

  it('says in Dutch what it cannot find', async () => {
    expect(await fmt('weg')).toMatchObject({ code: 2, stdout: '', stderr: '‘weg’ bestaat niet.\nNoem een map met een plan.yaml erin.\n' });
    expect(existsSync(join(folder, 'weg'))).toBe(false);
  });
});
