import { describe, expect, it } from 'vitest';
import { countByMonth, countByParty, countStandings, isSoon, statusFor, statusOf } from '../../src/status/index.js';
import type { PlanStatus, StandingCounts } from '../../src/status/index.js';
import { soundPlan } from '../plan/readPlanFrom.js';

const HEAD = `formaat: 1
titel: Jaarplan
schooljaar: 2024-2025
organisatie:
  naam: Verband
  partijen:
    - {naam: Commissie van toelaatbaarheid, afkorting: CvT, ook: [de commissie]}
    - {naam: Gemeenten Noord en Zuid, ook: [gemeenten]}
hoofdstukken:
`;

async function status(day: string, actions: string, chapters = ''): Promise<ReturnType<typeof statusOf>> {
  const goals = `  - titel: Doelen\n    doelen:\n      - titel: Basis *op orde*\n        acties:\n${actions.replaceAll(/^(?=.)/gm, '          ')}`;
  return statusOf(await soundPlan(`${HEAD}${goals}${chapters}`), day);
}

const stands = ({ actions }: PlanStatus): string[] => actions.map(({ wat, stand, termijn }) => `${wat} ${stand}${termijn === undefined ? '' : ` ${termijn.last}`}`);
const filled = (counts: StandingCounts): Record<string, number> => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

describe('how an action stands', () => {
  it.each([
    ['2025-01-31', 'binnenkort 2025-02-01'],
    ['2025-02-01', 'binnenkort 2025-02-01'],
    ['2025-02-02', 'te-laat 2025-02-01'],
    ['2025-01-02', 'binnenkort 2025-02-01'],
    ['2025-01-01', 'gepland 2025-02-01'],
  ])('of 1 February, on %s: %s', async (day, expected) => {
    expect(stands(await status(day, '- {wat: Een, wanneer: 1 februari 2025}\n'))).toEqual([`Een ${expected}`]);
  });

  it.each(['afgerond', 'vervallen'])('stays %s, however late', async (done) => {
    expect(stands(await status('2025-07-01', `- {wat: Een, wanneer: 1 februari 2025, status: ${done}}\n`))).toEqual([`Een ${done} 2025-02-01`]);
  });

  it.each(['gepland', 'loopt', 'uitgesteld'])('with the status %s is late all the same', async (open) => {
    expect(stands(await status('2025-07-01', `- {wat: Een, wanneer: 1 februari 2025, status: ${open}}\n`))).toEqual(['Een te-laat 2025-02-01']);
  });

  it('follows the next of several moments, and is late only after the last', async () => {
    const actions = '- {wat: Een, wanneer: oktober 2024 en juni 2025}\n';
    expect(stands(await status('2025-01-01', actions))).toEqual(['Een gepland 2025-06-30']);
    expect(stands(await status('2024-10-15', actions))).toEqual(['Een binnenkort 2024-10-31']);
    expect(stands(await status('2025-07-01', actions))).toEqual(['Een te-laat 2025-06-30']);
  });

  it('is apart without an end: ongoing, not written, or not to be understood', async () => {
    expect(stands(await status('2025-09-01', '- {wat: Een, wanneer: Continu}\n- Twee\n- {wat: Drie, wanneer: n.t.b.}\n'))).toEqual(['Een doorlopend', 'Twee zonder-datum', 'Drie zonder-datum']);
  });

  it('takes its end from tot, and from planning where wanneer says nothing', async () => {
    const actions = "- {wat: Een, wanneer: {tekst: in de loop van het jaar, van: 2024-09-01, tot: 2025-01-31}}\n- {wat: Twee, wanneer: '-', planning: maart 2025}\n- {wat: Drie, wanneer: {van: 2025-01-01}}\n";
    expect(stands(await status('2025-01-15', actions))).toEqual(['Een binnenkort 2025-01-31', 'Twee gepland 2025-03-31', 'Drie doorlopend']);
  });
});

describe('parts of an action', () => {
  it('are accounted for one by one where they have a moment or status, with what the action says for all', async () => {
    const { actions } = await status(
      '2025-03-01',
      `- wat: Netwerk.
  wie: CvT
  wanneer: 1 februari 2025
  koers: oranje
  onderdelen:
    - {wat: Begin, status: afgerond}
    - {wat: Slot, wanneer: 1 juni 2025, wie: Scholen}
    - wat: Rest
`,
    );
    expect(actions.map(({ wat, stand, koers, partijen }) => [wat, stand, koers, partijen.map(({ naam }) => naam).join()])).toEqual([
      ['Netwerk: Begin', 'afgerond', 'oranje', 'Commissie van toelaatbaarheid'],
      ['Netwerk: Slot', 'gepland', 'oranje', 'Scholen'],
      ['Netwerk: Rest', 'te-laat', 'oranje', 'Commissie van toelaatbaarheid'],
    ]);
  });

  it('count with their action where they are only words', async () => {
    expect(stands(await status('2025-03-01', '- {wat: Netwerk, wanneer: 1 april 2025, onderdelen: [Begin, Slot]}\n'))).toEqual(['Netwerk gepland 2025-04-01']);
  });
});

