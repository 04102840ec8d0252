import { Memory } from '../../memory.js';
import { addDays, isoDate, weekdayOf, type IsoDate } from '../dates.js';

export interface PublicHoliday {
  readonly name: string;
  readonly date: IsoDate;
  /**
   * Standing in the Algemene termijnenwet (article 3): a public holiday by law, a day made equal to one (Good Friday),
   * or a Sunday, which the law names apart.
   */
  readonly law: 'feestdag' | 'gelijkgesteld' | 'zondag';
  /** Whether schools close: all of them, or most. */
  readonly schoolsClosed: 'altijd' | 'meestal';
}

/** The public holidays of a calendar year, in order of date. */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  return HOLIDAYS.recall(String(year), () => holidaysOf(year));
}

/** Every date of a plan asks for those of its year. */
const HOLIDAYS = new Memory<readonly PublicHoliday[]>(50);

function holidaysOf(year: number): PublicHoliday[] {
  const easter = easterSunday(year);
  const holidays: PublicHoliday[] = [
    holiday('Nieuwjaarsdag', isoDate(year, 1, 1)),
    { name: 'Goede Vrijdag', date: addDays(easter, -2), law: 'gelijkgesteld', schoolsClosed: 'meestal' },
    { ...holiday('Eerste Paasdag', easter), law: 'zondag' },
    holiday('Tweede Paasdag', addDays(easter, 1)),
    royalDay(year),
    { ...holiday('Bevrijdingsdag', isoDate(year, 5, 5)), schoolsClosed: 'meestal' },
    holiday('Hemelvaartsdag', addDays(easter, 39)),
    { ...holiday('Eerste Pinksterdag', addDays(easter, 49)), law: 'zondag' },
    holiday('Tweede Pinksterdag', addDays(easter, 50)),
    holiday('Eerste Kerstdag', isoDate(year, 12, 25)),
    holiday('Tweede Kerstdag', isoDate(year, 12, 26)),
  ];
  return holidays.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
}

/** Easter Sunday in the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return isoDate(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/**
 * Koningsdag is 27 April since 2014, Koninginnedag was 30 April; on a Sunday both are kept the day before.
 */
function royalDay(year: number): PublicHoliday {
  const [name, date] = year >= 2014 ? ['Koningsdag', isoDate(year, 4, 27)] : ['Koninginnedag', isoDate(year, 4, 30)];
  return holiday(name, weekdayOf(date) === 'zondag' ? addDays(date, -1) : date);
}

function holiday(name: string, date: IsoDate): PublicHoliday {
  return { name, date, law: 'feestdag', schoolsClosed: 'altijd' };
}
