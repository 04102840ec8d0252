import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { verschillenSchemaText } from '../../src/schema/verschillen.js';
import { commit, git } from '../git/repositories.js';
import { runHere } from './here.js';
import { temporaryFolder, writeFiles } from './program.js';

const folder = temporaryFolder();
const PLAN = `formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
organisatie: {naam: Wilgenstreek}
hoofdstukken:
  - titel: Doelen
    doelen: doelen/*.yaml
`;
const GOAL = `titel: Elke school heeft een aanspreekpunt
acties:
  - id: website
    wat: De naam van het aanspreekpunt op de website zetten
    wie: Scholen
    wanneer: 1 oktober 2024
`;
const LATER = GOAL.replace('1 oktober 2024', '1 november 2024');

/** The lines of a diff below its head. */
const body = (stdout: string): string => stdout.split('\n').slice(2).join('\n').trim();
const CHANGED = `1 Doelen
    Doel: Elke school heeft een aanspreekpunt
    ~ Actie: De naam van het aanspreekpunt op de website zetten
        wanneer: 1 oktober 2024 → 1 november 2024

1 gewijzigd.`;

beforeAll(() => {
  writeFiles(folder, {
    'oud/plan.yaml': PLAN,
    'oud/doelen/10.yaml': GOAL,
    'nieuw/plan.yaml': PLAN,
    'nieuw/doelen/10.yaml': LATER,
    'kapot/plan.yaml': PLAN.replace('titel:', 'tietel:'),
    'kapot/doelen/10.yaml': GOAL,
    'twee/a/plan.yaml': PLAN,
    'twee/b/plan.yaml': PLAN,
    'leeg/niets.txt': '',
  });
});

