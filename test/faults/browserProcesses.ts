import { readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** Holds that no browser runs whose profile is in a folder. The system takes a moment to end what was killed. */
export async function gone(folder: string): Promise<void> {
  for (let waited = 0; waited < 3000 && commandsNaming(folder).length > 0; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(commandsNaming(folder), 'browsers left running').toEqual([]);
}

/** Command lines of the processes that name a folder, as a browser does with its profile. */
export function commandsNaming(folder: string): string[] {
  return allCommands().filter((command) => command.includes(`--user-data-dir=${folder}`));
}

function allCommands(): string[] {
  if (process.platform !== 'linux') return spawnSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).stdout.split('\n');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        // Ended meanwhile.
        return [];
      }
    });
}
