import { describe, expect, it } from 'vitest';
import { parseDate, readDate, schoolYear } from '../../src/calendar/index.js';

const year = schoolYear(2024);

describe('parseDate', () => {
  it.each([
    ['2024-10-07', '2024-10-07'],
    ['20241007', '2024-10-07'],
    ['7 okt 2024', '2024-10-07'],
    ['7 OKT. 2024', '2024-10-07'],
    ['7  oktober   2024', '2024-10-07'],
    ['25 sept. 2024', '2024-09-25'],
    ['24-09 2024', '2024-09-24'],
    ['01-04-2025', '2025-04-01'],
    ['1/4/2025', '2025-04-01'],
    ['1.4.2025', '2025-04-01'],
    ['3 december 2024', '2024-12-03'],
    ['29 februari 2024', '2024-02-29'],
    ['7-okt-2024', '2024-10-07'],
    ['7e november 2024', '2024-11-07'],
  ])('reads %s', (text, date) => {
    expect(parseDate(text)).toEqual({ date, assumedYear: false, shortYear: false });
  });

  it.each([
    ['di 17 sept 24', '2024-09-17', 'dinsdag'],
    ['di. 17 sept. 24', '2024-09-17', 'dinsdag'],
    ['Maandag, 17-09-24', '2024-09-17', 'maandag'],
  ])('keeps the weekday of %s, even a wrong one', (text, date, weekday) => {
    expect(parseDate(text)).toEqual({ date, weekday, assumedYear: false, shortYear: true });
  });

  it.each([
    ['7 november', '2024-11-07'],
    ['1 augustus', '2024-08-01'],
    ['31 juli', '2025-07-31'],
    ['2-9', '2024-09-02'],
  ])('takes the year of %s from the school year, and says so', (text, date) => {
    expect(parseDate(text, year)).toEqual({ date, assumedYear: true, shortYear: false });
    expect(readDate(text).kind).toBe('yearless');
    expect(parseDate(text)).toBeUndefined();
  });

  it.each([
    ['31 februari', 'dag'],
    ['31 februari 2025', 'dag'],
    ['29-02-2025', 'dag'],
    ['0 mei 2025', 'dag'],
    ['12-13-2025', 'maand'],
    ['2024-13-01', 'maand'],
    ['2-12-202', 'jaar'],
    ['7 okt 20245', 'jaar'],
  ])('calls %s impossible because of its %s', (text, reason) => {
    expect(readDate(text, year)).toEqual({ kind: 'impossible', reason, text });
    expect(parseDate(text, year)).toBeUndefined();
  });

  it.each(['', 'voorjaar 2025', '2024-2025', 'oktober 2024', '7 okt 2024 Kits', 'op 7 oktober 2024', '2.1', '13.30', '24-25', '€ 5', '7'])(
    'takes %j for no date',
    (text) => {
      expect(readDate(text, year)).toEqual({ kind: 'none' });
    },
  );

  it('calls 29 February impossible in a school year without one', () => {
    expect(readDate('29 februari', schoolYear(2023))).toMatchObject({ kind: 'date', date: '2024-02-29' });
    expect(readDate('29 februari', schoolYear(2024))).toMatchObject({ kind: 'impossible' });
  });
});
