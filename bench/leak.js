import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afresh } from './program.js';
import { writeCopies } from './trialPlans.js';

/**
 * `node bench/leak.js [PLANS]`: builds that many plans (1,000) in one run and tells twenty times the memory of
 * jaarplan and of all its browser's processes, and how many of those draw pages. Exit code 1 when the last fifth held half as
 * much again as the second. Linux only.
 */
const count = Number(process.argv[2] ?? 1000);
const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'jaarplan-bench-'));
writeCopies(join(root, 'plans/noorderveld'), '2024-2025', work, count);
const program = join(root, 'bin/jaarplan.js');
const child = spawn(process.execPath, [program, 'build', '--formaat', 'pdf', ...afresh(program)], { cwd: work, stdio: ['ignore', 'pipe', 'inherit'] });
const seen = [];
let made = 0;
child.stdout.setEncoding('utf8').on('data', (text) => {
  const step = Math.max(1, Math.floor(count / 20));
  const before = made;
  made += text.split('\n').length - 1;
  if (Math.floor(made / step) > Math.floor(before / step)) seen.push(look());
});
const code = await new Promise((resolve) => child.once('close', resolve));
rmSync(work, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
process.exitCode = code === 0 && isFlat() ? 0 : 1;

function look() {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).split('\n').flatMap((line) => {
    const [, pid, parent, kilobytes, words] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), megabytes: Number(kilobytes) / 1024, words }];
  });
  const below = (pid) => processes.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  const browser = below(child.pid);
  const own = processes.find(({ pid }) => pid === child.pid)?.megabytes ?? 0;
  const figures = { made, own: Math.round(own), browser: Math.round(browser.reduce((sum, { megabytes }) => sum + megabytes, 0)), pages: browser.filter(({ words }) => words.includes('--type=renderer')).length };
  process.stdout.write(`${figures.made} plans: jaarplan ${figures.own} MB, browser ${figures.browser} MB, ${figures.pages} drawing\n`);
  return figures;
}

function isFlat() {
  const part = (from) => seen.slice(Math.floor(seen.length * from), Math.ceil(seen.length * (from + 0.2)));
  const most = (figures) => Math.max(...figures.map(({ own, browser }) => own + browser));
  return most(part(0.8)) <= 1.5 * most(part(0.2)) && seen.every(({ pages }) => pages <= 4);
}
