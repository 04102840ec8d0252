import { lstatSync, mkdirSync } from 'node:fs';

/** Whether a folder, made when it is not there, belongs to this user alone: in a shared one others could lay things down for us. */
export function isOwnFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const entry = lstatSync(folder);
    const user = process.getuid?.();
    return entry.isDirectory() && (user === undefined || (entry.uid === user && (entry.mode & 0o022) === 0));
  } catch {
    return false;
  }
}