const ACTIONS = `- {wat: Een, wie: CvT i.s.m. gemeenten, wanneer: 1 februari 2025}
- {wat: Twee, wie: De commissie en Gemeenten Noord en Zuid, wanneer: 1 april 2025, status: loopt}
- {wat: Drie, wie: '*Scholen*', partijen: [gemeenten], wanneer: 1 april 2025, status: afgerond}
- {wat: Vier, wie: scholen}
`;
const REST = `  - titel: Kalender
    kwaliteitskalender: {groepen: [{items: [{wat: Begroting, wie: CvT, wanneer: Jaarlijks voor 1 januari}, {wat: Telling, wie: Scholen, wanneer: 'Elk kwartaal, in maart en juni'}]}]}
  - titel: Jaarplanning
    jaarplanning:
      kolommen:
        - titel: CvT
          overleggen: [{tijd: 9.00 uur, bijeenkomsten: [{datum: 13 en 20 maart 2025, locatie: Teams}, 8 mei 2025]}]
        - titel: Overleg
          overleggen: [{naam: Netwerk, doelgroepen: [scholen], bijeenkomsten: [{datum: 3 april 2025, reserve: true}]}]
`;

describe('parties', () => {
  it('have one name in every spelling, and are owners before they are helpers', async () => {
    const { actions } = await status('2025-03-01', ACTIONS);
    expect(actions.map(({ partijen }) => partijen.map(({ naam, rol }) => `${naam} ${rol}`).join())).toEqual([
      'Commissie van toelaatbaarheid eigenaar,Gemeenten Noord en Zuid helper',
      'Commissie van toelaatbaarheid eigenaar,Gemeenten Noord en Zuid eigenaar',
      'Scholen eigenaar,Gemeenten Noord en Zuid eigenaar',
      'Scholen eigenaar',
    ]);
  });

  it('are counted by action, who is late first', async () => {
    expect(countByParty(await status('2025-03-01', ACTIONS)).map(({ party, counts }) => [party, filled(counts)])).toEqual([
      ['Gemeenten Noord en Zuid', { 'te-laat': 1, gepland: 1, afgerond: 1 }],
      ['Commissie van toelaatbaarheid', { 'te-laat': 1, gepland: 1 }],
      ['Scholen', { 'zonder-datum': 1, afgerond: 1 }],
    ]);
  });

  it('narrow all of it', async () => {
    const whole = await status('2025-03-01', ACTIONS, REST);
    const found = whole.parties.find('de Commissie');
    expect(found).toBe('Commissie van toelaatbaarheid');
    const own = statusFor(whole, found!);
    expect([own.actions.map(({ wat }) => wat), own.calendar.map(({ wat }) => wat), own.meetings.map(({ first }) => first)]).toEqual([['Een', 'Twee'], ['Begroting'], ['2025-03-13', '2025-03-20', '2025-05-08']]);
    expect(statusFor(whole, 'Scholen').meetings.map(({ naam }) => naam)).toEqual(['Netwerk']);
    expect(whole.parties.find('Onbekend')).toBeUndefined();
  });
});

describe('what is coming up', () => {
  it('is in the kwaliteitskalender and the meetings, in order', async () => {
    const found = await status('2025-03-10', ACTIONS, REST);
    expect(found.until).toBe('2025-04-09');
    expect(found.calendar.filter((moment) => isSoon(found, moment)).map(({ wat, last }) => `${wat} ${last}`)).toEqual(['Telling 2025-03-31']);
    expect(found.meetings.filter((moment) => isSoon(found, moment)).map(({ naam, first, tijd, locatie, reserve }) => [naam, first, tijd, locatie, reserve])).toEqual([
      ['CvT', '2025-03-13', '9.00 uur', 'Teams', false],
      ['CvT', '2025-03-20', '9.00 uur', 'Teams', false],
      ['Netwerk', '2025-04-03', undefined, undefined, true],
    ]);
  });

  it('is counted by month, without months in which nothing ends', async () => {
    const rows = countByMonth(await status('2025-03-01', ACTIONS, REST)).map(({ month, counts, calendar, meetings }) => [month, filled(counts), calendar, meetings]);
    expect(rows).toEqual([
      ['2024-12', {}, 1, 0],
      ['2025-02', { 'te-laat': 1 }, 0, 0],
      ['2025-03', {}, 1, 2],
      ['2025-04', { gepland: 1, afgerond: 1 }, 0, 1],
      ['2025-05', {}, 0, 1],
      ['2025-06', {}, 1, 0],
    ]);
  });
});

it('every action has one standing', async () => {
  const { actions } = await status('2025-03-01', ACTIONS);
  expect(Object.values(countStandings(actions)).reduce((sum, count) => sum + count, 0)).toBe(actions.length);
});
