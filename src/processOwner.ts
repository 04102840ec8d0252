import { readlinkSync } from 'node:fs';
import { stat } from 'node:fs/promises';

const oneHour = 3_600_000;

/** The process that makes something temporary, as it stands in the name: whoever finds it later knows who must remove it. */
export function ownerName(): string {
  return `${process.pid}-${processSpace()}`;
}

/**
 * In which numbering of processes this one has its number: on Linux that of its container, elsewhere the one of the machine. Of what was
 * made in the same one it is certain whether its process lives.
 */
function processSpace(): string {
  try {
    return /\d+/u.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0';
  } catch {
    return '0';
  }
}

/**
 * Whether the process that made this was killed before it could remove it: certain within one numbering of processes; from another, or
 * without one, only after an hour: in a folder that containers share, a process that is alive elsewhere looks dead here.
 */
export async function isAbandoned(path: string, owner: string, space: string | undefined): Promise<boolean> {
  if (isAlive(Number(owner))) return false;
  if (space === processSpace()) return true;
  return stat(path).then((entry) => Date.now() - entry.mtimeMs > oneHour, () => false);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
