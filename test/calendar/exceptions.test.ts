import { describe, expect, it } from 'vitest';
import { readPlanning, schoolYear, toJson } from '../../src/calendar/index.js';

const read = (text: string): ReturnType<typeof toJson> => toJson(readPlanning(text, schoolYear(2025)));

describe('an exception', () => {
  it.each([
    'maandelijks, m.u.v. juli en augustus',
    'maandelijks, met uitzondering van de zomervakantie',
    'maandelijks, behalve in december',
    'maandelijks, uitgezonderd juli',
    'maandelijks (niet in juli/augustus)',
  ])('is no moment: %s', (text) => {
    expect(read(text)).toMatchObject({ soort: 'herhaling', van: null, tot: null, lijst: null });
    expect(readPlanning(text, schoolYear(2025)).rest.map((part) => part.text).join(' ')).not.toBe('');
  });

  it('makes the days uncertain for other programs too', () => {
    expect(read('iedere donderdag behalve in december')).toMatchObject({ soort: 'herhaling', vaag: true });
    expect(read('iedere donderdag')).toMatchObject({ soort: 'herhaling', vaag: false });
    expect(read('iedere donderdag in de even weken')).toMatchObject({ herhaling: { freq: 'week', weekdag: 'do', weken: 'even' }, vaag: false });
  });

  it('says nothing by itself', () => {
    expect(read('niet in juli').soort).toBe('geen_tijd');
    expect(read('behalve in juli').soort).toBe('geen_tijd');
  });

  it('leaves what stands before it', () => {
    expect(read('na 1 mei 2026, niet in de meivakantie')).toMatchObject({ soort: 'vanaf', van: '2026-05-02' });
  });

  it('is not seen in words that only look like one', () => {
    expect(read('uiterlijk 1 mei 2026').soort).toBe('deadline');
    expect(read('muvels in juli 2026').soort).toBe('periode');
  });
});
