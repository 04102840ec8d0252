/**
 * The machine lacks something (no browser, no room on the disk, no right to write): exit code 3. Thrown, because no
 * input can mend it; the command line prints `message` and `hints` in Dutch and nothing else.
 */
export class MachineProblem extends Error {
  override readonly name = 'MachineProblem';

  constructor(
    /** Stable name, as for diagnostics: `browser/ontbreekt`, `schijf/vol`. */
    readonly code: string,
    message: string,
    /** What to do about it, one Dutch sentence each. */
    readonly hints: readonly string[],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
