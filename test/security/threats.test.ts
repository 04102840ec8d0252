import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../commands/program.js';

const page = readFileSync(join(projectFolder, 'docs/security.md'), 'utf8');
const threats = page.split('\n').flatMap((line) => {
  const [, id, rest] = /^\| `([a-z]+\/[a-z]+)` \|(.*)$/.exec(line) ?? [];
  return id === undefined || rest === undefined ? [] : [{ id, rest }];
});
const own = readdirSync(join(projectFolder, 'test/security')).filter((name) => name.endsWith('.test.ts') && name !== 'threats.test.ts');
const text = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');
const tests = own.map((name) => text(`test/security/${name}`)).join('\n');

it('every threat in docs/security.md is tried by a test', () => {
  expect(threats.length).toBeGreaterThan(15);
  const untried = threats.filter(({ id, rest }) => {
    const elsewhere = [...rest.matchAll(/`(test\/[\w/]+\.test\.ts)`/g)].map(([, path = '']) => text(path));
    return !tests.includes(id) && !elsewhere.some((one) => one.length > 0);
  });
  expect(untried.map(({ id }) => id)).toEqual([]);
});

it('every id in the tests stands in docs/security.md', () => {
  const named = [...tests.matchAll(/(?:describe|it)(?:\.each\([^]*?\))?\(\s*['"`]((?:[a-z]+\/[a-z]+ ?)+)/g)].flatMap(([, ids = '']) => ids.trim().split(' '));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((id) => !threats.some((threat) => threat.id === id))).toEqual([]);
});

it('every file that docs/security.md names is there', () => {
  const files = threats.flatMap(({ rest }) => [...rest.matchAll(/`((?:html|plan|pdf|yaml|diagnostics)\/[\w/]+\.ts)`/g)].map(([, path = '']) => path));
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) expect(text(`src/${file}`).length, file).toBeGreaterThan(0);
});
