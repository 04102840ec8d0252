import { FIXED_EXAMPLES } from '../../../src/checks/fixed/examples/index.js';
import { CHECKS } from '../../../src/checks/index.js';
import { runHere } from '../../commands/here.js';
import type { HereOptions } from '../../commands/here.js';
import { run, writeFiles } from '../../commands/program.js';
import type { RunOptions } from '../../commands/program.js';
import { saidOf } from '../said.js';
import type { Said } from '../said.js';

/** Brings about what an example tells in words, in a folder of its own, and then what mends it. Both give what is said. */
export interface Situation {
  readonly wrong: (folder: string) => Promise<readonly Said[]>;
  readonly right: (folder: string) => Promise<readonly Said[]>;
}

export type Situations = Readonly<Record<string, Situation>>;

export const PLAN = 'formaat: 1\ntitel: Jaarplan 2024-2025\nschooljaar: 2024-2025\norganisatie: {naam: De Dijk}\nhoofdstukken:\n  - titel: Doelen\n    doelen: doelen/*.yaml\n';
export const GOAL = 'titel: Lezen\n';

const checks = new Set(CHECKS.map(({ code }) => code));

/** All but what the judge makes of the content. */
export function fixedOnly(said: readonly Said[]): readonly Said[] {
  return said.filter(({ code }) => !checks.has(code));
}

/** Writes a plan with one goal, and files beside it or in their place. */
export function writePlan(folder: string, files: Readonly<Record<string, string | Uint8Array>> = {}): void {
  writeFiles(folder, { 'plan.yaml': PLAN, 'doelen/10-lezen.yaml': GOAL, ...files });
}

/** What is said when the program runs within the test. */
export async function here(words: readonly string[], options: HereOptions): Promise<readonly Said[]> {
  return fixedOnly(saidOf((await runHere(words, options)).stderr));
}

/** The same of the real program, for what must be brought about in its own process. */
export async function inProcess(words: readonly string[], options: RunOptions): Promise<readonly Said[]> {
  return fixedOnly(saidOf((await run(words, options)).stderr));
}

/** The commands of an example as a reader types them: the words behind `jaarplan`, and what is set before it. */
export function typed(code: string, form: 'wrong' | 'right'): { readonly words: readonly string[]; readonly environment: Readonly<Record<string, string>> }[] {
  const example = FIXED_EXAMPLES.get(code);
  const lines = example !== undefined && 'situation' in example ? (example.commands?.[form].split('\n') ?? []) : [];
  return lines.flatMap((line) => {
    const { before = '', words = '' } = /^(?<before>(?:[A-Z_]+=\S+ )*)jaarplan (?<words>.*)$/u.exec(line)?.groups ?? {};
    return words === '' ? [] : [{ words: words.split(' '), environment: Object.fromEntries(before.trim().split(' ').filter((set) => set !== '').map((set) => set.split('=') as [string, string])) }];
  });
}

/** Runs those commands in a folder; `more` words go behind each. */
export async function runTyped(code: string, form: 'wrong' | 'right', options: HereOptions, more: readonly string[] = []): Promise<readonly Said[]> {
  const said: Said[] = [];
  for (const { words, environment } of typed(code, form)) said.push(...(await here([...words, ...more], { ...options, environment: { ...options.environment, ...environment } })));
  return said;
}
