import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { runHere } from './here.js';
import { filesBelow, temporaryFolder } from './program.js';

const folder = temporaryFolder();
const PLAN = 'plannen/dijkzicht/2025-2026';

/** Their result is no report: a script for a shell, the address of a page, a schema that is JSON itself. */
const WITHOUT = ['completion', 'serve', 'schema'];

beforeAll(async () => {
  const { stdout } = await runHere(['init', 'plannen/dijkzicht', '--organisatie', 'SWV Dijkzicht', '--schooljaar', '2025-2026', '--regio', 'noord', '--json'], { folder });
  expect(JSON.parse(stdout)).toEqual({ schooljaar: '2025-2026', bestanden: expect.arrayContaining([`${PLAN}/plan.yaml`]) as string[] });
});

/** A use of each command that works, and a part of what it then says. */
const USES: readonly (readonly [words: string, said: unknown])[] = [
  ['check', { plannen: [{ plan: PLAN }] }],
  [`diff ${PLAN} ${PLAN}`, { formaat: 1 }],
  ['fmt', { bewaard: true, gewijzigd: [], zonderVasteVorm: [], meldingen: [] }],
  [`rollover ${PLAN} --proef`, { plan: 'plannen/dijkzicht/2026-2027', bewaard: false }],
  [`status ${PLAN} --peildatum 2026-01-01`, {}],
  ['coverage plannen', {}],
  ['wanneer maart --schooljaar 2025-2026', { soort: 'periode' }],
  ['doctor', { bevindingen: [{ inOrde: true }] }],
];

describe('every command', () => {
  it.each(COMMANDS.map(({ name }) => name).filter((name) => !WITHOUT.includes(name)))('%s has --json', async (name) => {
    expect((await runHere([name, '--help'], { folder })).stdout).toMatch(/^ {2}--json /mu);
  });

  it.each(USES)('%s says nothing but JSON with --json', async (words, said) => {
    const { code, stdout, stderr } = await runHere([...words.split(' '), '--json'], { folder });
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const report: unknown = JSON.parse(stdout);
    if (words === 'doctor') expect((report as { bevindingen: readonly unknown[] }).bevindingen[0]).toMatchObject({ inOrde: true });
    else expect(report).toMatchObject(said as object);
  });

  it('keeps nothing of a trial', () => {
    expect(filesBelow(folder).filter((file) => file.includes('2026-2027'))).toEqual([]);
  });
});

it('refuses another form beside it', async () => {
  expect(await runHere(['diff', PLAN, PLAN, '--json', '--formaat', 'html'], { folder })).toMatchObject({ code: 2, stderr: '--json en --formaat html spreken elkaar tegen.\nLaat een van de twee weg.\n' });
});
