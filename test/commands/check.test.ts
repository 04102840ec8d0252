import { beforeAll, describe, expect, it, vi } from 'vitest';
import { expectGolden } from './golden.js';
import { buildProgram, run, temporaryFolder, writeFiles } from './program.js';

// Every test starts a program, some a browser; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();

const PLAN = `formaat: 1
titel: Jaarplan 2025-2026
schooljaar: 2025-2026
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Elke school heeft een vast aanspreekpunt
        resultaten:
          - resultaat: Ouders weten bij wie zij terechtkunnen
            acties:
              - wat: De naam van de intern begeleider op de website zetten
                wie: Scholen
                wanneer: 1 oktober 2025
`;

/** With a letter that was lost in an earlier saving: a warning. */
const withWarning = (plan: string): string => plan.replace('website', 'webs\uFFFDte');

beforeAll(() => {
  buildProgram();
  writeFiles(folder, {
    'goed/organisatie.yaml': 'naam: Wilgenstreek\n',
    'goed/2024-2025/plan.yaml': PLAN.replaceAll('2025', '2024').replaceAll('2026', '2025').replace('1 oktober 2024', '1 oktober 2024'),
    'goed/2025-2026/plan.yaml': PLAN,
    'fout/organisatie.yaml': 'naam: Wilgenstreek\nvakantieregio: oost\n',
    'fout/2025-2026/plan.yaml': PLAN,
    'fout/2026-2027/plan.yaml': PLAN.replaceAll('2026', '2027').replaceAll('2025', '2026').replace('wanneer:', 'wanner:'),
    'waarschuwing/organisatie.yaml': 'naam: Wilgenstreek\n',
    'waarschuwing/2025-2026/plan.yaml': withWarning(PLAN),
  });
});

describe('jaarplan check', () => {
  it('says one line about plans without problems', async () => {
    expect(await run(['check', 'goed/2025-2026'], { folder })).toEqual({ code: 0, stdout: '', stderr: 'Geen problemen gevonden in 1 plan.\n' });
    expect(await run(['check', 'goed'], { folder })).toEqual({ code: 0, stdout: '', stderr: 'Geen problemen gevonden in 2 plannen.\n' });
  });

  it('shows the problems of all plans in file order, and of a file that they share once', async () => {
    const { code, stdout, stderr } = await run(['check', 'fout'], { folder });
    expectGolden(stderr, new URL('golden/check.txt', import.meta.url));
    expect(stderr.match(/^fout\/.* fout /gm)).toHaveLength(2);
    expect(stderr.endsWith('\n\n2 fouten in 2 bestanden\n')).toBe(true);
    expect([code, stdout]).toEqual([1, '']);
  });

  it('fails on a warning only under --streng', async () => {
    const mild = await run(['check', 'waarschuwing'], { folder });
    expect(mild.stderr).toContain(' waarschuwing ');
    expect(mild.code).toBe(0);
    const strict = await run(['check', 'waarschuwing', '--streng'], { folder });
    expect(strict.stderr).toBe(mild.stderr);
    expect(strict.code).toBe(1);
  });

  it('colours only where that is wanted', async () => {
    const escape = '\u001B[';
    const said = async (environment: Record<string, string>): Promise<string> => (await run(['check', 'fout'], { folder, environment })).stderr;
    expect(await said({})).not.toContain(escape);
    expect(await said({ FORCE_COLOR: '1' })).toContain(`${escape}31mfout${escape}39m`);
    expect(await said({ FORCE_COLOR: '1', NO_COLOR: '1' })).toContain(escape);
    expect(await said({ FORCE_COLOR: '0' })).not.toContain(escape);
    expect(await said({ NO_COLOR: '1', CI: 'true' })).not.toContain(escape);
  });
});
