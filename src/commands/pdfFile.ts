import type { FileWish } from './readNamedFile.js';
import { UsageProblem } from './usageProblem.js';

/** A PDF that a command reads. */
export const PDF_FILE: FileWish = { kind: 'een PDF', maximumBytes: 200_000_000 };

/** A file that is broken, or was no PDF at all: not what the command is for, as a name that leads nowhere. */
export function notAPdf(argument: string): UsageProblem {
  return new UsageProblem(`‘${argument}’ is geen PDF die jaarplan kan lezen.`, ['Noem een PDF die met jaarplan gemaakt is.']);
}
