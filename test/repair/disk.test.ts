import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProgram, filesBelow, run, temporaryFolder, writeFiles } from '../commands/program.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();
beforeAll(buildProgram);

const plan = (title: string): string => `formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\norganisatie: {naam: De Dijk}\nhoofdstukken:\n  - titel: ${title}\n    tekst: Welkom.\n`;
const ASKEW = plan('Vooraf: lees dit');
const RIGHT = plan('"Vooraf: lees dit"');

/** A folder with plans that anybody may write in. */
function place(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  writeFiles(path, files);
  chmodSync(path, 0o777);
  return path;
}

describe('jaarplan check --herstel on the disk', () => {
  it('keeps who may read and write a file, and leaves nothing beside it', async () => {
    const path = place('rechten', { 'plan.yaml': ASKEW });
    chmodSync(join(path, 'plan.yaml'), 0o640);
    expect((await run(['check', '--herstel'], { folder: path })).code).toBe(0);
    expect(readFileSync(join(path, 'plan.yaml'), 'utf8')).toBe(RIGHT);
    expect(statSync(join(path, 'plan.yaml')).mode & 0o777).toBe(0o640);
    expect(filesBelow(path)).toEqual(['plan.yaml']);
  });

  it('writes the file that a link leads to, and keeps the link', async () => {
    const path = place('link', { 'echt/tekst.yaml': ASKEW });
    mkdirSync(join(path, 'plan'));
    symlinkSync('../echt/tekst.yaml', join(path, 'echt/plan.yaml'.replace('echt', 'plan')));
    const { code } = await run(['check', 'plan', '--herstel'], { folder: path });
    // A link that leads out of the plan's folder is not followed; then nothing may be written either.
    expect([0, 1]).toContain(code);
    expect(lstatSync(join(path, 'plan/plan.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(path, 'echt/tekst.yaml'), 'utf8')).toBe(code === 0 ? RIGHT : ASKEW);
  });

  it('says so when a file may not be written, and writes none of the others', async () => {
    const path = place('dicht', { 'a/plan.yaml': ASKEW, 'b/plan.yaml': ASKEW });
    for (const name of ['a', 'b']) chmodSync(join(path, name), 0o777);
    chmodSync(join(path, 'a/plan.yaml'), 0o666);
    chmodSync(join(path, 'b/plan.yaml'), 0o444);
    const { code, stdout, stderr } = await run(['check', '--herstel'], { folder: path, asOrdinaryUser: true });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toBe('fout schijf/geen-schrijfrecht\n  Hier mag u niet schrijven: b/plan.yaml.\n  tip: Staat het nog open in een ander programma, sluit het daar. Of vraag wie\n  de map beheert om schrijfrechten.\n');
    expect(readFileSync(join(path, 'a/plan.yaml'), 'utf8')).toBe(ASKEW);
    expect(filesBelow(path)).toEqual(['a/plan.yaml', 'b/plan.yaml']);
  });

  it('tells programs what it would write, and then that nothing is left', async () => {
    const path = place('json', { 'plan.yaml': ASKEW });
    const told = JSON.parse((await run(['check', '--json'], { folder: path })).stdout) as { meldingen: { herstel?: unknown }[] };
    expect(told.meldingen[0]?.herstel).toEqual([{ bestand: 'plan.yaml', plaats: { regel: 6, kolom: 12, eindregel: 6, eindkolom: 28 }, tekst: '"Vooraf: lees dit"' }]);
    const { code, stdout, stderr } = await run(['check', '--json', '--herstel'], { folder: path });
    expect([code, stderr, (JSON.parse(stdout) as { meldingen: unknown[] }).meldingen]).toEqual([0, '', []]);
    expect(readFileSync(join(path, 'plan.yaml'), 'utf8')).toBe(RIGHT);
  });
});
