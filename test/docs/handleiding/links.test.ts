import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../../src/commands/index.js';
import { blocksOf, commandOf, docsFolder, pages } from './pages.js';

const all = pages();

it.each(all.map(({ name }) => name))('%s leads to places that are there', (name) => {
  const text = all.find((page) => page.name === name)?.text.replaceAll(/^( *)```.*?^\1```$/gmsu, '') ?? '';
  const targets = [...text.matchAll(/\]\(([^()\s]+)\)/gu)].map(([, target = '']) => target).filter((target) => !/^https?:/u.test(target));
  expect(targets.filter((target) => !isThere(join(docsFolder, dirname(name)), target, text))).toEqual([]);
});

function isThere(folder: string, target: string, own: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = join(folder, path);
  if (path !== '' && !existsSync(file)) return false;
  if (anchor === undefined) return true;
  const text = path === '' ? own : readFileSync(file, 'utf8');
  return [...text.matchAll(/^#+ (.*)$/gmu)].some(([, title = '']) => anchorOf(title) === anchor);
}

/** As GitHub makes it out of a title. */
function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
}

it('every page is reached from the first', () => {
  const first = all.find(({ name }) => name === 'handleiding/README.md')?.text ?? '';
  const missing = all.map(({ name }) => name.replace('handleiding/', '')).filter((name) => name !== 'README.md' && !first.includes(`(${name})`));
  expect(missing).toEqual([]);
});

it('every command has a place in the handbook', () => {
  const typed = new Set(all.flatMap(({ text }) => [...text.matchAll(/jaarplan ([a-z]+)/gu)].map(([, command]) => command)));
  expect(COMMANDS.map(({ name }) => name).filter((name) => !typed.has(name))).toEqual([]);
});

it('names no command that is not there', () => {
  const known = new Set(COMMANDS.map(({ name }) => name));
  const typed = all.flatMap(({ name, text }) =>
    blocksOf(text)
      .filter(({ words: [kind] }) => kind === 'sh' || kind === 'bash')
      .flatMap((block) => block.text.split('\n').map((line) => ({ place: `${name}: ${line}`, words: commandOf(line).words }))),
  );
  expect(typed.filter(({ words: [program, command = ''] }) => program === 'jaarplan' && !known.has(command)).map(({ place }) => place)).toEqual([]);
});
