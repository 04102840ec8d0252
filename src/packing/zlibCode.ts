import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * zlib as WebAssembly, from the package that brings it. `npm run build` puts the code itself into the program in place of this
 * module (`scripts/builtIn.js`): users do not have the package.
 */
export function zlibCode(): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve('@zip.js/zip.js/dist/zip-module.wasm'));
}
