import { tmpdir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * Where jaarplan keeps what it can make again, such as the unpacked browser.
 *
 * XDG_CACHE_HOME or ~/.cache on Linux, ~/Library/Caches on macOS, LOCALAPPDATA on Windows; without a home folder the
 * temporary folder, in a folder of this user's own.
 */
export function defaultCacheFolder(environment: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string {
  const paths = platform === 'win32' ? win32 : posix;
  // The XDG specification: a path that is not absolute is to be ignored.
  const usable = (path: string | undefined): path is string => path !== undefined && paths.isAbsolute(path);
  const { HOME: home, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment;
  if (platform === 'win32') return usable(local) ? paths.join(local, 'jaarplan', 'Cache') : temporaryCacheFolder();
  if (usable(xdg)) return paths.join(xdg, 'jaarplan');
  if (!usable(home)) return temporaryCacheFolder();
  return platform === 'darwin' ? paths.join(home, 'Library', 'Caches', 'jaarplan') : paths.join(home, '.cache', 'jaarplan');
}

/** The temporary folder is shared by all users of a machine: the name keeps theirs apart. */
export function temporaryCacheFolder(): string {
  const user = process.getuid?.();
  return (process.platform === 'win32' ? win32 : posix).join(tmpdir(), user === undefined ? 'jaarplan' : `jaarplan-${user}`);
}
