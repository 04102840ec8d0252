import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { valuesOf } from '../../src/commands/completion/values.js';
import type { Context } from '../../src/commands/context.js';
import { DutchCommand } from '../../src/commands/dutchCommand.js';
import { COMMANDS } from '../../src/commands/index.js';
import { runHere } from './here.js';
import { temporaryFolder, writeFiles } from './program.js';

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
    expect(await completed('import', 'pl')).toEqual([]);
    expect(await completed('build', '--uit', 'pl')).toEqual([]);
    expect(await completed('build', 'niets')).toEqual([]);
  });

  it('completes the values of an option', async () => {
    expect(await completed('build', '--formaat', '')).toEqual(['html', 'pdf']);
    expect(await completed('export', '--formaat', 'd')).toEqual(['docx']);
    expect(await completed('serve', 'plannen', '--opmaak', 'm')).toEqual(['matrix']);
    expect(await completed('export', '--status', 'uit')).toEqual(['uitgesteld']);
  });

  it('completes folders of plans, also with a space in their names', async () => {
    writeFiles(folder, { 'plannen/mijn streek/2024-2025/plan.yaml': '', 'plannen/veen/2024-2025/plan.yaml': '', 'plannen/leeg/notities.txt': '' });
    const all = ['plannen/mijn streek/2024-2025', 'plannen/veen/2024-2025'];
    expect(await completed('build', 'pl')).toEqual(all);
    expect(await completed('diff', 'plannen/v')).toEqual(all.slice(1));
    expect(await completed('build', '--streng', 'plannen/veen/')).toEqual(all.slice(1));
  });
});

describe.each([['bash', '-n'], ['zsh', '-n'], ['fish', '-n']])('%s itself', (shell, check) => {
  it.skipIf(spawnSync(shell, ['--version']).status !== 0)('can read the script', async () => {
    const file = join(folder, `lezen.${shell}`);
    writeFileSync(file, await script(shell));
    expect(spawnSync(shell, [check, file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });
});

describe.skipIf(spawnSync('fish', ['--version']).status !== 0)('fish', () => {
  async function completed(typed: string): Promise<string[]> {
    writeFileSync(join(folder, 'aanvullen.fish'), await script('fish'));
    const lines = execFileSync('fish', ['--no-config', '-c', `source aanvullen.fish; complete -C '${typed}'`], { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder } });
    return lines.split('\n').filter((line) => line !== '').map((line) => line.split('\t')[0] ?? '');
  }

  it('completes values and plans', async () => {
    writeFiles(folder, { 'plannen/veen/2024-2025/plan.yaml': '' });
    expect(await completed('jaarplan export --per o')).toEqual(['organ']);
    expect(await completed('jaarplan build plannen/v')).toContain('plannen/veen/2024-2025');
  });
});

describe('the values of options', () => {
  it('are those that the command itself says that there are', async () => {
    writeFiles(folder, { 'plan.yaml': 'formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\norganisatie: {naam: Dijkzicht}\nhoofdstukken: [{titel: Inleiding, tekst: Welkom.}]\n', 'een.pdf': 'x' });
    const behind: Readonly<Record<string, readonly string[]>> = { inspect: ['een.pdf'], wanneer: ['mei'], diff: ['.', '.'], export: ['.'], build: ['.'] };
    const said = async (command: string, flag: string): Promise<readonly string[]> => {
      const { stderr } = await runHere([command, ...(behind[command] ?? (command === 'init' ? [`nieuw${flag}`] : [])), flag, 'qqqqqqqqqq'], { folder });
      return /kent ‘qqqqqqqqqq’ niet\.\nU kunt kiezen uit: (.*)\./u.exec(stderr)?.[1]?.split(', ') ?? [];
    };
    const context = { assets: packageAssets() };
    const asked = await Promise.all(
      COMMANDS.map(async (entry) => {
        const { name } = entry;
        const command = new DutchCommand(name);
        await (await entry.load()).configure(command, context as unknown as Context);
        const flags = command.options.filter(({ required, flags: words }) => required && !/<(?:map|pad|bestand|tekst)>$/u.test(words)).map(({ long }) => long ?? '');
        return flags.map((flag) => [name, flag] as const);
      }),
    );
    for (const [name, flag] of asked.flat()) expect([name, flag, ...(await valuesOf(name, flag, context))]).toEqual([name, flag, ...(await said(name, flag))]);
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
