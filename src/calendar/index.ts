/** Dutch dates, times, periods and school calendars. Knows nothing of plans and never reads a clock. */
export {
  addDays,
  addMonths,
  compareDates,
  dateParts,
  daysBetween,
  daysInMonth,
  endOfMonth,
  isIsoDate,
  isoDate,
  mondayOfWeek,
  weekNumber,
  weekdayOf,
  type DateParts,
  type IsoDate,
} from './dates.js';
export { monthName, monthNames, shortMonthName, shortMonthNames, weekdays, type Weekday } from './names.js';
export { formatDate, type DateNotation } from './formatDate.js';
export {
  isInSchoolYear,
  monthsOf,
  parseSchoolYear,
  schoolYear,
  schoolYearOf,
  yearOfMonth,
  type SchoolMonth,
  type SchoolYear,
} from './schoolYear.js';
export { type ImpossibleReason } from './dateTokens.js';
export { parseDate, readDate, type DateReading, type ImpossibleDate, type ParsedDate, type ReadDate } from './readDate.js';
export { writtenDays, type WrittenDay } from './writtenDays.js';
export { type ClockTime } from './timeTokens.js';
export { type Duration } from './durationTokens.js';
export {
  parseDuration,
  parseTime,
  readTime,
  type ReadDuration,
  type ReadTime,
  type TimeReading,
} from './readTime.js';
export { easterSunday, publicHolidays, type PublicHoliday } from './holidays/publicHolidays.js';
export { regions, type Region } from './holidays/regions.js';
export {
  schoolHoliday,
  schoolHolidays,
  type SchoolHoliday,
  type SchoolHolidayKind,
  type SchoolHolidays,
} from './holidays/schoolHolidays.js';
export { freeDay, type FreeDay, type OwnFreeDays } from './holidays/freeDay.js';
export { readPlanning, type PlanningOptions } from './planning/readPlanning.js';
export { boundsOf } from './planning/meaning.js';
export { toJson, type HerhalingJson, type ItemJson, type PlanningJson, type TijdJson } from './planning/toJson.js';
export type {
  Assumption,
  Count,
  Fragment,
  Frequency,
  Meaning,
  Planning,
  PlanningIssue,
  PlanningItem,
  PlanningTime,
  Recurrence,
  Soort,
  TextRange,
  Unit,
  WeekParity,
} from './planning/planning.js';
