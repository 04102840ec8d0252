/**
 * Tries spoilt plans: `npm run fuzz -- --aantal 100000 --vanaf 1`. Each number is an input that comes back the same; a number that is named
 * in what is printed is tried again with `--vanaf NUMBER --aantal 1`.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load, moduleFile } from './bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { aantal: { type: 'string', default: '100000' }, vanaf: { type: 'string', default: '1' } } });
const path = 'test/fuzz/longRun.ts';
const { longRun } = await load(path);
const started = Date.now();
const { inputs, counts, slowest, violations } = await longRun({
  root,
  module: pathToFileURL(join(root, moduleFile(path))),
  first: Number(values.vanaf),
  count: Number(values.aantal),
  say: console.log,
});

console.log(`\n${inputs} inputs in ${Math.round((Date.now() - started) / 1000)} s`);
for (const [name, count] of Object.entries(counts).sort()) console.log(`  ${name}: ${count}`);
console.log(`slowest: input ${slowest.number}, ${slowest.seconds.toFixed(2)} s\nviolations: ${violations.length}`);
process.exitCode = violations.length === 0 && inputs === Number(values.aantal) ? 0 : 1;
