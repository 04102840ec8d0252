import { describe, expect, it } from 'vitest';
import type { Bijeenkomst, Overleg } from '../../src/plan/model.js';
import { soundPlan } from './readPlanFrom.js';

const ORGANISATION = `naam: Verband
overleggen:
  - {naam: OPR, dag: maandag, tijd: 19.30-21.30 uur, locatie: kantoor, contact: secretaris, duur: 2 uur, herhaling: elke maand, opmerking: Open, doelgroepen: [raad]}
  - {naam: ALV}
`;

async function meetings(columns: string): Promise<readonly Overleg[]> {
  const plan = await soundPlan(`formaat: 1\ntitel: x\nschooljaar: 2024-2025\nvelden: {thema: {titel: Thema}}\nhoofdstukken:\n  - jaarplanning:\n      kolommen:\n${columns.replaceAll(/^/gm, '        ')}\n`, { 'swv/organisatie.yaml': ORGANISATION });
  const [block] = plan.hoofdstukken[0]!.blokken;
  return block?.soort === 'jaarplanning' ? block.jaarplanning.kolommen.flatMap(({ overleggen }) => overleggen) : [];
}

async function dates(list: string): Promise<readonly Bijeenkomst[]> {
  const [meeting] = await meetings(`- titel: ALV\n  overleggen:\n    - bijeenkomsten: ${list}`);
  return meeting!.bijeenkomsten;
}

describe('a meeting', () => {
  it('takes what it does not say from the standing meeting of its name', async () => {
    const [meeting] = await meetings('- overleggen:\n    - {naam: OPR, tijd: 20.00 uur, bijeenkomsten: []}');
    expect([meeting!.label, meeting!.tijd, meeting!.dag, meeting!.locatie, meeting!.contact, meeting!.duur, meeting!.herhaling, meeting!.opmerking].map((value) => (typeof value === 'object' ? value.value : value))).toEqual([
      'OPR', '20.00 uur', 'maandag', 'kantoor', 'secretaris', '2 uur', 'elke maand', 'Open',
    ]);
    expect(meeting!.doelgroepen.map(({ value }) => value)).toEqual(['raad']);
    expect(meeting!.dag!.span.source.path).toBe('swv/organisatie.yaml');
    expect(meeting!.tijd!.span.source.path).toBe('swv/2024-2025/plan.yaml');
  });

  it('may be only its name', async () => {
    const [meeting] = await meetings('- overleggen: [OPR]');
    expect([meeting!.naam?.value, meeting!.dag?.value, meeting!.bijeenkomsten]).toEqual(['OPR', 'maandag', []]);
  });

  it('is called by its column where it has no name', async () => {
    const found = await meetings('- titel: ALV\n  overleggen: [{dag: dinsdag}, {naam: Eigen}]\n- overleggen: [{dag: dinsdag}]');
    expect(found.map(({ label, naam }) => [label, naam?.value])).toEqual([['ALV', undefined], ['Eigen', 'Eigen'], ['Overleg', undefined]]);
  });
});

describe('a date', () => {
  it.each([
    ['as ISO', '[2024-10-07]', '2024-10-07', '2024-10-07'],
    ['in Dutch', '[7 okt 2024]', '2024-10-07', '2024-10-07'],
    ['without a year', '[7 okt]', '2024-10-07', '2024-10-07'],
    ['in the second half of the year', '[3 maart]', '2025-03-03', '2025-03-03'],
    ['under its key', '[{datum: 2 juni 2025}]', '2025-06-02', '2025-06-02'],
    ['from and to', '[{van: 2024-10-07, tot: 2024-10-11}]', '2024-10-07', '2024-10-11'],
    ['from alone', '[{van: 2024-10-07}]', '2024-10-07', '2024-10-07'],
    ['as words that are no day', '[nog te bepalen]', undefined, undefined],
  ])('%s', async (_what, list, first, last) => {
    const [date] = await dates(list);
    expect([date!.eersteDag, date!.laatsteDag]).toEqual([first, last]);
  });

  it('has more than a day', async () => {
    const [date, plain] = await dates('[{datum: 7 okt 2024, tijd: 9.00, locatie: Teams, reserve: true, opmerking: Let op, onderwerpen: [Begroting, Verslag], doelgroepen: scholen, thema: Taal}, 8 okt 2024]');
    expect([date!.datum, date!.tijd, date!.locatie, date!.opmerking, date!.velden.get('thema')].map((text) => text?.value)).toEqual(['7 okt 2024', '9.00', 'Teams', 'Let op', 'Taal']);
    expect([date!.reserve, plain!.reserve]).toEqual([true, false]);
    expect([date!.onderwerpen, date!.doelgroepen].map((texts) => texts.map(({ value }) => value))).toEqual([['Begroting', 'Verslag'], ['scholen']]);
    expect(plain!.datum?.value).toBe('8 okt 2024');
  });
});
