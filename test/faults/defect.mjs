/** Loaded before the program: a slip in its code, of the kind that no test has found yet. */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

fs.realpath = () => undefined.length;
syncBuiltinESMExports();
