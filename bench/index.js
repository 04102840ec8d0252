import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchGrowth } from './growth.js';
import { benchMany } from './many.js';
import { benchServing } from './serving.js';
import { benchSingle } from './single.js';
import { verdictTable, writeTables } from './table.js';

/**
 * `npm run bench -- [een] [live] [veel] [groei]`: whole processes in turns, medians, each beside its limit in the same run.
 * Exit code 1 when a ratio is not met. `--schrijf` puts the tables into docs/performance.md.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rondes: { type: 'string', default: '10' },
    plannen: { type: 'string', default: '100' },
    tabs: { type: 'string', default: '2' },
    controles: { type: 'string', default: '10000' },
    buren: { type: 'string', default: process.env.JAARPLAN_BUREN },
    browser: { type: 'string' },
    json: { type: 'boolean', default: false },
    schrijf: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'jaarplan-bench-'));
writeFileSync(join(work, 'package.json'), '{}\n');
const runs = Number(values.rondes);
const tell = (line) => process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${line}` : line.endsWith('\n') ? line : '');
const common = { root, work, program: join(root, 'bin/jaarplan.js'), runs, tell, browser: values.browser };
const parts = {
  een: () => benchSingle({ ...common, peers: values.buren }),
  live: () => benchServing({ ...common, runs: Math.max(10, runs) }),
  veel: () => benchMany({ ...common, runs: Math.min(3, runs), count: Number(values.plannen), tabs: Number(values.tabs) }),
  groei: () => benchGrowth({ ...common, runs: Math.min(5, runs), plans: Number(values.controles) }),
};
const chosen = positionals.length === 0 ? Object.keys(parts) : positionals;
const unknown = chosen.find((name) => parts[name] === undefined);
if (unknown !== undefined) throw new Error(`There is no ${unknown}; there are ${Object.keys(parts).join(', ')}`);

const results = {};
try {
  for (const name of chosen) results[name] = await parts[name]();
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
const text = Object.fromEntries(Object.entries(results).map(([name, { table, verdicts }]) => [name, `${table}\n${verdictTable(verdicts)}`]));
if (values.json) process.stdout.write(`${JSON.stringify(Object.fromEntries(Object.entries(results).map(([name, { medians, verdicts }]) => [name, { medians, verdicts }])), undefined, 2)}\n`);
else process.stdout.write(`\n${Object.values(text).join('\n')}`);
if (values.schrijf) writeTables(join(root, 'docs/performance.md'), text);
process.exitCode = Object.values(results).every(({ verdicts }) => verdicts.every(({ passes }) => passes)) ? 0 : 1;
