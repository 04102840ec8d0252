import type { CommandEntry } from '../command.js';
import type { Context } from '../context.js';
import { DutchCommand } from '../dutchCommand.js';

/** What can be typed behind `jaarplan`, by command. */
export type CompletionTable = readonly CompletionCommand[];

export interface CompletionCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletionOption[];
}

export interface CompletionOption {
  /** With its dashes. */
  readonly flag: string;
  readonly meaning: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
}

const HELP: CompletionOption = { flag: '--help', meaning: 'toon deze uitleg', takesValue: false };

/** Asks every command for its options, as its help does. */
export async function completionTable(commands: readonly CommandEntry[], context: Context): Promise<CompletionTable> {
  return Promise.all(
    commands.map(async (entry) => {
      const { name, summary } = entry;
      const command = new DutchCommand(name);
      await (await entry.load()).configure(command, context);
      const options = command.options.map(({ long, description, required }) => ({ flag: long ?? '', meaning: shortened(description), takesValue: required }));
      return { name, summary, options: [...options, HELP] };
    }),
  );
}

/** A list of choices is for the help; a line beside a word holds the first words only. */
function shortened(description: string): string {
  return description.replace(/[:;(].*$/su, '').trim();
}
