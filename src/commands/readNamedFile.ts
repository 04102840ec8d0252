import { posix } from 'node:path';
import { isReadProblem } from '../host.js';
import type { Context } from './context.js';
import { UsageProblem } from './usageProblem.js';

/** Far above any plan; a film is not read into memory. */
const MAXIMUM_BYTES = 200_000_000;

/** The bytes of a file that the user named. Throws UsageProblem for what is not there or cannot be read. */
export async function readNamedFile({ host }: Pick<Context, 'host'>, argument: string): Promise<Uint8Array> {
  const bytes = await host.read(posix.resolve(host.workingFolder, argument.replaceAll('\\', '/')), MAXIMUM_BYTES);
  if (!isReadProblem(bytes)) return bytes;
  const reasons = { missing: 'bestaat niet', folder: 'is een map', forbidden: 'mag u niet lezen', unreadable: 'is niet te lezen', 'too-large': 'is te groot' };
  throw new UsageProblem(`‘${argument}’ ${reasons[bytes.problem]}.`);
}
