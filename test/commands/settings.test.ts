import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runHere } from './here.js';
import { filesBelow, temporaryFolder, writeFiles } from './program.js';

const folder = temporaryFolder();
const PLAN = `formaat: 1
titel: Jaarplan
schooljaar: 2024-2025
organisatie: { naam: Samenwerkingsverband Dijkzicht }
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Een doel
        acties:
          - wat: De folder is herzien
            wie: Directie
            wanneer: 31 september 2024
`;

afterEach(() => {
  for (const name of ['jaarplan.config.yaml', 'publicatie', 'elders', 'plannen']) rmSync(join(folder, name), { recursive: true, force: true });
});

function withSettings(settings: string, plan = PLAN): void {
  writeFiles(folder, { 'jaarplan.config.yaml': settings, 'plannen/dijkzicht/2024-2025/plan.yaml': plan });
}

const GOOD = PLAN.replace('31 september', '30 september');

describe('jaarplan.config.yaml', () => {
  it('sets what a flag sets, from any folder below it', async () => {
    withSettings('build:\n  uit: publicatie\n  formaat: [html]\n', GOOD);
    const { code, stderr } = await runHere(['build'], { folder: join(folder, 'plannen/dijkzicht') });
    expect(stderr).toContain('Klaar: 1 bestand');
    expect(code).toBe(0);
    const [page = ''] = filesBelow(join(folder, 'publicatie'));
    expect(readFileSync(join(folder, 'publicatie', page), 'utf8')).toContain('De folder is herzien');
  });

  it('gives way to a flag', async () => {
    withSettings('build:\n  uit: publicatie\n  formaat: html\ncheck:\n  formaat: json\n', GOOD);
    await runHere(['build', '--uit', 'elders'], { folder });
    expect(filesBelow(join(folder, 'elders'))).toHaveLength(1);
    expect(existsSync(join(folder, 'publicatie'))).toBe(false);
    expect((await runHere(['check'], { folder })).stdout).toMatch(/^\{/u);
    expect((await runHere(['check', '--formaat', 'tekst'], { folder })).stdout).toBe('');
  });

  it('sets a switch with ja, and leaves it with nee', async () => {
    const warned = GOOD.replace('wanneer: 30', 'wanneer: zondag 30');
    withSettings('check:\n  streng: ja\n', warned);
    expect((await runHere(['check'], { folder })).code).toBe(1);
    withSettings('check:\n  streng: nee\n', warned);
    expect((await runHere(['check'], { folder })).code).toBe(0);
  });

  it('may be empty: it then only marks its folder', async () => {
    withSettings('# Hier beginnen onze plannen.\n', GOOD);
    expect(await runHere(['check'], { folder })).toMatchObject({ code: 0 });
  });
});

const WRONG: readonly (readonly [settings: string, said: string])[] = [
  ['biuld:\n  uit: x\n', 'jaarplan.config.yaml:1:1 fout instelling/onbekend\n  De opdracht ‘biuld’ bestaat niet.'],
  ['build:\n  uiit: x\n', 'jaarplan.config.yaml:2:3 fout instelling/onbekend\n  De optie ‘uiit’ bestaat niet.'],
  ['build: html\n', 'jaarplan.config.yaml:1:8 fout instelling/vorm'],
  ['- build\n', 'jaarplan.config.yaml:1:1 fout instelling/vorm'],
  ['build:\n  streng: misschien\n', 'jaarplan.config.yaml:2:11 fout instelling/waarde\n  Achter streng hoort ja of nee te staan.'],
  ['build:\n  uit:\n', 'fout instelling/waarde\n  Achter uit hoort een waarde te staan.'],
  ['build:\n  uit: ../elders\n', 'jaarplan.config.yaml:2:8 fout instelling/waarde\n  Deze map ligt buiten de map van dit bestand.'],
  ['build:\n  uit: C:\\elders\n', 'jaarplan.config.yaml:2:8 fout instelling/waarde\n  Deze map ligt buiten de map van dit bestand.'],
  ['build:\n  browser: ./mijn-programma\n', 'jaarplan.config.yaml:2:3 fout instelling/niet-hier'],
  ['build: [\n', 'jaarplan.config.yaml:'],
];

describe('settings that cannot be followed', () => {
  it.each(WRONG)('%j', async (settings, said) => {
    withSettings(settings, GOOD);
    const { code, stdout, stderr } = await runHere(['build'], { folder });
    expect(stderr).toContain(said);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'uitvoer'))).toBe(false);
  });

  it('are a matter of the command that runs: the options of another are not known', async () => {
    withSettings('build:\n  uiit: x\n', GOOD);
    expect((await runHere(['check'], { folder })).code).toBe(0);
  });
});
