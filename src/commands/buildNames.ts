import { Diagnostics } from '../diagnostics/collector.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Host } from '../host.js';
import { outputName } from '../outputs/fileName.js';
import type { Plan } from '../plan/model.js';
import { readPlan } from '../plan/readPlan.js';
import { planName } from './judgedPlan.js';
import type { CompiledPlan } from './compilePlans.js';
import { likelyName } from './likelyName.js';
import { someOf } from './someOf.js';

/** Plans whose files would have the same name all fail: all but one of them would silently be lost. */
export class Namesakes {
  /** By output name: the plans that have it, in file order. */
  readonly #files: Map<string, string[]>;
  readonly #workingFolder: string;
  readonly #said = new Set<string>();

  constructor(files: ReadonlyMap<string, readonly string[]>, workingFolder: string) {
    this.#files = new Map([...files].map(([name, group]) => [name, [...group]]));
    this.#workingFolder = workingFolder;
  }

  /** What there is to say of a plan that may not be made because others have its name too; undefined of any other. To be asked in file order. */
  refusal({ plan, file }: CompiledPlan): readonly Diagnostic[] | undefined {
    if (plan === undefined) return undefined;
    const name = outputName(plan);
    if (!this.isShared(name, file)) return undefined;
    const files = this.#files.get(name) ?? [];
    // Said once, at the first; the others fail with it.
    const said = this.#said.has(name) ? [] : [this.#sameName(plan, name, files)];
    this.#said.add(name);
    return said;
  }

  /** Whether others have this name too; asked of a plan that is not read, because nothing of it has changed. */
  isShared(name: string, file: string): boolean {
    const files = this.#files.get(name) ?? [];
    this.#files.set(name, files);
    if (!files.includes(file)) files.push(file);
    return files.length > 1;
  }

  #sameName(plan: Plan, name: string, files: readonly string[]): Diagnostic {
    const message = `${files.length} plannen krijgen bestanden met dezelfde naam, ${name}: ${someOf(files.map((file) => planName(file, this.#workingFolder)))}.`;
    const hints = ['Maak deze plannen een voor een, elk met een eigen map achter --uit.', 'Of zet elk plan onder een eigen map met organisatie.yaml; de bestanden krijgen de naam van die map.'];
    return diagnosticAt(plan.origin.at('schooljaar'), 'uitvoer/zelfde-naam', message, { hints });
  }
}

/**
 * The plans that have a name together, known before the first is written. Only plans that look like namesakes are read for
 * it, and those of which the name does not show from outside: reading them all would double the work of a run.
 */
export async function findNamesakes(host: Host, files: readonly string[]): Promise<Namesakes> {
  if (files.length < 2) return new Namesakes(new Map(), host.workingFolder);
  const likely = new Map<string, string>();
  for (const file of files) {
    const name = (await likelyName(host, file)) ?? (await trueName(host, file));
    if (name !== undefined) likely.set(file, name);
  }
  const names = new Map<string, string[]>();
  for (const group of groups(likely).values()) {
    if (group.length < 2) continue;
    for (const file of group) {
      const name = await trueName(host, file);
      if (name !== undefined) names.set(name, [...(names.get(name) ?? []), file]);
    }
  }
  return new Namesakes(names, host.workingFolder);
}

function groups(names: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [file, name] of names) {
    const group = found.get(name);
    if (group === undefined) found.set(name, [file]);
    else group.push(file);
  }
  return found;
}

/** Undefined for a plan that is too broken to be understood: nothing is made of it. */
async function trueName(host: Host, file: string): Promise<string | undefined> {
  const { plan } = await readPlan(host, file, new Diagnostics(), { looksBack: false });
  return plan === undefined ? undefined : outputName(plan);
}
