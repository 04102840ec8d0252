import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { globExpression } from '../../src/git/globs.js';
import { runHere } from '../commands/here.js';
import { temporaryFolder, writeFiles } from '../commands/program.js';
import { compileHostile, errorsOf, planText } from './hostilePlan.js';

const SECRET = 'GEHEIM-8f3a';
/** Files that a plan may not have printed, wherever they are named. */
const disk = { '/etc/geheim.yaml': `naam: ${SECRET}\n`, '/etc/geheim.css': `/* ${SECRET} */`, '/werk/.git/config': `[core]\n  wachtwoord = ${SECRET}\n`, '/werk/.git/x.yaml': `naam: ${SECRET}`, '/werk/.env': `SLEUTEL=${SECRET}`, '/werk/sleutel.json': `{"sleutel": "${SECRET}"}` };

/** Every key that takes a path, with a plan that names one there. */
const PLACES: Readonly<Record<string, (path: string) => string>> = {
  organisatie: (path) => planText().replace('{naam: Wilgenstreek}', path),
  ondersteuningsplan: (path) => planText({ extra: `ondersteuningsplan: ${path}` }),
  huisstijl: (path) => planText({ extra: `huisstijl: ${path}` }),
  kpis: (path) => planText({ extra: `kpis: ${path}` }),
  css: (path) => planText({ extra: `huisstijl: {css: ${path}}` }),
  logo: (path) => planText({ extra: `huisstijl: {logo: ${path}}` }),
  lettertype: (path) => planText({ extra: `huisstijl: {lettertype: ${path}.woff2}` }),
  voorblad: (path) => planText({ extra: `voorblad: {afbeelding: ${path}, alt: x}` }),
  icoon: (path) => planText({ goal: `icoon: ${path}` }),
  afbeelding: (path) => `${planText()}  - {titel: x, afbeelding: ${path}, alt: x}\n`,
  'picture in a text': (path) => `${planText()}  - {titel: x, tekst: 'Kijk ![x](${path})'}\n`,
  doelen: (path) => `${planText()}  - {titel: x, doelen: ${path}}\n`,
  kwaliteitskalender: (path) => `${planText()}  - {titel: x, kwaliteitskalender: ${path}}\n`,
  jaarplanning: (path) => `${planText()}  - {titel: x, jaarplanning: ${path}}\n`,
  evaluatie: (path) => `${planText()}  - {titel: x, evaluatie: ${path}}\n`,
};

const OUTSIDE = ['../../etc/geheim.yaml', '/etc/geheim.yaml', '../../etc/geheim.css', 'x/../../../etc/geheim.yaml', '"..\\\\..\\\\etc\\\\geheim.yaml"', 'file:///etc/geheim.yaml', 'C:/etc/geheim.yaml', '"\\\\\\\\server\\\\deel\\\\geheim.yaml"', 'https://example.org/geheim.yaml', 'link/geheim.yaml', 'geheim-link.yaml'];
const HIDDEN = ['../.git/config', '../.git/x.yaml', '../.env', '../stijl/../.git/config', 'git-link/x.yaml'];
const NAMES = ['../sleutel.json'];
const links = { '/werk/swv/link': '/etc', '/werk/swv/geheim-link.yaml': '/etc/geheim.yaml', '/werk/swv/git-link': '/werk/.git' };

describe.each(Object.entries(PLACES))('files/outside files/hidden files/names: a path under %s', (_key, plan) => {
  it.each([...OUTSIDE, ...HIDDEN, ...NAMES])('reads nothing of %s', async (path) => {
    const compiled = await compileHostile(plan(path), disk, links);
    expect(errorsOf(compiled).length).toBeGreaterThan(0);
    expect(compiled.document).toBeUndefined();
    const said = compiled.diagnostics.map(({ message, hints, span }) => [message, ...hints, span?.source.text]).flat().join('\n');
    expect(said).not.toContain(SECRET);
  });
});

describe('files/patterns', () => {
  const withPattern = (pattern: string) => compileHostile(`${planText()}  - {titel: x, doelen: ${JSON.stringify(pattern)}}\n`, disk, links);

  it.each(['../../etc/*.yaml', '/etc/*.yaml', '*/../../../etc/*', '{.,..}/*.yaml', 'link/*', 'link/*.yaml', '../.git/*', 'git-link/*.yaml', '!(x)*/../..', 'C:/*'])('look nowhere outside: %s', async (pattern) => {
    const compiled = await withPattern(pattern);
    expect(compiled.document).toBeUndefined();
    expect(JSON.stringify(compiled.diagnostics.map(({ message, hints }) => [message, hints]))).not.toMatch(/GEHEIM|geheim\.yaml|config/);
  });

  it.each(['{a,b}'.repeat(22), `${'*a'.repeat(9)}b`, '**/'.repeat(9), `{${'a,'.repeat(40)}}*`, `*${'x'.repeat(600)}`])('that would take minutes are refused: %s', async (pattern) => {
    expect(errorsOf(await withPattern(pattern))).toEqual(['bestand/patroon']);
  });

  it('of any kind end in time on a real disk, and a letter that means something elsewhere is a letter here', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'doelen (oud)/10.yaml': 'titel: Uit een map met haakjes\n', [`doelen (oud)/${'a'.repeat(200)}.yaml`]: 'titel: Lang\n', 'plan.yaml': `${planText()}  - {titel: x, doelen: "doelen (oud)/*.yaml"}\n  - {titel: y, doelen: "+(+(+(a)))*a*b"}\n  - {titel: z, doelen: "[z-a]*"}\n` });
    const { code, stderr } = await runHere(['check', '.'], { folder });
    expect(code).toBe(1);
    expect(stderr.match(/bestand\/geen-treffer/g)).toHaveLength(2);
    expect(stderr).not.toContain('doelen (oud)');
  });

  it('mean the same in a revision of git, and fall over nothing', () => {
    expect(globExpression('[z-a]*.yaml').test('b.yaml')).toBe(false);
  });
});

it('files/links: links that go round or lead out of the root, on a real disk', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'buiten/geheim.yaml': `titel: ${SECRET}\n`, 'project/package.json': '{}', 'project/swv/plan.yaml': `${planText()}  - {titel: a, doelen: uit/*.yaml}\n  - {titel: b, doelen: uit/geheim.yaml}\n  - {titel: c, doelen: rond.yaml}\n  - {titel: d, doelen: "kring/**/*.yaml"}\n` });
  mkdirSync(join(folder, 'project/swv/kring'));
  symlinkSync('../../buiten', join(folder, 'project/swv/uit'));
  symlinkSync('rond.yaml', join(folder, 'project/swv/rond.yaml'));
  symlinkSync('..', join(folder, 'project/swv/kring/terug'));
  const { code, stdout, stderr } = await runHere(['check', 'project/swv'], { folder });
  expect(code).toBe(1);
  expect(stdout + stderr).not.toContain(SECRET);
  expect(stderr.match(/fout bestand\/[a-z-]+/g)).toEqual(['fout bestand/buiten-map', 'fout bestand/buiten-map', 'fout bestand/onleesbaar', 'fout bestand/geen-treffer']);
});
