import type { Option } from 'commander';
import { Command } from 'commander';
import { nearest } from '../schema/nearest.js';
import { UsageProblem } from './usageProblem.js';

/**
 * A command of `commander` that says in Dutch what is wrong with the way it was called. The methods below are the moments
 * at which commander would print an English sentence and end the program; here they throw a UsageProblem instead.
 */
export class DutchCommand extends Command {
  /** How it is typed, for who left something out. */
  example: string | undefined;

  override createCommand(name?: string): DutchCommand {
    return new DutchCommand(name);
  }

  unknownOption(typed: string): never {
    const flag = typed.replace(/=.*$/s, '');
    const known = this.createHelp()
      .visibleOptions(this)
      .flatMap((option) => option.long ?? []);
    // It is there: commander does not know it with a value behind it.
    if (typed !== flag && known.includes(flag)) throw this.#problem(`Achter ${flag} hoort geen waarde.`, [`Schrijf alleen ${flag}.`]);
    throw this.#problem(`De optie ${flag} bestaat niet.`, suggestion(flag, known));
  }

  unknownCommand(): never {
    this.refuseCommand(this.args[0] ?? '');
  }

  /** Throws UsageProblem: there is no command of that name. */
  refuseCommand(typed: string): never {
    const known = this.commands.map((command) => command.name());
    throw this.#problem(`De opdracht ‘${typed}’ bestaat niet.`, suggestion(typed, known));
  }

  missingArgument(name: string): never {
    throw this.#problem(`Er ontbreekt iets: ${name}.`, this.example === undefined ? [] : [`Typ bijvoorbeeld: ${this.example}`]);
  }

  optionMissingArgument(option: Option): never {
    throw this.#problem(`Achter ${option.long ?? option.flags} hoort een waarde: ${option.flags}.`);
  }

  /** A word that is empty was meant to hold something: a variable of a script that is not set. Throws UsageProblem. */
  refuseEmpty(): void {
    const option = this.options.find((one) => this.getOptionValueSource(one.attributeName()) === 'cli' && this.getOptionValue(one.attributeName()) === '');
    if (option !== undefined) this.optionMissingArgument(option);
    // A text may be empty: then that is what is asked about.
    if (this.args.includes('') && this.registeredArguments[0]?.name() !== 'tekst') throw this.#problem('Een van de woorden achter de opdracht is leeg.', ['Haal de lege aanhalingstekens weg, of zet ertussen wat u bedoelt.']);
  }

  _excessArguments(received: readonly string[]): never {
    // Where a command is expected, whatever else stands there is a misspelt one.
    if (this.commands.length > 0) this.unknownCommand();
    throw this.#problem(`‘${received[this.registeredArguments.length] ?? ''}’ is te veel.`);
  }

  /** What remains: moments that no command of ours can bring about. */
  override error(message: string): never {
    throw this.#problem(message);
  }

  #problem(message: string, hints: readonly string[] = []): UsageProblem {
    const path = this.parent === null ? this.name() : `${this.parent.name()} ${this.name()}`;
    return new UsageProblem(message, [...hints, `Zie \`${path} --help\`.`]);
  }
}

function suggestion(typed: string, known: readonly string[]): readonly string[] {
  const meant = nearest(typed, known);
  return meant === undefined ? [] : [`Bedoelde u ${meant}?`];
}
