import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../commands/program.js';
import { exported, workedPlans } from './exported.js';

const folder = temporaryFolder();

const PLAN = `formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
organisatie: {naam: Dijkzicht}
hoofdstukken:
  - id: begin
    titel: Leeswijzer
    tekst: |
      Zie [doel 1](#beter), [pagina #](#planning) en [de rooster](https://dijkzicht.example/rooster?a=1).
      De planning (zie [De planning, pagina #](#planning)) staat achteraan.
      Het [getal](#kpi-1) staat bij de KPI's.
  - titel: Doelen
    doelen:
      - {id: beter, titel: Beter, acties: [{wat: 'Werken zoals in [het begin](#begin)[^1] staat'}], voetnoten: {1: 'Ook [doel 1](#beter) noemt het.'}}
  - id: planning
    titel: De planning
    tekst: Later.
  - titel: KPI's
    kpis:
      - {nummer: 1, titel: Aantal}
`;

async function markdownOf(plan: string): Promise<string> {
  const { files } = await exported(plan, folder, '--formaat', 'md');
  return new TextDecoder().decode([...files.values()][0]);
}

describe('links in Markdown', () => {
  it('lead to their places, and pages are named by what stands on them', async () => {
    writeFiles(folder, { 'links/plan.yaml': PLAN });
    const text = await markdownOf(`${folder}/links`);
    expect(text).toContain('Zie [doel 1](<#beter>), [‘De planning’](<#planning>) en [de rooster](<https://dijkzicht.example/rooster?a=1>).');
    expect(text).toContain('De planning (zie [De planning](<#planning>)) staat achteraan.');
    expect(text).toContain('Werken zoals in [het begin](<#begin>)[^1] staat');
    expect(text).toContain('[^1]: Ook [doel 1](<#beter>) noemt het.');
    expect(text).toContain('## <a id="planning"></a>3 De planning\n');
    expect(text).toContain('### <a id="beter"></a>');
  });

  it.each(workedPlans)('of %s all have a place, and only those have a name', async (path) => {
    const text = await markdownOf(path);
    const links = new Set([...text.matchAll(/\]\(<#([^>]*)>\)/g)].map(([, name]) => name));
    const places = [...text.matchAll(/<a id="([^"]*)"><\/a>/g)].map(([, name]) => name);
    expect(places.toSorted()).toEqual([...links].toSorted());
    expect(text).not.toMatch(/pagina\s*[)\],.]/u);
  });
});

describe('plain text', () => {
  it('names the place of a page, and keeps addresses', async () => {
    writeFiles(folder, { 'links/plan.yaml': PLAN });
    const { files } = await exported(`${folder}/links`, folder, '--formaat', 'tekst', '--uit', `${folder}/tekst`);
    const text = new TextDecoder().decode([...files.values()][0]);
    expect(text).toContain('Zie doel 1, ‘planning’ en de rooster (https://dijkzicht.example/rooster?a=1).');
    expect(text).not.toContain('#');
  });
});
