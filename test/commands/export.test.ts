import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { commit, git } from '../git/repositories.js';
import { expectGolden } from './golden.js';
import { runHere } from './here.js';
import { buildProgram, projectFolder, temporaryFolder, writeFiles } from './program.js';

// Git starts the program once for every side of every file.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();

const GOAL = `# Het eerste doel
titel: Elke school heeft een *aanspreekpunt*
acties:
  - id: website
    wat: De naam van het aanspreekpunt op de [website](https://a.example) zetten[^1]
    wie: [Scholen, Gemeenten]
    wanneer: 1 oktober 2024
`;
const PLAN = 'formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\norganisatie: {naam: Verband}\nhoofdstukken:\n  - titel: Doelen\n    doelen: doelen/*.yaml\n';

describe('jaarplan export', () => {
  it('writes a worked plan as text that can be read', async () => {
    const { code, stdout, stderr } = await runHere(['export', 'plans/noorderveld/2024-2025', '--formaat', 'tekst'], { folder: projectFolder });
    expectGolden(stdout, new URL('golden/export-noorderveld.txt', import.meta.url));
    expect([code, stderr]).toEqual([0, '']);
  });

  it('writes one file without the files that it names', async () => {
    writeFiles(folder, { 'plan.yaml': PLAN, 'doel.yaml': GOAL, 'kapot.yaml': 'titel: "open\n' });
    expect((await runHere(['export', '--los', 'doel.yaml'], { folder })).stdout).toBe(`titel: Elke school heeft een aanspreekpunt
acties:
  - id: website
    wat: De naam van het aanspreekpunt op de website (https://a.example) zetten [noot 1]
    wie:
      - Scholen
      - Gemeenten
    wanneer: 1 oktober 2024
`);
    expect((await runHere(['export', '--los', 'plan.yaml'], { folder })).stdout).toContain('doelen: doelen/*.yaml\n');
    // Git must always get something to show.
    expect(await runHere(['export', '--los', 'kapot.yaml'], { folder })).toEqual({ code: 0, stdout: 'titel: "open\n', stderr: '' });
  });

  it.each([
    [['export', 'weg'], 2, '‘weg’ bestaat niet.'],
    [['export', '--los'], 2, 'Achter --los hoort een bestand.'],
    [['export', '--los', 'weg.yaml'], 2, '‘weg.yaml’ bestaat niet.'],
    [['export', '--los', '.'], 2, '‘.’ is een map'],
    [['export', '.', '--formaat', 'texst'], 2, 'Bedoelde u ‘tekst’?'],
    [['export', '.'], 1, 'plan.yaml:7:'],
  ])('%j says what is wrong', async (words, code, said) => {
    const ended = await runHere(words, { folder });
    expect(ended.stderr).toContain(said);
    expect([ended.code, ended.stdout]).toEqual([code, '']);
  });
});

describe('git with the settings of docs/git.md', () => {
  const repository = join(folder, 'repository');
  const page = readFileSync(join(projectFolder, 'docs/git.md'), 'utf8');
  const program = `"${process.execPath}" "${join(projectFolder, 'bin/jaarplan.js')}"`;
  /** The command of the page behind a setting of git, with the program that is tested in place of the installed one. */
  const setting = (name: string): string => {
    const [, , value = ''] = new RegExp(`^git config ${name} (["'])(.*)\\1$`, 'm').exec(page) ?? [];
    if (value === '') throw new Error(`docs/git.md does not set ${name}`);
    return value.replaceAll(/\bjaarplan (?=export|diff)/g, `${program} `);
  };

  beforeAll(() => {
    buildProgram();
    const [, attributes = ''] = /```gitattributes\n([^]*?)```/.exec(page) ?? [];
    writeFiles(repository, { '.gitattributes': attributes });
    git(repository, 'init', '-q');
    commit(repository, { 'plannen/a/plan.yaml': PLAN, 'plannen/a/doelen/10.yaml': GOAL }, 'v1');
    for (const name of ['diff.jaarplan.textconv', 'alias.plandiff', 'difftool.plan.cmd']) git(repository, 'config', name, setting(name));
  });

  it('shows in git diff readable lines, and nothing of what only changed its shape', () => {
    writeFiles(repository, { 'plannen/a/doelen/10.yaml': GOAL.replace('# Het eerste doel\n', '# Ons doel\n').replace('wat: De naam van', 'wat: >-\n      De naam van').replace('1 oktober', '1 november') });
    const shown = git(repository, 'diff').split('\n').filter((line) => /^[-+](?![-+])/.test(line));
    expect(shown).toEqual(['-    wanneer: 1 oktober 2024', '+    wanneer: 1 november 2024']);
    expect(git(repository, 'diff', '--no-textconv')).toContain('+# Ons doel');
  });

  it('runs jaarplan diff as a command of its own, from any folder', () => {
    const shown = git(join(repository, 'plannen'), 'plandiff', 'v1', 'plannen/a');
    expect(shown).toContain('wanneer: 1 oktober 2024 → 1 november 2024\n\n1 gewijzigd.');
  });

  it('shows a file in a difftool', () => {
    expect(git(repository, 'difftool', '--no-prompt', '--tool=plan', 'v1', '--', 'plannen/a/doelen')).toContain('+    wanneer: 1 november 2024');
  });
});
