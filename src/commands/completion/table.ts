import type { CommandEntry } from '../command.js';
import type { Context } from '../context.js';
import { DutchCommand } from '../dutchCommand.js';
import { takesPlans, valuesOf } from './values.js';

/** What can be typed behind `jaarplan`, by command. */
export type CompletionTable = readonly CompletionCommand[];

export interface CompletionCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletionOption[];
  /** Whether folders of plans stand behind it; else files may. */
  readonly takesPlans: boolean;
}

export interface CompletionOption {
  /** With its dashes. */
  readonly flag: string;
  readonly meaning: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** The only words that it takes; none where anything may follow. */
  readonly values: readonly string[];
}

const HELP: CompletionOption = { flag: '--help', meaning: 'toon deze uitleg', takesValue: false, values: [] };

/** Asks every command for its options, as its help does. */
export async function completionTable(commands: readonly CommandEntry[], context: Context): Promise<CompletionTable> {
  return Promise.all(
    commands.map(async (entry) => {
      const { name, summary } = entry;
      const command = new DutchCommand(name);
      await (await entry.load()).configure(command, context);
      const options = command.options.map(async ({ long, description, required }) => {
        const flag = long ?? '';
        return { flag, meaning: shortened(description), takesValue: required, values: required ? await valuesOf(name, flag, context) : [] };
      });
      return { name, summary, options: [...(await Promise.all(options)), HELP], takesPlans: takesPlans(command.registeredArguments) };
    }),
  );
}

/** A list of choices is for the help; a line beside a word holds the first words only. */
function shortened(description: string): string {
  return description.replace(/[:;(].*$/su, '').trim();
}
