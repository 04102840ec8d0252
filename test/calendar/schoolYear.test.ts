import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  formatDate,
  isInSchoolYear,
  mondayOfWeek,
  monthsOf,
  parseSchoolYear,
  schoolYearOf,
  weekdayOf,
} from '../../src/calendar/index.js';

describe('school years', () => {
  const expected = { start: 2024, end: 2025, label: '2024-2025', first: '2024-08-01', last: '2025-07-31' };

  it.each(['2024-2025', '2024 – 2025', '2024/2025', '24-25', "'24-'25", 'schooljaar 2024-2025'])('reads %s', (text) => {
    expect(parseSchoolYear(text)).toEqual(expected);
  });

  it.each(['2024', '2024-2026', '2025-2024', '2024-2025-2026', '', '1024-1025'])(
    'does not take %j for one',
    (text) => {
      expect(parseSchoolYear(text)).toBeUndefined();
    },
  );

  it('knows its months', () => {
    const months = monthsOf(schoolYearOf('2024-08-01'));
    expect(months.map((month) => month.shortName).join(' ')).toBe('aug sept okt nov dec jan feb mrt apr mei juni juli');
    expect(months[0]).toMatchObject({ name: 'augustus', first: '2024-08-01', last: '2024-08-31' });
    expect(months[6]).toMatchObject({ name: 'februari', first: '2025-02-01', last: '2025-02-28' });
  });

  it('holds its first and last day and nothing beside', () => {
    const year = schoolYearOf('2025-07-31');
    expect(year).toEqual(expected);
    expect(['2024-07-31', '2024-08-01', '2025-07-31', '2025-08-01'].map((date) => isInSchoolYear(date, year))).toEqual([false, true, true, false]);
  });
});

describe('dates', () => {
  it('knows weekdays', () => {
    expect(weekdayOf('2024-10-07')).toBe('maandag');
    expect(weekdayOf('2024-12-01')).toBe('zondag');
  });

  it('adds days and months over the ends of months and years', () => {
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addMonths('2024-08-31', 6)).toBe('2025-02-28');
    expect(addMonths('2024-01-15', -1)).toBe('2023-12-15');
    expect(daysBetween('2024-08-01', '2025-07-31')).toBe(364);
    expect([compareDates('2024-08-01', '2024-08-02'), compareDates('2024-08-02', '2024-08-01'), compareDates('2024-08-01', '2024-08-01')]).toEqual([-1, 1, 0]);
  });

  it('finds the Monday of an ISO week', () => {
    expect(mondayOfWeek(2024, 43)).toBe('2024-10-21');
    expect(mondayOfWeek(2025, 1)).toBe('2024-12-30');
    expect(mondayOfWeek(2026, 53)).toBe('2026-12-28');
    expect(mondayOfWeek(2025, 53)).toBeUndefined();
  });

  it('prints in three notations', () => {
    expect([formatDate('2024-10-07', 'kort'), formatDate('2024-10-07', 'lang'), formatDate('2024-10-07', 'iso')]).toEqual([
      '7 okt 2024',
      '7 oktober 2024',
      '2024-10-07',
    ]);
  });
});
