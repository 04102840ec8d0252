import type { Check } from './check.js';
import { weekdag } from './datum/weekdag.js';

export { FIXED_RULES } from './fixedRules.js';

/**
 * Every check, in the order in which people read about them. To add one: a file in its group's folder, a line here, and
 * fixtures in test/checks/fixtures. Settings, docs and `check --regels` follow from this list.
 */
export const CHECKS: readonly Check[] = [weekdag];
