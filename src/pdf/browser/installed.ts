import { access, constants, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import type { FindOptions } from './foundBrowser.js';

export interface InstalledPlace {
  readonly name: string;
  readonly path: string;
}

const onPath: readonly (readonly [command: string, name: string])[] = [
  ['google-chrome-stable', 'Google Chrome'],
  ['google-chrome', 'Google Chrome'],
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['microsoft-edge-stable', 'Microsoft Edge'],
  ['microsoft-edge', 'Microsoft Edge'],
];

/** Folders that a shortened PATH (a service, cron) leaves out. */
const usualLinuxFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

const macApplications = [
  ['Google Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['Microsoft Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
] as const;

const windowsApplications = [
  ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
] as const;

/** The places where Chrome, Chromium and Edge are installed, in order of preference, each once. */
export function installedPlaces({ environment, platform }: Pick<FindOptions, 'environment' | 'platform'>): InstalledPlace[] {
  if (platform === 'win32') return windowsPlaces(environment);
  if (platform === 'darwin') return macPlaces(environment);
  return linuxPlaces(environment);
}

function linuxPlaces(environment: FindOptions['environment']): InstalledPlace[] {
  const folders = [...(environment['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder)), ...usualLinuxFolders];
  const places = onPath.flatMap(([command, name]) => folders.map((folder) => ({ name, path: posix.join(folder, command) })));
  return unique(places);
}

function macPlaces(environment: FindOptions['environment']): InstalledPlace[] {
  const home = environment['HOME'];
  const folders = ['/Applications', ...(home ? [posix.join(home, 'Applications')] : [])];
  return macApplications.flatMap(([name, path]) => folders.map((folder) => ({ name, path: posix.join(folder, path) })));
}

function windowsPlaces(environment: FindOptions['environment']): InstalledPlace[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => windowsVariable(environment, name) ?? []);
  return unique(windowsApplications.flatMap(([name, path]) => folders.map((folder) => ({ name, path: win32.join(folder, path) }))));
}

/** Windows writes variable names as it likes (`ProgramFiles`) and finds them in any case; a plain record does not. */
function windowsVariable(environment: FindOptions['environment'], name: string): string | undefined {
  return Object.entries(environment).find(([key]) => key.toUpperCase() === name)?.[1];
}

function unique(places: readonly InstalledPlace[]): InstalledPlace[] {
  return [...new Map(places.map((place) => [place.path, place])).values()];
}

/** Whether `path` is a file that this user may run. */
export async function isExecutableFile(path: string, platform: NodeJS.Platform): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return false;
    // Windows has no right to run: every readable file passes.
    await access(path, platform === 'win32' ? constants.R_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
