/** The command was used wrongly: exit code 2. Thrown where it is found; the command line prints it in Dutch. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';

  constructor(
    message: string,
    /** What to do, one Dutch sentence each. */
    readonly hints: readonly string[] = [],
  ) {
    super(message);
  }
}
