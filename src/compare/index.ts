/** Two plans as typed changes. Knows no git and prints nothing. */
export { comparePlans } from './compare.js';
export { isChange, partOf } from './comparison.js';
export type { Change, Compared, Comparison, Counts, Difference, Place } from './comparison.js';
export type { Field, Part, PartKind } from './part.js';
export { planPart } from './planParts.js';
export { sideOf } from './words.js';
export type { Words } from './words.js';
export { readableText } from './wording.js';
