import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { KeptFolder } from './keptFolder.js';
import { hashOf, stillHold } from './observations.js';
import type { Observation, ObservedHost } from './observations.js';
import { packDiagnostics, unpackDiagnostics } from './packedDiagnostics.js';
import type { PackedDiagnostics } from './packedDiagnostics.js';
import type { Host } from '../../host.js';

/** What was made of a plan. */
export interface MadePlan {
  /** Of its files, without the ending: `noorderveld-2024-2025`. */
  readonly outputName: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly MadeOutput[];
  /** On which page each place of the PDF stands. */
  readonly pageNumbers: ReadonlyMap<string, number> | undefined;
}

export interface MadeOutput {
  /** `pdf` */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A build of an earlier time of which nothing that it was made of has changed. */
export interface KeptPlan {
  readonly outputName: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly KeptOutput[];
}

export interface KeptOutput {
  readonly name: string;
  readonly hash: string;
}

interface Entry {
  readonly observations: readonly Observation[];
  readonly outputName: string;
  readonly diagnostics: PackedDiagnostics;
  readonly outputs: readonly KeptOutput[];
  readonly pageNumbers?: readonly (readonly [string, number])[];
}

/** To look through all that is kept takes as long as reading a plan: it is done for one file in sixteen, by their hashes. */
const TIDYING_SIGN = '0';

/**
 * What was built before, so that nothing is done twice. For each plan and way of building it one entry: every question
 * that was asked of the disk with its answer, what there was to say, and the hashes of the files, which lie beside it.
 */
export class KeptBuilds {
  readonly #folder: KeptFolder;
  readonly #recipe: string;
  readonly #looksUp: boolean;
  #isTidyingDue = false;

  /** `recipe` is all that decides what comes out besides the disk; with `looksUp` off, all is made anew and kept. */
  constructor(folder: string, recipe: string, looksUp: boolean) {
    this.#folder = new KeptFolder(join(folder, 'builds'));
    this.#recipe = recipe;
    this.#looksUp = looksUp;
  }

  /** The build of before, when all that it was made of is as it was. */
  async find(file: string, host: Host): Promise<KeptPlan | undefined> {
    const entry = this.#looksUp ? await this.#entry(file) : undefined;
    if (entry === undefined || !(await stillHold(entry.observations, host))) return undefined;
    return { outputName: entry.outputName, outputs: entry.outputs, diagnostics: unpackDiagnostics(entry.diagnostics) };
  }

  /** What a file held; undefined when it is no longer there. */
  async output({ hash }: KeptOutput): Promise<Uint8Array | undefined> {
    return this.#folder.read(hash);
  }

  /** The page numbers of the last time, also when the plan has changed since: most of them still hold. */
  async pageNumbers(file: string): Promise<ReadonlyMap<string, number> | undefined> {
    const entry = this.#looksUp ? await this.#entry(file) : undefined;
    return entry?.pageNumbers === undefined ? undefined : new Map(entry.pageNumbers);
  }

  async keep(file: string, { observations }: ObservedHost, made: MadePlan): Promise<void> {
    const outputs = made.outputs.map(({ name, bytes }) => ({ name, bytes, hash: hashOf(bytes) }));
    await Promise.all(outputs.map(({ hash, bytes }) => this.#folder.write(hash, bytes)));
    const entry: Entry = {
      observations,
      outputName: made.outputName,
      diagnostics: packDiagnostics(made.diagnostics),
      outputs: outputs.map(({ name, hash }) => ({ name, hash })),
      ...(made.pageNumbers === undefined ? {} : { pageNumbers: [...made.pageNumbers] }),
    };
    await this.#folder.write(this.#nameOf(file), Buffer.from(JSON.stringify(entry)));
    this.#isTidyingDue ||= outputs.some(({ hash }) => hash.startsWith(TIDYING_SIGN));
  }

  /** To be called once, at the end of a run. */
  async tidy(): Promise<void> {
    if (this.#isTidyingDue) await this.#folder.tidy();
  }

  async #entry(file: string): Promise<Entry | undefined> {
    const bytes = await this.#folder.read(this.#nameOf(file));
    return bytes === undefined ? undefined : (JSON.parse(bytes.toString('utf8')) as Entry);
  }

  #nameOf(file: string): string {
    return `${hashOf(JSON.stringify([this.#recipe, file]))}.json`;
  }
}
