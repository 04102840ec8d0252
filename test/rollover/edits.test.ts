import { describe, expect, it } from 'vitest';
import { head, rolledText } from './rolledPlan.js';

/** The new text of the chapters, with what is told. */
async function rolled(chapters: string): Promise<{ text: string; open: string[]; remarks: readonly string[]; emptied: readonly string[] }> {
  const { files, rollover } = await rolledText(`${head('2024-2025')}hoofdstukken:\n${chapters}`);
  const text = (files['plan.yaml'] ?? '').split('hoofdstukken:\n')[1] ?? '';
  return { text, open: rollover.open.map(({ words, why }) => `${words}: ${why}`), remarks: rollover.remarks, emptied: rollover.emptied };
}

describe('what stays behind', () => {
  it('leaves the lines around it as they were', async () => {
    const { text } = await rolled(`  - doelen:
      - id: a
        titel: A
        acties:
          - id: een
            wat: Een
          # over twee
          - id: twee
            wat: Twee   # ook dit
            status: vervallen

          - id: drie   # drie blijft
            wat: Drie

          - {id: vier, status: afgerond}
      # een opmerking onderaan
`);
    expect(text).toBe(`  - doelen:
      - id: a
        titel: A
        acties:
          - id: een
            wat: Een

          - id: drie   # drie blijft
            wat: Drie
      # een opmerking onderaan
`);
  });

  it('takes items out between brackets, and leaves an empty list where all go', async () => {
    const { text } = await rolled(`  - doelen:
      - {id: a, titel: A, doel: Blijft, acties: [{wat: Weg, status: afgerond}]}
      - {id: b, titel: B, acties: [{wat: Weg, status: afgerond}, {id: c, status: loopt, wat: Blijft}, {wat: Ook weg, status: vervallen}]}
`);
    expect(text).toContain('{id: a, titel: A, doel: Blijft, acties: []}');
    expect(text).toContain('{id: b, titel: B, acties: [{id: c, wat: Blijft}]}');
  });

  it('takes a goal with it, but for one that a text links to and the last one', async () => {
    const done = 'acties: [{wat: Klaar, status: afgerond}]';
    const linked = await rolled(`  - tekst: Zie [doel](#b).\n  - doelen:\n      - {id: a, titel: A, ${done}}\n      - {id: b, titel: B, ${done}}\n`);
    expect([linked.emptied, linked.text.includes('id: a'), linked.text.includes('id: b')]).toEqual([['A'], false, true]);
    expect(linked.open).toEqual(['B: heeft geen acties meer, maar een tekst verwijst ernaar: het blijft staan']);
    const last = await rolled(`  - doelen:\n      - {id: a, titel: A, ${done}}\n      - {id: b, titel: B, ${done}}\n`);
    expect([last.emptied, last.open]).toEqual([['A'], ['B: heeft geen acties meer; het blijft staan, omdat er anders geen doel over is']]);
  });

  it('weighs the parts of an action one by one', async () => {
    const { text, open } = await rolled(`  - doelen:
      - id: a
        titel: A
        acties:
          - {id: klaar, wat: Klaar, status: afgerond, onderdelen: [{wat: Ook klaar}]}
          - {id: half, wat: Half, status: afgerond, onderdelen: [{wat: Klaar}, {id: door, wat: Door, status: loopt}]}
          - {id: leeg, kop: Leeg, onderdelen: [{wat: Klaar, status: afgerond}]}
          - {id: zelf, wat: Zelf, onderdelen: [{wat: Klaar, status: afgerond}]}
`);
    expect(text).toContain(`        acties:
          - {id: half, wat: Half, onderdelen: [{id: door, wat: Door}]}
          - {id: zelf, wat: Zelf, onderdelen: []}
`);
    expect(open).toEqual(['Half: was afgerond, maar heeft onderdelen die doorgaan: zij blijft staan']);
  });
});

describe('the id of what goes on', () => {
  it('is written whatever the action looks like', async () => {
    const { text } = await rolled(`  - doelen:
      - titel: Doel
        acties:
          - Kort
          - "Tussen: quotes"
          - Dubbele punt: hier
          - |
            Meer
            regels
          - over twee
            regels
          -
            wat: Lager
          - [geen]
`.replace('          - [geen]\n', ''));
    expect(text).toBe(`  - doelen:
      - id: doel
        titel: Doel
        acties:
          - id: kort
            wat: Kort
          - id: tussen-quotes
            wat: "Tussen: quotes"
          - id: dubbele-punt-hier
            wat: 'Dubbele punt: hier'
          - id: meer-regels
            wat: |
              Meer
              regels
          - id: over-twee-regels
            wat: over twee
              regels
          -
            id: lager
            wat: Lager
`);
  });

  it('is left out where an alias stands for the action, which does not go either', async () => {
    const { text, open } = await rolled(`  - doelen:
      - {id: a, titel: A, acties: [&zelfde {wat: Zelfde}, &klaar {wat: Klaar, status: afgerond}]}
      - {id: b, titel: B, acties: [*zelfde, *klaar]}
`);
    expect(text).toContain('[&zelfde {wat: Zelfde}, &klaar {wat: Klaar}]');
    expect(text).toContain('[*zelfde, *klaar]');
    expect(open).toEqual(['Klaar: was afgerond, maar wordt ook elders in het bestand gebruikt: zij blijft staan']);
  });

  it('stays out of the way of a date that an alias shares', async () => {
    const { text } = await rolled(`  - doelen: [{id: a, titel: A, acties: [{id: b, wat: B, wanneer: &dag di 17 sept 2024}]}]
  - titel: J
    jaarplanning: {kolommen: [{overleggen: [{naam: Raad, bijeenkomsten: [*dag]}]}]}
`);
    expect(text).toContain('&dag di 16 sept 2025}]}]  # was di 17 sept 2024\n');
  });

  it('keeps links to a chapter whose title moves on', async () => {
    const { text } = await rolled('  - titel: Jaar 2024-2025\n    tekst: Zie [dit](#jaar-2024-2025).\n');
    expect(text).toBe('  - id: jaar-2024-2025\n    titel: Jaar 2025-2026\n    tekst: Zie [dit](#jaar-2024-2025).\n');
  });
});

describe('what looks back', () => {
  it('names the old plan, among the earlier ones too', async () => {
    const { text } = await rolledTextWithYears();
    expect(text).toContain('evaluatie: ../oud\n');
    expect(text).toContain("dekking: [../2023-2024, ../oud]");
  });
});

async function rolledTextWithYears(): Promise<{ text: string }> {
  const { rolledFrom } = await import('./rolledPlan.js');
  const { memoryHost } = await import('../plan/memoryHost.js');
  const plan = (label: string, more: string): string => `${head(label).replace('organisatie:', 'ondersteuningsplan: {titel: O, periode: 2022-2026, ontwikkelpunten: [{nummer: 1, titel: P}]}\norganisatie:')}hoofdstukken:\n${more}  - doelen: [{id: a, titel: A, ontwikkelpunten: [1], acties: [{id: b, wat: B}]}]\n`;
  const host = memoryHost({
    files: {
      '/project/package.json': '{}',
      '/project/swv/2023-2024/plan.yaml': plan('2023-2024', ''),
      '/project/swv/oud/plan.yaml': plan('2024-2025', '  - evaluatie: ../2023-2024\n  - dekking: ../2023-2024\n'),
    },
  });
  return { text: (await rolledFrom(host, '/project/swv/oud/plan.yaml')).files['plan.yaml'] ?? '' };
}
