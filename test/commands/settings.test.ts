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

  it('keeps --per for the formats that it is for', async () => {
    withSettings('export:\n  per: partij\n', GOOD);
    const written = async (format: string): Promise<string[]> => (await runHere(['export', '--formaat', format, '--uit', 'elders'], { folder })).stdout.trim().split('\n');
    expect(await written('csv')).toEqual([expect.stringMatching(/-acties\.csv$/u)]);
    expect(await written('ics')).toEqual([expect.stringMatching(/-directie\.ics$/u)]);
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

/** Values that only the command itself can judge. */
const REFUSED: readonly (readonly [words: readonly string[], settings: string, said: string])[] = [
  [['build'], 'build:\n  opmaak: matriks\n', 'jaarplan.config.yaml:2:11 fout instelling/waarde\n  opmaak kent ‘matriks’ niet.'],
  [['build'], 'build:\n  formaat: [html, pfd]\n', 'jaarplan.config.yaml:2:12 fout instelling/waarde\n  formaat kent ‘pfd’ niet.'],
  [['build'], 'build:\n  formaat: [html, pfd]\n', 'Bedoelde u ‘pdf’?'],
  [['build'], 'build:\n  taken: 99\n', 'jaarplan.config.yaml:2:10 fout instelling/waarde\n  taken kent ‘99’ niet.'],
  [['build'], 'build:\n  deel: 5/4\n', 'jaarplan.config.yaml:2:9 fout instelling/waarde\n  deel kent ‘5/4’ niet.'],
  [['build'], 'build:\n  zonder-bron: ja\n  met-intern: ja\n', 'jaarplan.config.yaml:2:16 fout instelling/waarde\n  zonder-bron en --met-intern gaan niet samen.'],
  [['check'], 'check:\n  formaat: xml\n', 'jaarplan.config.yaml:2:12 fout instelling/waarde\n  formaat kent ‘xml’ niet.'],
  [['serve'], 'serve:\n  poort: tachtig\n', 'jaarplan.config.yaml:2:10 fout instelling/waarde\n  poort kent ‘tachtig’ niet.'],
  [['status'], 'status:\n  peildatum: morgen\n', 'jaarplan.config.yaml:2:14 fout instelling/waarde\n  peildatum kent ‘morgen’ niet: dat is geen datum.'],
  [['export', '--formaat', 'csv'], 'export:\n  wie: Kantine\n', 'jaarplan.config.yaml:2:8 fout instelling/waarde\n  In dit plan staat geen partij ‘Kantine’.'],
  [['export', '--formaat', 'csv'], 'export:\n  doelgroep: Kantine\n', 'jaarplan.config.yaml:2:14 fout instelling/waarde\n  In dit plan staat geen doelgroep ‘Kantine’.'],
  [['wanneer', 'mei'], 'wanneer:\n  schooljaar: 2024\n', 'jaarplan.config.yaml:2:15 fout instelling/waarde\n  ‘2024’ is geen schooljaar.'],
  [['wanneer', 'mei'], 'wanneer:\n  regio: oost\n', 'jaarplan.config.yaml:2:10 fout instelling/waarde\n  regio kent ‘oost’ niet.'],
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

  it.each(REFUSED)('jaarplan %j: %j', async (words, settings, said) => {
    withSettings(settings, GOOD);
    const { code, stdout, stderr } = await runHere(words, { folder });
    expect(stderr).toContain(said);
    expect(stderr).toContain('^');
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'uitvoer'))).toBe(false);
  });

  it('are told without a place where the value was typed', async () => {
    withSettings('build:\n  opmaak: matrijs\n', GOOD);
    const { code, stderr } = await runHere(['build', '--opmaak', 'tegels'], { folder });
    expect(stderr).toContain('--opmaak kent ‘tegels’ niet.');
    expect(stderr).not.toContain('jaarplan.config.yaml');
    expect(code).toBe(2);
  });

  it('are not followed where a typed option answers the same question', async () => {
    withSettings('check:\n  formaat: github\n', GOOD);
    expect(await runHere(['check', '--json'], { folder })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\{/u) as string });
  });

  it('are a matter of the command that runs: the options of another are not known', async () => {
    withSettings('build:\n  uiit: x\n', GOOD);
    expect((await runHere(['check'], { folder })).code).toBe(0);
  });
});
