/** Next year's plan out of this one, as changes of its files. Reads and writes nothing. */
export { rollOver } from './rollOver.js';
export type { MovedDate, OpenPoint, RolledFile, Rollover, RolloverChoices } from './rollOver.js';
