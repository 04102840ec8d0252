import { chmodSync, readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/commands/exitCode.js';
import { runHere } from './here.js';
import { buildProgram, run, temporaryFolder, writeFiles } from './program.js';

const folder = temporaryFolder();
beforeAll(buildProgram);
const PLAN = 'formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\norganisatie: {naam: De Dijk}\nhoofdstukken: [{titel: Inleiding, tekst: Welkom.}]\n';

beforeEach(() => {
  writeFiles(folder, {
    'goed/2024-2025/plan.yaml': PLAN,
    'goed/2025-2026/plan.yaml': PLAN.replace('2024-2025', '2025-2026'),
    'fout/2024-2025/plan.yaml': PLAN.replace('titel: Jaarplan', 'tietel: Jaarplan'),
    'kapot.pdf': '%PDF-1.7\nniets\n',
    'kapot.docx': 'PK niets',
    'leesmij.txt': 'niets',
  });
});

/** What is alike ends alike, whichever command it is. */
const ALIKE: readonly (readonly [situation: string, code: number, commands: readonly string[]])[] = [
  ['a plan in order', EXIT.done, ['check goed/2024-2025', 'build goed/2024-2025 --formaat html', 'export goed/2024-2025 --formaat md --uit -', 'status goed/2024-2025 --peildatum 2025-01-01', 'fmt goed/2024-2025', 'diff goed/2024-2025 goed/2025-2026', 'rollover goed/2024-2025 --uit nieuw --proef']],
  ['a plan with an error', EXIT.planErrors, ['check fout/2024-2025', 'build fout/2024-2025 --formaat html', 'export fout/2024-2025', 'status fout/2024-2025 --peildatum 2025-01-01', 'diff fout/2024-2025 goed/2024-2025', 'rollover fout/2024-2025', 'site fout']],
  ['a plan that is nowhere', EXIT.usage, ['check weg', 'build weg', 'export weg', 'status weg', 'fmt weg', 'diff weg goed/2024-2025', 'rollover weg', 'site weg', 'coverage weg', 'serve weg']],
  ['a place where something stands already', EXIT.usage, ['init goed/2024-2025', 'rollover goed/2024-2025', 'rollover goed/2024-2025 --uit leesmij.txt']],
  ['a file that is nowhere', EXIT.usage, ['import weg.docx', 'inspect weg.pdf', 'build goed/2024-2025 --verifieer weg.pdf', 'export --los weg.yaml']],
  ['a folder for a file', EXIT.usage, ['import goed', 'inspect goed', 'build goed/2024-2025 --verifieer goed', 'export --los goed']],
  ['a file of another kind, or a broken one', EXIT.usage, ['import kapot.docx', 'import leesmij.txt', 'inspect kapot.pdf', 'inspect leesmij.txt', 'build goed/2024-2025 --verifieer kapot.pdf']],
  ['a command that is not there', EXIT.usage, ['nope', 'help nope', 'nope --help', 'help nope --help']],
  ['a value that an option does not have', EXIT.usage, ['check --formaat nope', 'build --formaat nope', 'diff goed/2024-2025 goed/2025-2026 --formaat nope', 'status goed/2024-2025 --peildatum nope', 'init x --schooljaar nope', 'schema nope', 'completion nope']],
  ['an explanation that is asked for', EXIT.done, ['help', '--help', 'help build', 'build --help', '--version']],
];

describe.each(ALIKE)('%s', (_situation, code, commands) => {
  it.each(commands)(`ends with ${code}: jaarplan %s`, async (command) => {
    const ended = await runHere(command.split(' '), { folder });
    expect(ended.code, ended.stderr).toBe(code);
    if (code !== EXIT.done) expect(ended.stderr).not.toBe('');
  });
});

it('an unknown command is told in the same words, whatever stands around it', async () => {
  const said = await Promise.all(['nope', 'help nope', 'nope --help'].map(async (command) => (await runHere(command.split(' '), { folder })).stderr));
  expect(new Set(said)).toEqual(new Set(['De opdracht ‘nope’ bestaat niet.\nZie `jaarplan --help`.\n']));
});

it.each(['import a.docx', 'inspect a.pdf', 'export --los a.yaml'])('a file that may not be read is a matter of the machine: jaarplan %s', async (command) => {
  const file = command.split(' ').at(-1) ?? '';
  writeFiles(folder, { [file]: 'titel: Doel\n' });
  chmodSync(`${folder}/${file}`, 0);
  const { code, stderr } = await run(command.split(' '), { folder, asOrdinaryUser: true });
  expect(stderr).toContain('fout bestand/geen-toegang\n');
  expect(stderr).toContain('  tip: ');
  expect(code).toBe(EXIT.machine);
});

it('the handbook has a row for every code', () => {
  const [, table = ''] = /\| code \| betekent.*?\n((?:\|.*\n)+)/u.exec(readFileSync('docs/handleiding/afsluitcodes.md', 'utf8')) ?? [];
  expect([...table.matchAll(/^\| (\d+) \|/gmu)].map(([, code]) => Number(code))).toEqual(Object.values(EXIT));
});
