/** Loaded before the program: writes the address of every module that it loads, so that a test can hold what it needs. */
import { register } from 'node:module';

const hooks = `
import { writeSync } from 'node:fs';
export async function load(address, context, next) {
  writeSync(2, 'LOADED ' + address + '\\n');
  return next(address, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
