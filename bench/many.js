import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preparePrint } from './printPage.js';
import { afresh } from './program.js';
import { takeTurns } from './processes.js';
import { judge, markdownTable } from './table.js';
import { writeCopies } from './trialPlans.js';

/** Many plans in one run beside the bare browser with the same pages in as many tabs. */
export async function benchMany({ root, work, program, count, runs, tabs, browser, tell }) {
  const folder = join(work, 'many');
  writeCopies(join(root, 'plans/noorderveld'), '2024-2025', folder, count);
  const print = await preparePrint(join(folder, 'verband-00001/2024-2025'), browser);
  const page = join(work, 'many.html');
  writeFileSync(page, print.page);
  const bare = { name: 'limit', words: [process.execPath, join(root, 'bench/barePrint.js'), print.executable, String(tabs), JSON.stringify(print.flags), ...Array.from({ length: count }, () => page)], environment: print.environment };
  const ours = { name: 'ours', words: [process.execPath, program, 'build', ...afresh(program), '--taken', String(tabs)] };
  const medians = await takeTurns([bare, ours].map((one) => ({ folder, ...one })), runs, tell);
  const rows = [...medians].map(([name, { milliseconds, megabytes }]) => [name, count, tabs, (milliseconds / 1000).toFixed(1), ((count * 1000) / milliseconds).toFixed(1), megabytes.toFixed(0)]);
  const value = medians.get('limit').milliseconds / medians.get('ours').milliseconds;
  return {
    table: markdownTable(['program', 'plans', 'tabs', 'seconds', 'plans a second', 'MB (Node)'], rows),
    verdicts: [judge({ name: `throughput of ${count} plans / bare browser`, value, limit: 0.85, atLeast: true })],
    medians: Object.fromEntries(medians),
  };
}
