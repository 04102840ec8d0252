import { spawn } from 'node:child_process';
import { packageFolder } from '../../assets.js';
import type { Host } from '../../host.js';

/** A program and its words, as they are: no shell reads them. */
export interface Opener {
  readonly program: string;
  readonly words: readonly string[];
}

/** How each system opens an address in the user's own web browser. */
export function openerFor(address: string, platform: NodeJS.Platform, environment: Host['environment']): Opener {
  switch (platform) {
    case 'win32':
      // By its whole path: Windows would first look in the folder where jaarplan was started.
      return { program: `${environment['SystemRoot'] ?? 'C:\\Windows'}\\System32\\rundll32.exe`, words: ['url.dll,FileProtocolHandler', address] };
    case 'darwin':
      return { program: '/usr/bin/open', words: [address] };
    default:
      return { program: 'xdg-open', words: [address] };
  }
}

/** Whether the web browser could be asked to open the address; it comes up by itself, and outlives jaarplan. */
export function openAddress(opener: Opener): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(opener.program, opener.words, { cwd: packageFolder, detached: true, stdio: 'ignore', windowsHide: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
