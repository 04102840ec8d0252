/** How a plan stands on a day: what is late, soon, done, of whom and in which month. Prints nothing, reads no clock. */
export { isAccountedFor } from './actions.js';
export { isSoon, SOON, STANDINGS, statusFor, statusOf } from './planStatus.js';
export type { PlanStatus, Standing, StatusAction } from './planStatus.js';
export { countByMonth, countByParty, countStandings } from './counts.js';
export type { MonthCounts, PartyCounts, StandingCounts } from './counts.js';
export type { CalendarMoment, MeetingMoment } from './agenda.js';
export type { NamedParty } from './parties.js';
export { Parties } from './parties.js';
export type { Days } from './timing.js';
export { words } from './words.js';
