import type { Argument, Command as CommanderCommand, Option } from 'commander';
import { textWidth, wrapText } from '../diagnostics/textWidth.js';
import type { Command } from './command.js';

const WIDTH = 80;
const INDENT = '  ';

/** The help of one command, or of the whole program, as `--help` prints it. */
export function helpText(command: CommanderCommand, definition: Pick<Command, 'examples'>): string {
  const help = command.createHelp();
  const name = command.parent === null ? command.name() : `${command.parent.name()} ${command.name()}`;
  return [
    `Gebruik: ${name} ${command.usage()}`,
    wrapText(command.description(), WIDTH).join('\n'),
    section('Argumenten', help.visibleArguments(command).map((argument: Argument) => [argument.name(), argument.description])),
    section('Opdrachten', help.visibleCommands(command).map((sub) => [sub.name(), sub.summary()])),
    section('Opties', help.visibleOptions(command).map((option: Option) => [option.flags, optionMeaning(option)])),
    examples(definition.examples),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function optionMeaning(option: Option): string {
  const standard: unknown = option.defaultValue;
  return typeof standard === 'string' ? `${option.description} (standaard: ${standard})` : option.description;
}

function section(title: string, rows: readonly (readonly [term: string, meaning: string])[]): string {
  if (rows.length === 0) return '';
  const column = Math.max(...rows.map(([term]) => textWidth(term))) + INDENT.length;
  const lines = rows.flatMap(([term, meaning]) => {
    const [first = '', ...more] = wrapText(meaning, WIDTH - INDENT.length - column);
    return [term + ' '.repeat(column - textWidth(term)) + first, ...more.map((line) => ' '.repeat(column) + line)];
  });
  return [`${title}:`, ...lines.map((line) => (INDENT + line).trimEnd())].join('\n');
}

/** What it does above, what to type below: a command is too long to stand beside its meaning. */
function examples(list: Command['examples']): string {
  if (list.length === 0) return '';
  return ['Voorbeelden:', ...list.flatMap(([typed, meaning]) => [...wrapText(meaning, WIDTH - 4).map((line) => `${INDENT}${line}`), `${INDENT}${INDENT}${typed}`])].join('\n');
}
