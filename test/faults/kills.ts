import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chance } from '../fuzz/chance.js';
import { commandsNaming } from './browserProcesses.js';

export interface KillOptions {
  /** Folder of the package. */
  readonly root: string;
  /** An empty folder to work in. */
  readonly folder: string;
  readonly count: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface KillFigures {
  readonly kills: Readonly<Record<string, number>>;
  /** Builds that ended before the signal came. */
  readonly finished: number;
  readonly violations: readonly string[];
}

interface Ended {
  /** Whether the signal came before the end. */
  readonly wasKilled: boolean;
  readonly pid: number | undefined;
}

const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGINT'] as const;
const NAMES = ['wilgenstreek-2025-2026.html', 'wilgenstreek-2025-2026.pdf'];
const plan = (title: string): string => `formaat: 1
titel: ${title}
schooljaar: 2025-2026
organisatie: {naam: Wilgenstreek}
hoofdstukken:
  - titel: Doelen
    doelen:
      - {titel: Een doel, acties: [{wat: Iets doen, wie: Scholen, wanneer: 1 oktober 2025}]}
`;

/**
 * Ends builds at random moments. Every file is the old one or the new one, whole; no browser lives on; no half-written file stays, but
 * where the program could do nothing any more (SIGKILL) the next build clears what was left.
 */
export async function killBuilds({ root, folder, count, seed, say }: KillOptions): Promise<KillFigures> {
  const chance = new Chance(seed);
  const temporary = join(folder, 'tijdelijk');
  const kills: Record<string, number> = {};
  const violations: string[] = [];
  let finished = 0;
  mkdirSync(temporary, { recursive: true });
  const build = (title: string, signal?: NodeJS.Signals, after = 0): Promise<Ended> => {
    writeFileSync(join(folder, 'plan.yaml'), plan(title));
    return runBuild({ root, folder, temporary, ...(signal === undefined ? {} : { signal }), after });
  };
  const whole: string[][] = [[], []];
  const remember = (): void => NAMES.forEach((name, index) => whole[index]?.push(read(folder, name)));
  let longest = 0;
  for (const title of ['Eerste', 'Tweede']) {
    const begin = Date.now();
    await build(title);
    longest = Date.now() - begin;
    remember();
  }
  for (let number = 1; number <= count; number += 1) {
    const signal = chance.one(SIGNALS);
    const before = listed(folder);
    const { wasKilled, pid } = await build(chance.one(['Eerste', 'Tweede']), signal, chance.share() * longest * 1.1);
    if (wasKilled) kills[signal] = (kills[signal] ?? 0) + 1;
    else finished += 1;
    const wrong = NAMES.filter((name, index) => whole[index]?.includes(read(folder, name)) !== true).map((name) => `${name} is not whole`);
    const left = await leftBehind({ folder, temporary, before, pid: signal === 'SIGKILL' ? undefined : pid });
    for (const what of [...wrong, ...left]) violations.push(`${number} (${signal}): ${what}`);
    if (number % 20 === 0) say(`${number} of ${count}, ${violations.length} violations`);
  }
  await build('Eerste');
  violations.push(...readdirSync(temporary).filter((name) => name.startsWith('jaarplan-browser-')).map((name) => `after the next build: profile left: ${name}`));
  violations.push(...listed(folder).filter((name) => !NAMES.includes(name)).map((name) => `after the next build: half-written file left: ${name}`));
  rmSync(temporary, { recursive: true, force: true });
  return { kills, finished, violations };
}

function read(folder: string, name: string): string {
  const path = join(folder, 'uitvoer', name);
  return existsSync(path) ? readFileSync(path, 'latin1') : '';
}

function runBuild({ root, folder, temporary, signal, after }: { readonly root: string; readonly folder: string; readonly temporary: string; readonly signal?: NodeJS.Signals; readonly after: number }): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'bin/jaarplan.js'), 'build', '.'], { cwd: folder, stdio: 'ignore', env: { ...process.env, TMPDIR: temporary, SOURCE_DATE_EPOCH: '1750000000' } });
  const timer = signal === undefined ? undefined : setTimeout(() => child.kill(signal), after);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve({ wasKilled: code !== 0, pid: child.pid });
    });
  });
}

/** Browsers that still run, and what a process that could still act ought to have cleared away. */
async function leftBehind({ folder, temporary, before, pid }: { readonly folder: string; readonly temporary: string; readonly before: readonly string[]; readonly pid: number | undefined }): Promise<string[]> {
  for (let waited = 0; waited < 20_000 && commandsNaming(temporary).length > 0; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
  const browsers = commandsNaming(temporary).map((command) => `browser left: ${command.slice(0, 80)}`);
  const profiles = pid === undefined ? [] : readdirSync(temporary).filter((name) => name.startsWith(`jaarplan-browser-${pid}-`));
  const halves = pid === undefined ? [] : listed(folder).filter((name) => !NAMES.includes(name) && !before.includes(name));
  return [...browsers, ...profiles.map((name) => `profile left: ${name}`), ...halves.map((name) => `half-written file left: ${name}`)];
}

function listed(folder: string): string[] {
  const output = join(folder, 'uitvoer');
  return existsSync(output) ? readdirSync(output) : [];
}
