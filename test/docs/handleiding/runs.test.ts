import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runHere } from '../../commands/here.js';
import { buildProgram, filesBelow, temporaryFolder, writeFiles } from '../../commands/program.js';
import { withoutSoftHyphens } from './context.js';
import { blocksOf, commandOf, pages } from './pages.js';
import type { Block } from './pages.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });
const folder = temporaryFolder();
const begun = join(folder, 'begin');
const INIT = ['init', 'plannen/dijkzicht', '--organisatie', 'Samenwerkingsverband Dijkzicht', '--schooljaar', '2025-2026', '--regio', 'midden'];

beforeAll(async () => {
  buildProgram();
  writeFiles(begun, {});
  writeFiles(folder, { 'begin/.houd': '' });
  expect(await runHere(INIT, { folder: begun })).toMatchObject({ code: 0 });
  const [old, now] = ['2024-2025', '2025-2026'].map((year) => join(begun, 'plannen/dijkzicht', year)) as [string, string];
  cpSync(now, old, { recursive: true });
  for (const file of filesBelow(old)) writeFileSync(join(old, file), readFileSync(join(old, file), 'utf8').replaceAll('2025', '2024').replaceAll('2026', '2025'));
});

describe('the first plan, word for word', () => {
  it('gives what the page says, step after step', async () => {
    const here = join(folder, 'eerste');
    writeFiles(here, { '.houd': '' });
    const page = pages().find(({ name }) => name === 'handleiding/eerste-plan.md');
    let said = '';
    for (const block of blocksOf(page?.text ?? '')) {
      if (block.words[0] === 'sh') said = await runBlock(block, here);
      else if (block.text.startsWith('# plannen/')) keepFirstLine(here, block.text);
      else if (block.words[0] === 'text') for (const line of block.text.trimEnd().split('\n')) expect(said).toContain(line);
    }
    expect(filesBelow(join(here, 'uitvoer'))).toEqual(['dijkzicht-2025-2026.html', 'dijkzicht-2025-2026.pdf']);
    const made = withoutSoftHyphens(readFileSync(join(here, 'uitvoer/dijkzicht-2025-2026.html'), 'utf8'));
    expect(made).toContain('Iedere school vult de vragenlijst over basisondersteuning in.');
    expect(made).toContain('Klankbordgroep');
  });
});

/** As the page asks: the first line of the file stays, the rest is replaced. */
function keepFirstLine(here: string, text: string): void {
  const [head = '', ...rest] = text.split('\n');
  const file = join(here, head.slice(2));
  const [first = ''] = readFileSync(file, 'utf8').split('\n');
  expect(first).toMatch(/^# yaml-language-server:/u);
  writeFileSync(file, [first, ...rest].join('\n'));
}

const recipes = pages()
  .filter(({ name }) => name !== 'handleiding/eerste-plan.md')
  .map(({ name, text }) => ({ name, commands: blocksOf(text).filter(({ words: [kind] }) => kind === 'sh') }))
  .filter(({ commands }) => commands.length > 0);

describe('the other pages', () => {
  it.each(recipes)('hold commands that work: $name', async ({ name, commands }) => {
    const here = join(folder, name.replaceAll(/\W+/gu, '-'));
    cpSync(begun, here, { recursive: true });
    for (const block of commands) await runBlock(block, here);
    rmSync(here, { recursive: true, force: true, maxRetries: 5 });
  });
});

/** Runs each line; a block that is called `mislukt` must fail, all others may not. Gives what was said. */
async function runBlock({ words: kinds, text, line }: Block, here: string): Promise<string> {
  let said = '';
  for (const typed of text.split('\n').filter((one) => one !== '')) {
    const { words: [program, ...words], file } = commandOf(typed);
    expect(program, `line ${line}`).toBe('jaarplan');
    const { code, stdout, stderr } = await runHere(words, { folder: here });
    expect({ typed, code, stderr: code === 0 ? '' : stderr }).toMatchObject({ typed, code: kinds.includes('mislukt') ? 1 : 0 });
    if (file !== undefined) writeFileSync(join(here, file), stdout);
    said += stdout + stderr;
  }
  expect(existsSync(here)).toBe(true);
  return said;
}
