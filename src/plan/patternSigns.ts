/** What makes a path stand for more than one file. */
export const PATTERN_SIGN = /[*?{[\]]/;

/** Whether a path stands for all files that look like it. */
export function isPattern(path: string): boolean {
  return PATTERN_SIGN.test(path);
}
