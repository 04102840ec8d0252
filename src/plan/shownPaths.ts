import { posix } from 'node:path';

export function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Relative to where jaarplan was started when that is shorter to read; absolute otherwise. */
export function displayPath(file: string, workingFolder: string): string {
  const relative = posix.relative(workingFolder, file);
  return relative.startsWith('../../..') || relative === '' ? file : relative;
}
