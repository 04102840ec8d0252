/** The time zone of every plan. */
export const TIMEZONE = 'Europe/Amsterdam';

/**
 * Its rules, written into each calendar, as RFC 5545 (3.6.5) asks. Source: the time zone database of IANA, rule EU, which
 * follows Directive 2000/84/EC: summer time from the last Sunday of March to the last Sunday of October, at 01.00 UTC; in
 * this form since 1996, which is before any plan.
 */
export const TIMEZONE_RULES = [
  'BEGIN:VTIMEZONE',
  `TZID:${TIMEZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\n');
