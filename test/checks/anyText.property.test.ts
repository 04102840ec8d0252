import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/runChecks.js';
import { spanText } from '../../src/source/source.js';
import { planOf } from './fixtureRunner.js';

/** Scraps of plans, so that chance makes dates that nearly are. */
const scraps = fc.constantFrom('31', '1', '12', 'februari', 'mei', 'me', 'okt.', '2024', '2025', '20230', '24', '-', '–', ' t/m ', ' ', ', ', ' en ', 'di', 'woensdag', 'voor', 'uiterlijk', 'jaarlijks', '3x per jaar', '(kwartaal)', '14.00-16.00', '25.00 uur', '\n', '1 augustus', 'i.s.m.', '(', ')', '👍', 'é', '[^a]', '/', 'xx', 'TODO', 'van de', 'KPI 3', 'Werkgroep', '[^a]: ', '*');
const texts = fc.oneof(fc.array(scraps, { maxLength: 8 }).map((words) => words.join('')), fc.string({ maxLength: 30, unit: 'binary' })).map((text) => text.replaceAll(/[\p{C}]/gu, ' ').trim() || '-');

/** A plan in which the same text stands wherever something is read in it. */
function planAround(text: string): string {
  const typed = JSON.stringify(text);
  return `formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
vastgesteld: 2024-09-16
vrije-dagen: [${typed}]
ondersteuningsplan: {titel: ${typed}, periode: 2022-2026, ontwikkelpunten: [{nummer: 1, titel: ${typed}}]}
voetnoten: {a: ${typed}, b: Noot}
organisatie: {naam: Samenwerkingsverband De Dijk, vakantieregio: noord, overleggen: [{naam: ${typed}}, {naam: Overleg}], partijen: [{naam: ${typed}}], huisstijl: {kleur: ${typed}}}
kpis: [{nummer: ${typed}, titel: Een}, {nummer: 2, titel: Twee}]
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Doel
        acties:
          - {nummer: ${typed}, wat: ${typed}, wie: ${typed}, wanneer: ${typed}, planning: ${typed}}
          - {nummer: 2, wat: Twee, wanneer: {tekst: ${typed}, van: ${typed}, tot: ${typed}}}
          - {wat: Drie, kpis: ${typed}, ontwikkelpunten: [${typed}, 1], resultaat: ${typed}, middelen: {personeel: ${typed}, financieel: ${typed}}, budget: ${typed}}
          - {wat: ${typed}, wie: ${typed}, onderdelen: [{wat: ${typed}}, {wie: ${typed}}]}
      - titel: ${typed}
        doel: ${typed}
        ontwikkelpunten: ${typed}
        resultaten: [{resultaat: ${typed}}, {resultaat: [${typed}, Twee], wie: ${typed}, acties: [{wat: ${typed}}]}]
        voetnoten: {a: ${typed}}
  - titel: Kalender
    kwaliteitskalender: {groepen: [{items: [{wat: ${typed}, wanneer: ${typed}}, {wat: Twee, wie: ${typed}}]}]}
  - titel: Jaarplanning
    jaarplanning:
      kolommen:
        - titel: ${typed}
          overleggen:
            - {naam: ${typed}, dag: ${typed}, tijd: ${typed}, duur: ${typed}, herhaling: ${typed}, bijeenkomsten: [${typed}, {datum: ${typed}, tijd: ${typed}}, {van: ${typed}, tot: ${typed}}]}
            - {dag: ${typed}, locatie: ${typed}, bijeenkomsten: [7 okt 2024]}
`;
}

describe('whatever is typed', () => {
  it('is judged without a fall, and every finding points at something', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        for (const { span, message, related } of await runChecks(await planOf(planAround(text)))) {
          expect(message).toMatch(/[.?]$/);
          expect(message).not.toMatch(/undefined|NaN|\[object/);
          for (const place of [span!, ...related.map((other) => other.span)]) expect(spanText(place)).not.toBe('');
        }
      }),
      { numRuns: 60, seed: 20240916 },
    );
  }, 60_000);
});