describe('jaarplan diff of two folders', () => {
  it('tells what changed, and ends with 0', async () => {
    const { code, stdout, stderr } = await runHere(['diff', 'oud', 'nieuw'], { folder });
    expect(stdout).toBe(`oud:   oud (Jaarplan 2024-2025)\nnieuw: nieuw (Jaarplan 2024-2025)\n\n${CHANGED}\n`);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('takes a plan.yaml as well', async () => {
    expect((await runHere(['diff', 'oud/plan.yaml', join(folder, 'nieuw/plan.yaml')], { folder })).stdout).toContain('1 oktober 2024 → 1 november 2024');
  });

  it('ends with 1 under --streng where there are differences only', async () => {
    expect((await runHere(['diff', 'oud', 'nieuw', '--streng'], { folder })).code).toBe(1);
    const same = await runHere(['diff', 'oud', 'oud', '--streng'], { folder });
    expect([same.code, body(same.stdout)]).toEqual([0, 'Geen verschillen.']);
  });

  it('writes in every format', async () => {
    const markdown = await runHere(['diff', 'oud', 'nieuw', '--formaat', 'markdown'], { folder });
    expect(markdown.stdout).toContain('- *wanneer*: 1 oktober 2024 → 1 november 2024');
    expect((await runHere(['diff', 'oud', 'nieuw', '--formaat', 'html'], { folder })).stdout).toMatch(/^<!doctype html>/);
    const json: unknown = JSON.parse((await runHere(['diff', 'oud', 'nieuw', '--formaat', 'json'], { folder })).stdout);
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(verschillenSchemaText()) as object);
    expect(validate(json)).toBe(true);
    expect(json).toMatchObject({ oud: { plan: 'oud' }, aantallen: { gewijzigd: 1, toegevoegd: 0 }, wijzigingen: [{ soort: 'actie', verschillen: [{ veld: 'wanneer', oud: '1 oktober 2024', nieuw: '1 november 2024' }] }] });
  });

  it.each([
    [['diff', 'oud'], 'Er zijn twee plannen nodig om te vergelijken: oud en nieuw.'],
    [['diff'], 'Er zijn twee plannen nodig om te vergelijken: oud en nieuw.'],
    [['diff', 'oud', 'nieuwe'], '‘nieuwe’ bestaat niet.\nBedoelde u ‘nieuw’?'],
    [['diff', 'oud', 'twee'], 'Noem één plan: in ‘twee’ staan er 2.\nU kunt kiezen uit: twee/a, twee/b.'],
    [['diff', 'oud', 'nieuw', '--formaat', 'markdwon'], '--formaat kent ‘markdwon’ niet.\nBedoelde u ‘markdown’?'],
    [['diff', 'oud', 'nieuw', 'oud'], '‘oud’ is te veel.'],
    [['diff', '--sinds', 'v1', 'oud', 'nieuw'], 'Met --sinds hoort er één plan bij, niet twee.'],
    [['diff', 'C:\\plannen\\oud', 'nieuw'], '‘C:\\plannen\\oud’ bestaat niet.'],
  ])('%j was used wrongly', async (words, said) => {
    const { code, stdout, stderr } = await runHere(words, { folder });
    expect(stderr).toContain(said);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('does not compare a plan that has errors, and says which', async () => {
    const { code, stdout, stderr } = await runHere(['diff', 'oud', 'kapot'], { folder });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^kapot\/plan\.yaml:2:1 fout /);
    expect(stderr.endsWith('Niet vergeleken. Los eerst de fouten op in kapot.\n')).toBe(true);
  });
});

describe('jaarplan diff of versions in git', () => {
  const repository = join(folder, 'repository');
  const at = 'plannen/wilgenstreek/2024-2025';

  beforeAll(() => {
    mkdirSync(repository);
    git(repository, 'init', '-q');
    commit(repository, { 'LEESMIJ.md': 'Onze plannen' }, 'v0');
    commit(repository, { [`${at}/plan.yaml`]: PLAN.replace('organisatie: {naam: Wilgenstreek}\n', ''), [`${at}/doelen/10.yaml`]: GOAL, 'plannen/wilgenstreek/organisatie.yaml': 'naam: Wilgenstreek\n' }, 'v1');
    commit(repository, { [`${at}/doelen/10.yaml`]: LATER }, 'v2');
    writeFiles(repository, { [`${at}/doelen/10.yaml`]: LATER.replace('Scholen', 'Schoolbesturen') });
  });

  it('compares two versions, and not what stands on the disk', async () => {
    const { code, stdout, stderr } = await runHere(['diff', `HEAD~1:${at}`, `HEAD:${at}`], { folder: repository });
    expect(stdout).toBe(`oud:   HEAD~1:${at} (Jaarplan 2024-2025)\nnieuw: HEAD:${at} (Jaarplan 2024-2025)\n\n${CHANGED}\n`);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('compares the disk with a version by --sinds', async () => {
    const since = async (...words: string[]): Promise<string> => body((await runHere(['diff', '--sinds', ...words], { folder: repository })).stdout);
    expect(await since('v2', at)).toContain('wie: Scholen → Schoolbesturen\n\n1 gewijzigd.');
    expect(await since('v1', at)).toContain('wanneer: 1 oktober 2024 → 1 november 2024');
    expect(await since('v1')).toBe(await since('v1', at));
    expect(body((await runHere(['diff', '--sinds', 'v2'], { folder: join(repository, at) })).stdout)).toBe(await since('v2', at));
    expect(body((await runHere(['diff', '--sinds', 'v2', join(repository, at)], { folder })).stdout)).toBe(await since('v2', at));
  });

  it('reads a path from the root of the repository, and else from where the user is', async () => {
    const below = { folder: join(repository, 'plannen/wilgenstreek') };
    for (const path of [at, '2024-2025', './2024-2025', '2024-2025/plan.yaml', '../wilgenstreek/2024-2025/']) expect(body((await runHere(['diff', `v1:${path}`, `v2:${path}`], below)).stdout)).toBe(CHANGED);
  });

  it('works in a bare clone', async () => {
    git(folder, 'clone', '-q', '--bare', repository, 'kaal.git');
    expect(body((await runHere(['diff', `v1:${at}`, `v2:${at}`], { folder: join(folder, 'kaal.git') })).stdout)).toBe(CHANGED);
  });

  it('finds a plan again of which the folder was renamed', async () => {
    const renamed = join(folder, 'hernoemd');
    git(folder, 'clone', '-q', repository, 'hernoemd');
    git(renamed, 'mv', 'plannen/wilgenstreek', 'plannen/wilgen');
    commit(renamed, {}, 'v3');
    const { code, stdout, stderr } = await runHere(['diff', '--sinds', 'v1', 'plannen/wilgen/2024-2025'], { folder: renamed });
    expect([code, body(stdout)]).toEqual([0, CHANGED]);
    expect(stderr).toBe(`De map plannen/wilgen/2024-2025 heette toen anders; vergeleken is met v1:${at}.\n`);
  });

  it('knows both sides of a merge', async () => {
    const merged = join(folder, 'samen');
    git(folder, 'clone', '-q', repository, 'samen');
    git(merged, 'checkout', '-q', '-b', 'zijtak', 'v1');
    commit(merged, { [`${at}/plan.yaml`]: PLAN.replace('organisatie: {naam: Wilgenstreek}\n', 'status: concept\n') });
    git(merged, 'checkout', '-q', 'main');
    git(merged, 'merge', '-q', '--no-edit', 'zijtak');
    expect(body((await runHere(['diff', `HEAD^1:${at}`, `HEAD:${at}`], { folder: merged })).stdout)).toBe('Het plan\n  + status: concept\n\n1 gewijzigd.');
    expect(body((await runHere(['diff', `HEAD^2:${at}`, `HEAD:${at}`], { folder: merged })).stdout)).toBe(CHANGED);
  });

  it('says of a shallow clone how to get the rest', async () => {
    git(folder, 'clone', '-q', '--depth', '1', `file://${repository}`, 'ondiep');
    const { code, stderr } = await runHere(['diff', '--sinds', 'v1', at], { folder: join(folder, 'ondiep') });
    expect(code).toBe(2);
    expect(stderr).toContain('De versie ‘v1’ is er niet in deze repository.\n');
    expect(stderr).toContain('`git fetch --unshallow --tags`');
  });

  it.each([
    [`v9:${at}`, 2, 'De versie ‘v9’ is er niet in deze repository.\nBekijk welke versies er zijn'],
    [`--output=x:${at}`, 2, 'De optie --output bestaat niet.'],
    ['v1:plannen/wilgenstreek/2023-2024', 2, `In de versie ‘v1’ staat geen plan in ‘plannen/wilgenstreek/2023-2024’.\nBedoelde u ‘v1:${at}’?`],
    [`v0:${at}`, 2, `In de versie ‘v0’ staat geen plan in ‘${at}’.\nIn die versie staat nog geen enkel plan.`],
    ['v1:../../../etc', 2, 'In de versie ‘v1’ staat geen plan in ‘../../../etc’.'],
    [`:${at}`, 2, `Vóór de dubbele punt van ‘:${at}’ hoort een versie`],
  ])('says what is wrong with %s', async (argument, code, said) => {
    const ended = await runHere(['diff', argument, at], { folder: repository });
    expect(ended.stderr).toContain(said);
    expect([ended.code, ended.stdout]).toEqual([code, '']);
  });

  it('passes no version on to git that it would take for an option', async () => {
    const ended = await runHere(['diff', '--', `--output=x:${at}`, at], { folder: repository });
    expect([ended.code, ended.stderr.split('\n')[0]]).toEqual([2, 'De versie ‘--output=x’ is er niet in deze repository.']);
  });

  it('shows an error in an old version with that version before it', async () => {
    commit(repository, { [`${at}/plan.yaml`]: PLAN.replace('titel:', 'tietel:') }, 'kapot');
    const { code, stdout, stderr } = await runHere(['diff', `kapot:${at}`, `v2:${at}`], { folder: repository });
    git(repository, 'reset', '-q', '--hard', 'v2');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^kapot:\/plannen\/wilgenstreek\/2024-2025\/plan\.yaml:2:1 fout /);
  });

  it('says that a folder belongs to no repository', async () => {
    const ended = await runHere(['diff', 'HEAD:oud', 'nieuw'], { folder, environment: { GIT_CEILING_DIRECTORIES: folder } });
    expect([ended.code, ended.stderr.split('\n')[0]]).toEqual([2, '‘HEAD’ is een versie in git, maar deze map hoort niet bij een repository van git.']);
  });

  it('says that git is missing', async () => {
    const ended = await runHere(['diff', `HEAD:${at}`, at], { folder: repository, environment: { PATH: join(folder, 'leeg') } });
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain('git/ontbreekt');
    expect((await runHere(['diff', at, at], { folder: repository, environment: { PATH: join(folder, 'leeg') } })).code).toBe(0);
  });

  it('takes no drive of Windows for a version', async () => {
    const drive = async (argument: string, platform: NodeJS.Platform): Promise<string | undefined> => (await runHere(['diff', argument, at], { folder: repository, platform })).stderr.split('\n')[0];
    expect(await drive('C:/plannen/oud', 'win32')).toBe('‘C:/plannen/oud’ bestaat niet.');
    expect(await drive('C:oud', 'win32')).toBe('‘C:oud’ bestaat niet.');
    expect(await drive('C:oud', 'linux')).toBe('De versie ‘C’ is er niet in deze repository.');
    expect(await drive('v1:plannen\\wilgenstreek\\2023-2024', 'win32')).toContain('‘plannen/wilgenstreek/2023-2024’');
  });
});
