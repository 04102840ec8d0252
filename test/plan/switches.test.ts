import { expect, it } from 'vitest';
import { compile } from '../../src/compile.js';
import { packageAssets } from '../../src/assets.js';
import { memoryHost } from '../checks/memoryHost.js';

/** Every switch of the language, on and off, with one pair of words for both. */
function plan([on, off]: readonly [string, string]): string {
  return `formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
organisatie: {naam: Dijkzicht, afkortingen: {CvT: Commissie van toelaatbaarheid}}
ondersteuningsplan: {titel: Plan, periode: 2022-2026, ontwikkelpunten: [{nummer: 1, titel: Een}]}
voorblad: ${off}
inhoudsopgave: ${off}
kpis: [{nummer: 1, titel: Aantal, realisatie: 3}]
hoofdstukken:
  - titel: Voorwoord
    nummer: ${off}
    nieuwe-pagina: ${off}
    tekst: De CvT
  - titel: Doelen
    nummer: ${on}
    blokken:
      - doelen:
          - {titel: Een, nummer: ${off}, tabelkop: ${off}, doel: Meer, ontwikkelpunten: 1, acties: [{wat: a, wie: CvT, wanneer: maart}]}
        doellabel: ${off}
      - {tijdlijn: ${on}, nieuwe-pagina: ${on}}
      - kpis: ${on}
      - dekking: ${on}
      - afkortingen: ${on}
  - titel: Kalender
    kwaliteitskalender: {eerste-groep-in-kop: ${on}, groepen: [{titel: Groep, items: [{wat: a, wie: b, wanneer: maart}]}]}
  - titel: Jaarplanning
    jaarplanning: {kolommen: [{titel: OPR, overleggen: [{tijd: 9.00 uur, bijeenkomsten: [{datum: 7 oktober 2024, reserve: ${on}}]}]}]}
`;
}

async function made(text: string): Promise<{ readonly document: string; readonly said: readonly string[] }> {
  const { document, diagnostics } = await compile(memoryHost({ 'plan.yaml': text }), '/plan.yaml', { assets: packageAssets() });
  const said = diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${code} ${message}`);
  return { document: JSON.stringify(document), said };
}

it.each<[string, string]>([
  ['ja', 'nee'],
  ['Ja', 'Nee'],
  ['JA', 'NEE'],
  ['True', 'False'],
])('%s and %s are true and false, at every switch', async (on, off) => {
  const expected = await made(plan(['true', 'false']));
  expect(expected.said).toEqual([]);
  expect(expected.document.length).toBeGreaterThan(1000);
  expect(await made(plan([on, off]))).toEqual(expected);
  expect((await made(plan([off, on]))).document).not.toBe(expected.document);
});

it('says what to write where another word of yes or no stands', async () => {
  const { said } = await made(plan(['aan', 'uit']));
  expect(said).toContain('vorm/keuze ‘aan’ kan niet bij ‘tijdlijn’; daar hoort true (ja) of false (nee).');
  expect(said).toContain('vorm/keuze ‘uit’ kan niet bij ‘voorblad’; daar hoort true (ja) of false (nee).');
});
