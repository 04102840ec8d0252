/** Ends builds at random moments: `npm run kills -- --aantal 200 --vanaf 1`. The program must have been built. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from './bundle.js';

const { values } = parseArgs({ options: { aantal: { type: 'string', default: '200' }, vanaf: { type: 'string', default: '1' } } });
const { killBuilds } = await load('test/faults/kills.ts');
const folder = mkdtempSync(join(tmpdir(), 'jaarplan-kills-'));
const { kills, finished, violations } = await killBuilds({ root: fileURLToPath(new URL('..', import.meta.url)), folder, count: Number(values.aantal), seed: Number(values.vanaf), say: console.log });
rmSync(folder, { recursive: true, force: true });
console.log(`kills: ${JSON.stringify(kills)}; ended before the signal: ${finished}\nviolations: ${violations.length}`);
for (const violation of violations) console.log(violation);
process.exitCode = violations.length === 0 ? 0 : 1;
