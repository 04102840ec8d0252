import { describe, expect, it } from 'vitest';
import { readPlanning, schoolYear, toJson } from '../../src/calendar/index.js';

function json(text: string): unknown {
  return toJson(readPlanning(text, schoolYear(2024)));
}

const nothing = { van: null, tot: null, tijd: null, herhaling: null, lijst: null, vaag: false };

describe('toJson', () => {
  it.each([
    ['12 juni 25 9.00u', { soort: 'datum', van: '2025-06-12', tot: '2025-06-12', tijd: { van: '09:00', tot: null } }],
    ['voorjaar 2025', { soort: 'vaag', van: '2025-03-01', tot: '2025-05-31', vaag: true }],
    ['vóór 1 oktober 2024', { soort: 'deadline', tot: '2024-09-30' }],
    ['vanaf januari 2025', { soort: 'vanaf', van: '2025-01-01' }],
    ['t/m mei 2025', { soort: 'tot_en_met', van: '2024-08-01', tot: '2025-05-31' }],
    ['12.00 – 13.00 u', { soort: 'tijd', tijd: { van: '12:00', tot: '13:00' } }],
    ['1,5 uur per verg.', { soort: 'duur', tijd: { van: null, tot: null, duur: 'PT1H30M' } }],
    ['2024-2025 jaarlijks', { soort: 'periode', van: '2024-08-01', tot: '2025-07-31', herhaling: { freq: 'jaar', interval: 1, n: 1 } }],
    ['ca. 2-3x per jaar', { soort: 'herhaling', herhaling: { freq: 'jaar', interval: 1, n: '2-3', circa: true } }],
    ['<10 per schooljaar', { soort: 'herhaling', herhaling: { freq: 'schooljaar', interval: 1, n: '<10' } }],
    ['enkele keren per jaar', { soort: 'herhaling', herhaling: { freq: 'jaar', interval: 1, n: 'meer' } }],
    ['elke laatste vrijdag van de maand', { soort: 'herhaling', herhaling: { freq: 'maand', interval: 1, n: 1, weekdag: 'vr', rang: -1 } }],
    [
      'Jaarlijks voor 1 april',
      {
        soort: 'herhaling',
        tot: '2025-03-31',
        herhaling: { freq: 'jaar', interval: 1, n: 1, deadline_voor: '--04-01', in_planjaar_voor: '2025-04-01', laatste_dag: '2025-03-31' },
      },
    ],
    ['Jaarlijks op nader te bepalen datum', { soort: 'herhaling', herhaling: { freq: 'jaar', interval: 1, n: 1, datum: 'onbekend' } }],
    ['gem. 6 bijeenkomsten per school, minimaal 3', { soort: 'aantal', herhaling: { n: 6, per: 'school', gemiddeld: 6, min: 3 } }],
    ['OPR maandag 19.30u', { soort: 'tijd', tijd: { van: '19:30', tot: null }, herhaling: { freq: 'week', interval: 1, n: 1, weekdag: 'ma' } }],
    ['KPI 1 t/m 9', { soort: 'geen_tijd' }],
  ])('%s', (text, expected) => {
    expect(json(text)).toEqual({ ...nothing, tekst: text, ...expected });
  });

  it('writes a list part by part, in the order of the text', () => {
    const part = { tijd: null, vaag: false };
    expect(json('nov 2024- feb & mei 2025')).toEqual({
      ...nothing,
      tekst: 'nov 2024- feb & mei 2025',
      soort: 'lijst',
      lijst: [
        { ...part, tekst: 'nov 2024- feb', soort: 'periode', van: '2024-11-01', tot: '2025-02-28' },
        { ...part, tekst: 'mei 2025', soort: 'periode', van: '2025-05-01', tot: '2025-05-31' },
      ],
    });
  });
});
