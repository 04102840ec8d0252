import { CommanderError } from 'commander';
import type { Argument } from 'commander';
import type { Command, CommandEntry } from './command.js';
import type { Context } from './context.js';
import { DutchCommand } from './dutchCommand.js';
import { EXIT } from './exitCode.js';
import type { ExitCode } from './exitCode.js';
import { helpText } from './helpText.js';
import { findSettings } from './settings/findSettings.js';

const OVERVIEW: Pick<Command, 'description' | 'examples'> = {
  description: 'Maakt van YAML een toegankelijk jaarplan, als webpagina (HTML) en als PDF.',
  examples: [
    ['jaarplan init plannen/dijkzicht', 'Begin een plan in een nieuwe map:'],
    ['jaarplan build plannen/dijkzicht', 'Maak er een webpagina en een PDF van, in de map uitvoer:'],
  ],
};

/**
 * Reads the words behind `jaarplan`, runs the command that they name and gives its exit code. Only that command is loaded.
 * Throws UsageProblem when the words cannot be understood.
 */
export async function runProgram(words: readonly string[], commands: readonly CommandEntry[], context: Context): Promise<ExitCode> {
  const asked = words[0] === 'help' ? [...words.slice(1), '--help'] : words;
  let code: ExitCode = EXIT.done;
  const program = new DutchCommand('jaarplan').usage('<opdracht> [opties]').description(OVERVIEW.description).helpCommand(false);
  program.option('-v, --version', 'toon de versie van jaarplan');
  withHelp(program, OVERVIEW, context);
  program.action(() => {
    if (program.opts()['version'] === true) {
      context.print(`jaarplan ${context.system.jaarplanVersion}\n`);
    } else {
      context.say(helpText(program, OVERVIEW));
      code = EXIT.usage;
    }
  });
  for (const entry of commands) {
    const command = program.command(entry.name).summary(entry.summary);
    if (entry.name !== asked[0]) continue;
    const definition = await entry.load();
    command.description(definition.description);
    await definition.configure(command, context);
    command.usage(['[opties]', ...command.registeredArguments.map(argumentUsage)].join(' '));
    withHelp(command, definition, context);
    command.action(async () => {
      command.refuseEmpty();
      const settings = await findSettings(context.host);
      const run = (): Promise<ExitCode> => definition.run(context, command.args, command.opts());
      code = settings === undefined ? await run() : await (await import('./settings/runWithSettings.js')).runWithSettings(settings, command, commands.map(({ name }) => name), context.host, run);
    });
  }
  const [named] = asked;
  // With --help behind it commander would show the overview, as if the command were there.
  if (named !== undefined && !named.startsWith('-') && !commands.some(({ name }) => name === named)) program.refuseCommand(named);
  try {
    await program.parseAsync([...asked], { from: 'user' });
  } catch (error) {
    // How commander ends after showing help.
    if (!(error instanceof CommanderError && error.code === 'commander.helpDisplayed')) throw error;
  }
  return code;
}

function argumentUsage(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? '…' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** Help as an option like any other, so that it is found by our own rules and printed by our own hand. */
function withHelp(command: DutchCommand, definition: Pick<Command, 'examples'>, context: Context): void {
  command.example = definition.examples[0]?.[0];
  command.helpOption('-h, --help', 'toon deze uitleg');
  command.configureHelp({ formatHelp: () => helpText(command, definition) });
  command.configureOutput({ writeOut: context.print, writeErr: context.say });
  command.exitOverride();
}
