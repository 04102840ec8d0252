import { join } from 'node:path';
import { afresh } from './program.js';
import { takeTurns } from './processes.js';
import { judge, markdownTable } from './table.js';
import { writeGrownPlan, writeSmallPlans } from './trialPlans.js';

const ACTIONS = [10, 100, 1000];

/** Ten times as much may take a little over ten times as long, and no more than ten times the memory. */
const LINEAR = 12;

/** How time and memory grow with a plan and with the number of plans. */
export async function benchGrowth({ work, program, runs, plans, tell }) {
  for (const actions of ACTIONS) writeGrownPlan(join(work, `grown-${actions}`), actions);
  const counts = [plans / 100, plans / 10, plans];
  for (const count of counts) writeSmallPlans(join(work, `plans-${count}`), count);
  const ours = (name, ...words) => ({ name, words: [process.execPath, program, ...words], folder: work });
  const kinds = {
    check: (actions) => ours(`check ${actions} actions`, 'check', `grown-${actions}`, ...afresh(program, 'check')),
    html: (actions) => ours(`build html ${actions} actions`, 'build', `grown-${actions}`, '--formaat', 'html', ...afresh(program)),
    build: (actions) => ours(`build ${actions} actions`, 'build', `grown-${actions}`, ...afresh(program)),
  };
  const byActions = await takeTurns(Object.values(kinds).flatMap((kind) => ACTIONS.map(kind)), runs, tell);
  const byPlans = await takeTurns(counts.map((count) => ours(`check ${count} plans`, 'check', `plans-${count}`, ...afresh(program, 'check'))), 1, tell);
  const medians = new Map([...byActions, ...byPlans]);
  const of = (name) => medians.get(name) ?? { milliseconds: Number.NaN, megabytes: Number.NaN };
  const ratio = (more, less, unit) => of(more)[unit] / of(less)[unit];
  const verdicts = [
    ...['check', 'build html', 'build'].map((kind) => judge({ name: `time of ${kind}, 1,000 / 100 actions`, value: ratio(`${kind} 1000 actions`, `${kind} 100 actions`, 'milliseconds'), limit: LINEAR })),
    judge({ name: `time of check, ${plans} / ${plans / 10} plans`, value: ratio(`check ${plans} plans`, `check ${plans / 10} plans`, 'milliseconds'), limit: LINEAR }),
    judge({ name: `memory of check, ${plans} / ${plans / 10} plans`, value: ratio(`check ${plans} plans`, `check ${plans / 10} plans`, 'megabytes'), limit: 2 }),
  ];
  const rows = [...medians].map(([name, { milliseconds, megabytes }]) => [name, milliseconds.toFixed(0), megabytes.toFixed(0)]);
  return { table: markdownTable(['command', 'milliseconds', 'MB'], rows), verdicts, medians: Object.fromEntries(medians) };
}
