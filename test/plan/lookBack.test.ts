import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { lookBackEvaluation } from '../../src/document/evaluation.js';
import type { Rich } from '../../src/document/document.js';
import type { Terugblik } from '../../src/plan/model.js';
import { readPlan } from '../../src/plan/readPlan.js';
import { plainText } from '../../src/text/index.js';
import { memoryHost } from '../checks/memoryHost.js';

const plan = (year: string, chapters: string): string => `formaat: 1\ntitel: Jaarplan ${year}\nschooljaar: ${year}\norganisatie: {naam: Samenwerkingsverband De Dijk}\nhoofdstukken:\n${chapters}\n`;

const LAST_YEAR = plan(
  '2023-2024',
  `  - titel: Terugblik
    evaluatie: ../2022-2023
  - titel: Doelen
    doelen:
      - titel: Basis op *orde*
        acties:
          - {wat: 'Handreiking schrijven, zie [doel](#weg)[^noot]', status: afgerond, voortgang: In november **klaar**.}
          - {wat: Scholing, status: loopt}
          - wat: Netwerk
            onderdelen:
              - {wat: Startbijeenkomst, status: afgerond}
              - {wat: Slotbijeenkomst, status: vervallen}
          - Zonder status
        subdoelen:
          - titel: Verdieping
            acties: [{wat: Onderzoek, status: uitgesteld}]
      - titel: Alleen een titel
    `.trimEnd(),
);

async function read(files: Record<string, string>, file: string): Promise<{ terugblik: Terugblik | undefined; problems: string[] }> {
  const diagnostics = new Diagnostics();
  const { plan: found } = await readPlan(memoryHost(files), file, diagnostics);
  const block = found?.hoofdstukken[0]?.blokken[0];
  return {
    terugblik: block?.soort === 'evaluatie' ? block.terugblik : undefined,
    problems: diagnostics.sorted().map(({ code, message, span }) => `${span === undefined ? '' : span.source.text.slice(span.start, span.end)} ${code} ${message}`),
  };
}

const thisYear = (path: string): string => plan('2024-2025', `  - titel: Terugblik\n    evaluatie: ${path}`);

describe('an evaluation that names an earlier plan', () => {
  it.each(['../2023-2024', '../2023-2024/plan.yaml'])('by %s', async (path) => {
    const { terugblik, problems } = await read({ 'x/2023-2024/plan.yaml': LAST_YEAR, 'x/2024-2025/plan.yaml': thisYear(path) }, '/x/2024-2025/plan.yaml');
    expect(problems).toEqual([]);
    expect(terugblik?.schooljaar.label).toBe('2023-2024');
    const goals = terugblik?.doelen.map(({ titel, acties }) => ({ titel, acties: acties.map(({ wat, voortgang, ...action }) => ({ wat: plainText(wat), ...action, ...(voortgang === undefined ? {} : { voortgang: plainText(voortgang) }) })) }));
    expect(goals).toEqual([
      {
        titel: 'Basis op orde',
        acties: [
          { wat: 'Handreiking schrijven, zie doel', status: 'afgerond', voortgang: 'In november klaar.' },
          { wat: 'Scholing', status: 'loopt' },
          { wat: 'Startbijeenkomst', status: 'afgerond' },
          { wat: 'Slotbijeenkomst', status: 'vervallen' },
          { wat: 'Zonder status' },
        ],
      },
      { titel: 'Verdieping', acties: [{ wat: 'Onderzoek', status: 'uitgesteld' }] },
    ]);
  });

  it.each([
    ['a plan that is not there', '../2022-2023', {}, '../2022-2023 bestand/ontbreekt Het bestand x/2022-2023 bestaat niet.'],
    ['itself', '.', {}, '. evaluatie/plan Dit plan kijkt terug op zichzelf.'],
    ['a plan with errors', '../oud', { 'x/oud/plan.yaml': 'formaat: 1\ntitel: x\nschooljaar: gisteren\norganisatie: {naam: x}\n' }, '../oud evaluatie/plan Het plan waarop dit plan terugkijkt, heeft 1 fout.'],
    ['a plan outside the root', '../../../oud', { 'oud/plan.yaml': LAST_YEAR }, '../../../oud bestand/buiten-map '],
  ])('says one thing of %s', async (_what, path, others, expected) => {
    const { terugblik, problems } = await read({ ...others, 'x/jaarplan.config.yaml': '', 'x/2024-2025/plan.yaml': thisYear(path) }, '/x/2024-2025/plan.yaml');
    expect(terugblik).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });
});

const words = (rich: Rich): string => plainText(rich as Parameters<typeof plainText>[0]);

describe('what the document says of it', () => {
  it('keeps the items of a list apart, in what was done and in what came of it', async () => {
    const listed = LAST_YEAR.replace('{wat: Scholing, status: loopt}', '{wat: "Scholing:\\n- lezen\\n- rekenen", status: loopt, voortgang: "- Lezen is klaar.\\n- Rekenen begint."}');
    const { terugblik } = await read({ 'x/2023-2024/plan.yaml': listed, 'x/2024-2025/plan.yaml': thisYear('../2023-2024') }, '/x/2024-2025/plan.yaml');
    const point = lookBackEvaluation(terugblik!).sections.find(({ title }) => title === 'Deels gerealiseerd')?.groups?.[0]?.points[0] ?? [];
    expect(point.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'list']);
    expect(words(point)).toBe('Scholing:\n- lezen\n- rekenen\n- Lezen is klaar.\n- Rekenen begint.');
    expect(JSON.stringify(point[2])).toContain('"small"');
  });

  it('counts by goal and outcome, and lists each action once', async () => {
    const { terugblik } = await read({ 'x/2023-2024/plan.yaml': LAST_YEAR, 'x/2024-2025/plan.yaml': thisYear('../2023-2024') }, '/x/2024-2025/plan.yaml');
    const { table, sections } = lookBackEvaluation(terugblik!);
    expect([...table!.head, ...table!.body.flatMap(({ rows }) => rows)].map(({ cells }) => cells.map(({ content }) => words(content)).join(' | '))).toEqual([
      'Doel | Gerealiseerd | Deels | Doorgeschoven | Vervallen | Zonder status | Samen',
      'Basis op orde | 2 | 1 | 0 | 1 | 1 | 5',
      'Verdieping | 0 | 0 | 1 | 0 | 0 | 1',
      'Alle doelen | 2 | 1 | 1 | 1 | 1 | 6',
    ]);
    expect(sections.map(({ title, introduction }) => [title, words(introduction ?? [])])).toEqual([
      ['Gerealiseerd', 'Van de 6 acties uit ‘Jaarplan 2023-2024’ zijn er 2 gerealiseerd.'],
      ['Deels gerealiseerd', 'Van de 6 acties uit ‘Jaarplan 2023-2024’ is er 1 deels gerealiseerd.'],
      ['Doorgeschoven', 'Van de 6 acties uit ‘Jaarplan 2023-2024’ is er 1 doorgeschoven.'],
      ['Vervallen', 'Van de 6 acties uit ‘Jaarplan 2023-2024’ is er 1 vervallen.'],
      ['Zonder status', 'Van de 6 acties uit ‘Jaarplan 2023-2024’ heeft er 1 geen status.'],
    ]);
    expect(sections.flatMap(({ groups = [] }) => groups.flatMap(({ points }) => points)).length).toBe(6);
  });
});
