/** The command was used wrongly: exit code 2. Thrown where it is found; the command line prints it in Dutch. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';

  constructor(
    message: string,
    /** What to do, one Dutch sentence each. */
    readonly hints: readonly string[] = [],
    /** The options that it is about, without dashes; by default those that the message names. They may have been set in a file. */
    readonly options: readonly string[] = optionsIn(message),
  ) {
    super(message);
  }
}

const OPTION = /(?<![\p{L}\p{N}-])--([a-z]+(?:-[a-z]+)*)/gu;

function optionsIn(message: string): string[] {
  // What stands in quotes is what somebody typed.
  return [...message.replace(/‘[^’]{0,300}’/g, '').matchAll(OPTION)].map(([, name = '']) => name);
}
