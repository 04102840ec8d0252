import { noDate } from '../plan/noDate.js';
import { UsageProblem } from './usageProblem.js';

/** Of an option that asks for a day and was given something else. */
export function noDay(option: string, typed: string): UsageProblem {
  const { words, hint } = noDate(typed);
  return new UsageProblem(`${option} kent ‘${typed}’ niet: dat ${words}.`, [hint]);
}
