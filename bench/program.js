import { spawnSync } from 'node:child_process';

/** The words that make a build start from nothing, for a program that keeps what it built before. */
export function afresh(program) {
  const { stdout } = spawnSync(process.execPath, [program, 'build', '--help'], { encoding: 'utf8' });
  return stdout.includes('--opnieuw') ? ['--opnieuw'] : [];
}
