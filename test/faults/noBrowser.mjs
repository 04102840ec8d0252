/** Loaded before the program: a machine on which no browser was installed, neither with npm nor by hand. */
import fs from 'node:fs/promises';
import Module, { syncBuiltinESMExports } from 'node:module';

const { access, stat } = fs;
const isBrowser = (path) => /(?:chrome|chromium|edge)[^/\\]*$/i.test(String(path));
const missing = (code) => Object.assign(new Error(code), { code, syscall: 'access' });

fs.access = (path, mode) => (isBrowser(path) ? Promise.reject(missing('ENOENT')) : access(path, mode));
fs.stat = (path, options) => (isBrowser(path) ? Promise.reject(missing('ENOENT')) : stat(path, options));
syncBuiltinESMExports();

const { _resolveFilename: resolve } = Module;
Module._resolveFilename = (request, ...rest) => {
  if (request === '@sparticuz/chromium') throw missing('MODULE_NOT_FOUND');
  return resolve.call(Module, request, ...rest);
};
