import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Where it names the certificates of a whole system, this costs every start of Node 80 ms, ours and others', and ratios come out too kind. */
const OWN_ENVIRONMENT = { ...process.env };
delete OWN_ENVIRONMENT.NODE_EXTRA_CA_CERTS;

/**
 * Runs a program to its end.
 * @returns {Promise<{ milliseconds: number, megabytes: number }>} how long it took, and (on Linux) the most memory it held
 */
export function measure({ words, folder, environment = {}, codes = [0] }) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(words[0], words.slice(1), { cwd: folder, env: { ...OWN_ENVIRONMENT, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    let megabytes = 0;
    child.stderr.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-2000)));
    const watch = setInterval(() => (megabytes = Math.max(megabytes, mostMemory(child.pid))), 20);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      if (codes.includes(code)) resolve({ milliseconds: performance.now() - begun, megabytes });
      else reject(new Error(`${words.join(' ')} ended with ${code}: ${said}`));
    });
  });
}

function mostMemory(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/**
 * The cases in turn, `runs` times over, so that a slow moment of the machine falls on all of them. `before` makes a case
 * ready, outside the time that is taken. A case that fails is left out, and its reason told.
 * @returns {Promise<Map<string, { milliseconds: number, megabytes: number }>>} medians by the name of the case
 */
export async function takeTurns(cases, runs, tell) {
  const taken = new Map(cases.map(({ name }) => [name, []]));
  const failed = new Set();
  for (let run = 1; run <= runs; run += 1) {
    for (const one of cases.filter(({ name }) => !failed.has(name))) {
      tell(`ronde ${run} van ${runs}: ${one.name}`);
      try {
        await one.before?.();
        taken.get(one.name).push(await measure(one));
      } catch (error) {
        failed.add(one.name);
        tell(`${one.name}: ${error.message}\n`);
      }
    }
  }
  const whole = [...taken].filter(([name]) => !failed.has(name));
  return new Map(whole.map(([name, list]) => [name, { milliseconds: median(list.map((one) => one.milliseconds)), megabytes: median(list.map((one) => one.megabytes)) }]));
}

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
