import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { runHere } from './here.js';
import { temporaryFolder } from './program.js';

const folder = temporaryFolder();
const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

async function script(shell: string): Promise<string> {
  const { code, stdout, stderr } = await runHere(['completion', shell], { folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe.each(SHELLS)('the script for %s', (shell) => {
  it('names every command, and options with their dashes or in the shell’s own way', async () => {
    const text = await script(shell);
    for (const { name } of COMMANDS) expect(text).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
    expect(text).toContain(shell === 'fish' ? '-l opmaak' : '--opmaak');
  });
});

describe.skipIf(process.platform === 'win32')('bash', () => {
  async function completed(...words: string[]): Promise<string[]> {
    writeFileSync(join(folder, 'aanvullen.bash'), await script('bash'));
    const typed = ['jaarplan', ...words].map((word) => `'${word}'`).join(' ');
    const lines = execFileSync('bash', ['--norc', '-c', `source aanvullen.bash; COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _jaarplan; printf '%s\\n' "\${COMPREPLY[@]}"`], { cwd: folder, encoding: 'utf8' });
    return lines.split('\n').filter((line) => line !== '');
  }

  it('completes a command', async () => {
    expect(await completed('bu')).toEqual(['build']);
    expect(await completed('')).toEqual([...COMMANDS.map(({ name }) => name), '--help', '--version']);
  });

  it('completes the options of that command and of no other', async () => {
    expect(await completed('wanneer', '--sch')).toEqual(['--schooljaar']);
    expect(await completed('check', '--sch')).toEqual([]);
    expect(await completed('build', 'plannen', '--op')).toEqual(expect.arrayContaining(['--opmaak']));
  });

  it('leaves files to bash itself', async () => {
    expect(await completed('build', 'pl')).toEqual([]);
  });
});

it('keeps quotes in meanings from ending a text', async () => {
  // PowerShell takes every curly quote for a straight one.
  const strings = (await script('powershell')).split('\n').filter((line) => line.includes('@('));
  for (const line of strings) expect(line.replaceAll("''", '')).not.toMatch(/[‘’‚‛]/u);
});

it('says which shells there are', async () => {
  expect(await runHere(['completion', 'basj'], { folder })).toMatchObject({ code: 2, stderr: 'completion kent ‘basj’ niet.\nBedoelde u ‘bash’?\nU kunt kiezen uit: bash, zsh, fish, powershell.\n' });
});
