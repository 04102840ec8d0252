import type { Host } from '../../host.js';
import type { KeptFolder } from './keptFolder.js';
import { hashOf, stillHold } from './observations.js';
import type { Observation, ObservedHost } from './observations.js';

interface Entry<T> {
  readonly observations: readonly Observation[];
  readonly made: T;
}

/**
 * What was made of plans, as plain data, each with every question that was asked of the disk for it and the answer: while the disk
 * answers the same, the same would be made of it.
 */
export class ObservedAnswers<T> {
  readonly #folder: KeptFolder;
  readonly #recipe: string;
  readonly #looksUp: boolean;

  /** `recipe` is all that decides what is made besides the disk; with `looksUp` off, nothing of before is found. */
  constructor(folder: KeptFolder, recipe: string, looksUp: boolean) {
    this.#folder = folder;
    this.#recipe = recipe;
    this.#looksUp = looksUp;
  }

  /** What was made before, when all that it was made of is as it was. */
  async find(file: string, host: Host): Promise<T | undefined> {
    const entry = await this.#entry(file);
    return entry !== undefined && (await stillHold(entry.observations, host)) ? entry.made : undefined;
  }

  /** What was made the last time, also when the plan has changed since. */
  async last(file: string): Promise<T | undefined> {
    return (await this.#entry(file))?.made;
  }

  async keep(file: string, { observations }: ObservedHost, made: T): Promise<void> {
    await this.#folder.write(this.#nameOf(file), Buffer.from(JSON.stringify({ observations, made } satisfies Entry<T>)));
  }

  async #entry(file: string): Promise<Entry<T> | undefined> {
    const bytes = this.#looksUp ? await this.#folder.read(this.#nameOf(file)) : undefined;
    return bytes === undefined ? undefined : (JSON.parse(bytes.toString('utf8')) as Entry<T>);
  }

  #nameOf(file: string): string {
    return `${hashOf(JSON.stringify([this.#recipe, file]))}.json`;
  }
}
