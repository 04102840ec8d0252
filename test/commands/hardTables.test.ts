import { beforeEach, expect, it } from 'vitest';
import { continuedTitle } from '../../src/html/continuedTitle.js';
import { runHere } from './here.js';
import { filesBelow, temporaryFolder, writeFiles } from './program.js';

const folder = temporaryFolder();

const LONG = 'Alle leerlingen met een ondersteuningsvraag krijgen passende hulp dicht bij huis en op de eigen school in de wijk waar zij wonen';

/** So many actions that the table goes on on a next page, where the goal's title stands above it again. */
const ACTIONS = Array.from({ length: 40 }, (_, index) => `          - wat: Bijeenkomst ${index + 1} voorbereiden met de scholen\n            wie: Scholen`).join('\n');

const planWith = (title: string, field: string, actions: string): string => `formaat: 1
titel: Jaarplan 2025-2026
schooljaar: 2025-2026
organisatie:
  naam: Dijkzicht
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: ${title}
        ${field}
        acties:
${actions}
`;

beforeEach(() => {
  writeFiles(folder, {
    'lang/plan.yaml': planWith(LONG, 'id: een', ACTIONS),
    'breed/plan.yaml': planWith('W'.repeat(120), 'id: een', ACTIONS),
    'zonder-kop/plan.yaml': planWith('Kort', 'tabelkop: false', '          - wat: Iets doen\n            wie: Scholen'),
  });
});

it.each(['lang', 'breed', 'zonder-kop'])('makes a PDF that meets every condition of a table that is hard to print: %s', async (plan) => {
  const { code, stderr } = await runHere(['build', plan, '--formaat', 'pdf'], { folder });
  expect([stderr.includes(' fout '), code]).toEqual([false, 0]);
  expect(filesBelow(folder).filter((file) => file.endsWith('.pdf'))).toHaveLength(1);
});

it('says a title above the next pages of its table on one line, whole words and no more than fit', () => {
  expect(continuedTitle('Iedere school heeft een aanspreekpunt')).toBe('Iedere school heeft een aanspreekpunt');
  expect(continuedTitle(LONG)).toMatch(/^Alle leerlingen met een ondersteuningsvraag [^…]*\p{L}…$/u);
  expect(LONG.startsWith(continuedTitle(LONG).slice(0, -1))).toBe(true);
  expect(LONG.charAt(continuedTitle(LONG).length - 1)).toBe(' ');
});
