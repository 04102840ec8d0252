/** Loaded before the program: files that are made anew take half of their content, and then the disk is full, or what TEST_DISK says. */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { open } = fs;
const { TEST_DISK: code = 'ENOSPC' } = process.env;

fs.open = async (path, flags, mode) => {
  const handle = await open(path, flags, mode);
  if (flags !== 'wx') return handle;
  handle.writeFile = async (content) => {
    await handle.write(content.subarray(0, content.length / 2));
    throw Object.assign(new Error(`${code}: write`), { code, syscall: 'write' });
  };
  return handle;
};
syncBuiltinESMExports();
