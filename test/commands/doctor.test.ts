import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { checkNode } from '../../src/commands/doctor/node.js';
import { buildProgram, run, temporaryFolder } from './program.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();
beforeAll(buildProgram);

describe('jaarplan doctor', () => {
  it('says line by line that all is well', async () => {
    const { code, stdout, stderr } = await run(['doctor'], { folder });
    expect(stdout.trimEnd().split('\n').map((line) => line.replace(/: .*/, ''))).toEqual([
      'in orde    jaarplan',
      'in orde    Node',
      'in orde    Browser voor de PDF',
      'in orde    Lettertype',
      'in orde    Schrijven in deze map',
      'in orde    Map voor tijdelijke bestanden',
      'in orde    Map voor de browser',
    ]);
    expect([code, stderr]).toEqual([0, 'Alles is in orde.\n']);
  });

  it('gives the one command that mends what is missing', async () => {
    const node = ['--import', new URL('../faults/noBrowser.mjs', import.meta.url).href];
    const { code, stdout, stderr } = await run(['doctor'], { folder, node });
    expect(stdout).toMatch(/^ontbreekt {2}Browser voor de PDF: Er is geen browser gevonden om de PDF mee te maken\. .*\n {11}→ Installeer .*: \S.*$/m);
    expect([code, stderr]).toEqual([3, 'Er ontbreekt iets. Doe wat er achter de pijl staat, en probeer het opnieuw.\n']);
  });

  it('tries the browser that is named', async () => {
    const { code, stdout } = await run(['doctor', '--browser', '/nergens/chrome'], { folder });
    expect(stdout).toMatch(/^ontbreekt {2}Browser voor de PDF: .*\/nergens\/chrome\n {11}→ Geef het hele pad/m);
    expect(code).toBe(3);
  });

  it('notices that nothing can be kept here', async () => {
    const closed = join(folder, 'dicht');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    const { code, stdout } = await run(['doctor', '--browser', '/nergens/chrome'], { folder: closed, asOrdinaryUser: true });
    expect(stdout).toContain(`ontbreekt  Schrijven in deze map: in ${closed} kan niets bewaard worden (geen recht om te schrijven)\n${' '.repeat(11)}→ ga naar een map`);
    expect(code).toBe(3);
  });

  it.each([
    ['18.20.4', false],
    ['20.18.1', false],
    ['20.19.0', true],
    ['22.0.0', true],
  ])('judges Node %s', (nodeVersion, ok) => {
    const [, node] = checkNode({ jaarplanVersion: '1.0.0', nodeVersion, platform: 'darwin', architecture: 'arm64', temporaryFolder: '/tmp', processors: 2 });
    expect(node).toEqual(ok ? { ok, what: 'Node', detail: nodeVersion } : { ok, what: 'Node', detail: `${nodeVersion} is te oud; nodig is 20.19 of nieuwer`, remedy: 'brew install node' });
  });
});
