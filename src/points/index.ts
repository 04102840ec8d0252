/** Which points of a four-year plan were worked on in which year, over the plans of all years. Prints nothing. */
export { coverageOf } from './coverage.js';
export type { Coverage, CoveragePoint, CoverageReport, CoverageYear, KnownPlan } from './coverage.js';
export { gapsIn } from './gaps.js';
export type { Gap } from './gaps.js';
