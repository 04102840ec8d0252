import { spawnSync } from 'node:child_process';

/** The words that make a command start from nothing, for a program that keeps what it did before. */
export function afresh(program, command = 'build') {
  const { stdout } = spawnSync(process.execPath, [program, command, '--help'], { encoding: 'utf8' });
  return stdout.includes('--opnieuw') ? ['--opnieuw'] : [];
}
