import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import type { Table, Timeline } from '../../src/document/document.js';
import { nodeHost } from '../../src/nodeHost.js';
import { temporaryFolder, writeFiles } from '../commands/program.js';
import { wordsOf } from './words.js';

const folder = temporaryFolder();
const LONG = 'Elke kring bespreekt drie keer per jaar haar ondersteuningsvragen en stemt de aanpak daarop af, met alle scholen';
const PLAN = `formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
organisatie: {naam: Dijkzicht, vakantieregio: noord}
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Ruimte
        acties:
          - {wat: '${LONG}', wanneer: 1 oktober 2024}
          - wat: |
              Besluiten:
              - over de kleuters
              - over de brugklas
            wanneer: maart 2025
  - titel: Jaarplanning
    jaarplanning:
      kolommen:
        - titel: Overleg
          overleggen:
            - {naam: OPR, bijeenkomsten: [3 oktober 2024, 16 januari 2025, {van: 2025-06-05, tot: 2025-06-06}]}
            - {naam: Directies, bijeenkomsten: [7 november 2024]}
  - titel: Het jaar
    tijdlijn: true
`;

async function timelineOf(plan: string): Promise<Timeline> {
  writeFiles(folder, { 'plan.yaml': plan });
  const { document, diagnostics } = await compile(nodeHost(folder, {}), `${folder}/plan.yaml`, { assets: packageAssets() });
  const block = document?.chapters.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'tijdlijn');
  if (block?.kind !== 'tijdlijn') throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return block.timeline;
}

function rowsOf({ body }: Table): string[] {
  const words = (content: unknown): string => JSON.stringify(content).match(/(?<="text":")[^"]*/gu)?.join(' ') ?? '';
  return body.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ content }) => words(content)).join(' | ')));
}

describe('the text beside the timeline', () => {
  it('has every word of the actions, all meetings and the holidays', async () => {
    const { table } = await timelineOf(PLAN);
    expect(rowsOf(table)).toEqual([
      'Ruimte',
      `${LONG} | 1 okt 2024 | 1 okt 2024`,
      'Besluiten: over de kleuters; over de brugklas | 1 mrt 2025 | 31 mrt 2025',
      'Overleggen',
      'OPR | 3 okt 2024, 16 jan 2025, 5 juni 2025 t/m 6 juni 2025',
      'Directies | 7 nov 2024',
      'Schoolvakanties',
      'herfstvakantie | 26 okt 2024 | 3 nov 2024',
      'kerstvakantie | 21 dec 2024 | 5 jan 2025',
      'voorjaarvakantie | 15 feb 2025 | 23 feb 2025',
      'meivakantie (extra week) | 19 apr 2025 | 27 apr 2025',
      'meivakantie | 26 apr 2025 | 4 mei 2025',
      'zomervakantie | 12 juli 2025 | 24 aug 2025',
    ]);
  });

  it('says all that the picture says', async () => {
    const { table, lanes, meetings } = await timelineOf(PLAN);
    const said = new Set(rowsOf(table).flatMap(wordsOf));
    const drawn = [...lanes.flatMap(({ title, bars, deadlines }) => [title, ...bars.map((bar) => bar.title), ...deadlines.map((mark) => mark.title)]), ...meetings.flatMap(({ title, text }) => [title, text])];
    expect(drawn.flatMap(wordsOf).filter((word) => !said.has(word))).toEqual([]);
    expect(meetings).toHaveLength(4);
  });
});
