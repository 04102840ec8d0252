import { posix } from 'node:path';
import { isWithin } from '../plan/shownPaths.js';

/** A path of an output as the user knows it: from the working folder when it is in there, else in full. */
export function shownPath(path: string, workingFolder: string): string {
  return isWithin(path, workingFolder) && path !== workingFolder ? posix.relative(workingFolder, path) : path;
}
