import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { planFilesOf } from '../../src/plan/planFiles.js';
import { memoryHost } from './memoryHost.js';

const PLAN = `formaat: 1
huisstijl: stijl.yaml
kpis: cijfers.yaml
hoofdstukken:
  - doelen: doelen/*.yaml
  - blokken:
      - doelen: [extra.yaml, {titel: Hier}]
      - kwaliteitskalender: kalender.yaml
      - jaarplanning: data.yaml
      - kpis: eigen.yaml
      - kpis: true
      - evaluatie: ../2023-2024
`;
const FILES = {
  '/project/package.json': '{}',
  '/project/swv/organisatie.yaml': 'organisatie:\n  naam: Verband\n  huisstijl: huis.yaml\n',
  '/project/swv/huis.yaml': 'kleur: x\n',
  '/project/swv/ondersteuningsplan.yaml': 'titel: x\n',
  '/project/swv/2023-2024/plan.yaml': 'formaat: 1\n',
  '/project/swv/2024-2025/plan.yaml': PLAN,
  '/project/swv/2024-2025/stijl.yaml': 'kleur: x\n',
  '/project/swv/2024-2025/cijfers.yaml': '- nummer: 1\n',
  '/project/swv/2024-2025/eigen.yaml': 'kpis:\n  - nummer: 2\n',
  '/project/swv/2024-2025/doelen/1.yaml': 'titel: x\n',
  '/project/swv/2024-2025/doelen/2.yaml': '- titel: x\n- titel: y\n',
  '/project/swv/2024-2025/extra.yaml': 'doelen:\n  - titel: x\n',
  '/project/swv/2024-2025/kalender.yaml': 'groepen: []\n',
  '/project/swv/2024-2025/data.yaml': 'kolommen: []\n',
  '/project/swv/2024-2025/los.yaml': 'titel: van niemand\n',
};

async function found(files: Readonly<Record<string, string>>): Promise<{ files: string[]; said: string[] }> {
  const diagnostics = new Diagnostics();
  const parts = await planFilesOf(memoryHost({ files }), '/project/swv/2024-2025/plan.yaml', diagnostics);
  return { files: parts.map(({ source, kind }) => `${kind} ${source.file.replace('/project/swv/', '')}`).sort(), said: diagnostics.sorted().map(({ code }) => code) };
}

describe('the files of a plan', () => {
  it('are its plan.yaml and all that it refers to or takes by name, not the plan that it looks back on', async () => {
    expect(await found(FILES)).toEqual({
      files: [
        'doel 2024-2025/doelen/1.yaml',
        'doel 2024-2025/doelen/2.yaml',
        'doel 2024-2025/extra.yaml',
        'huisstijl 2024-2025/stijl.yaml',
        'huisstijl huis.yaml',
        'jaarplanning 2024-2025/data.yaml',
        'kpis 2024-2025/cijfers.yaml',
        'kpis 2024-2025/eigen.yaml',
        'kwaliteitskalender 2024-2025/kalender.yaml',
        'ondersteuningsplan ondersteuningsplan.yaml',
        'organisatie organisatie.yaml',
        'plan 2024-2025/plan.yaml',
      ],
      said: [],
    });
  });

  it('leave out what cannot be read or stands outside the root, and say so', async () => {
    const { files, said } = await found({
      ...FILES,
      '/project/swv/2024-2025/plan.yaml': 'organisatie: ../../../elders.yaml\nondersteuningsplan: weg.yaml\nhoofdstukken:\n  - doelen: doelen/*.yaml\n',
      '/elders.yaml': 'naam: x\n',
      '/project/swv/2024-2025/doelen/2.yaml': 'titel: "open\n',
    });
    expect(files).toEqual(['doel 2024-2025/doelen/1.yaml', 'plan 2024-2025/plan.yaml']);
    expect(said).toEqual(['yaml/aanhalingsteken', 'bestand/buiten-map', 'bestand/ontbreekt']);
  });

  it('are one when the plan is no group of keys, and none when it cannot be read', async () => {
    expect((await found({ '/project/swv/2024-2025/plan.yaml': '- x\n' })).files).toEqual(['plan 2024-2025/plan.yaml']);
    expect(await found({ '/project/swv/2024-2025/plan.yaml': 'a: [\n' })).toEqual({ files: [], said: ['yaml/haak-open'] });
  });
});
