import type { Command as CommanderCommand } from 'commander';
import type { Context } from './context.js';
import type { ExitCode } from './exitCode.js';

/** A command as the list knows it: enough to show in the overview, without loading what it needs to run. */
export interface CommandEntry {
  readonly name: string;
  /** One line in the overview. */
  readonly summary: string;
  load(): Promise<Command>;
}

/** One file in this folder. */
export interface Command {
  /** Shown under the usage line by `--help`. */
  readonly description: string;
  /** Arguments and options, as `commander` takes them. */
  configure(command: CommanderCommand, context: Context): void | Promise<void>;
  /** Two real uses, with what they do. */
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  run(context: Context, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<ExitCode>;
}
