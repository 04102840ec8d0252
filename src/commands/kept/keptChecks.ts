import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Host } from '../../host.js';
import { KeptFolder } from './keptFolder.js';
import type { ObservedHost } from './observations.js';
import { ObservedAnswers } from './observedAnswers.js';
import { packDiagnostics, unpackDiagnostics } from './packedDiagnostics.js';
import type { PackedDiagnostics } from './packedDiagnostics.js';

/** What was said of a plan. */
export interface CheckedPlan {
  readonly diagnostics: readonly Diagnostic[];
  readonly isFullyChecked: boolean;
}

interface Packed {
  readonly diagnostics: PackedDiagnostics;
  readonly isFullyChecked: boolean;
}

/** Some ten thousand plans; what is said of one takes some ten kilobytes. */
const BOUNDS = { bytes: 200_000_000, files: 20_000 };

/** What the checks said before of plans in which nothing has changed since. */
export class KeptChecks {
  readonly #folder: KeptFolder;
  readonly #answers: ObservedAnswers<Packed>;

  /** As for ObservedAnswers: `recipe` decides what is said of a plan, besides the disk; with `looksUp` off, all is said anew and kept. */
  constructor(folder: string, recipe: string, looksUp: boolean) {
    this.#folder = new KeptFolder(join(folder, 'checks'), BOUNDS);
    this.#answers = new ObservedAnswers(this.#folder, recipe, looksUp);
  }

  async find(file: string, host: Host): Promise<CheckedPlan | undefined> {
    const found = await this.#answers.find(file, host);
    return found === undefined ? undefined : { ...found, diagnostics: unpackDiagnostics(found.diagnostics) };
  }

  async keep(file: string, host: ObservedHost, { diagnostics, isFullyChecked }: CheckedPlan): Promise<void> {
    await this.#answers.keep(file, host, { diagnostics: packDiagnostics(diagnostics), isFullyChecked });
  }

  /** To be called once, at the end of a run. */
  async tidy(): Promise<void> {
    await this.#folder.tidyNowAndThen();
  }
}
