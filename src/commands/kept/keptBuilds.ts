import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { KeptFolder } from './keptFolder.js';
import { hashOf } from './observations.js';
import type { ObservedHost } from './observations.js';
import { ObservedAnswers } from './observedAnswers.js';
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

interface Packed {
  readonly outputName: string;
  readonly diagnostics: PackedDiagnostics;
  readonly outputs: readonly KeptOutput[];
  readonly pageNumbers?: readonly (readonly [string, number])[];
}

/**
 * What was built before, so that nothing is done twice. For each plan and way of building it one entry: every question
 * that was asked of the disk with its answer, what there was to say, and the hashes of the files, which lie beside it.
 */
export class KeptBuilds {
  readonly #folder: KeptFolder;
  readonly #answers: ObservedAnswers<Packed>;

  /** As for ObservedAnswers; with `looksUp` off, all is made anew and kept. */
  constructor(folder: string, recipe: string, looksUp: boolean) {
    this.#folder = new KeptFolder(join(folder, 'builds'));
    this.#answers = new ObservedAnswers(this.#folder, recipe, looksUp);
  }

  /** The build of before, when all that it was made of is as it was. */
  async find(file: string, host: Host): Promise<KeptPlan | undefined> {
    const found = await this.#answers.find(file, host);
    return found === undefined ? undefined : { outputName: found.outputName, outputs: found.outputs, diagnostics: unpackDiagnostics(found.diagnostics) };
  }

  /** What a file held; undefined when it is no longer there. */
  async output({ hash }: KeptOutput): Promise<Uint8Array | undefined> {
    return this.#folder.read(hash);
  }

  /** The page numbers of the last time, also when the plan has changed since: most of them still hold. */
  async pageNumbers(file: string): Promise<ReadonlyMap<string, number> | undefined> {
    const last = await this.#answers.last(file);
    return last?.pageNumbers === undefined ? undefined : new Map(last.pageNumbers);
  }

  async keep(file: string, host: ObservedHost, made: MadePlan): Promise<void> {
    const outputs = made.outputs.map(({ name, bytes }) => ({ name, bytes, hash: hashOf(bytes) }));
    await Promise.all(outputs.map(({ hash, bytes }) => this.#folder.write(hash, bytes)));
    await this.#answers.keep(file, host, {
      outputName: made.outputName,
      diagnostics: packDiagnostics(made.diagnostics),
      outputs: outputs.map(({ name, hash }) => ({ name, hash })),
      ...(made.pageNumbers === undefined ? {} : { pageNumbers: [...made.pageNumbers] }),
    });
  }

  /** To be called once, at the end of a run. */
  async tidy(): Promise<void> {
    await this.#folder.tidyNowAndThen();
  }
}
