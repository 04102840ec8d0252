export { formatBytes, formatText } from './formatFile.js';
export type { Unformed } from './formatFile.js';
export { everyComment } from './tokens.js';
