import { posix } from 'node:path';
import type { Command as CommanderCommand, Option } from 'commander';
import { Diagnostics } from '../../diagnostics/collector.js';
import { diagnosticAt } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Host } from '../../host.js';
import type { Span } from '../../source/source.js';
import { PlanFiles } from '../../plan/files.js';
import { nearest } from '../../schema/nearest.js';
import type { YamlEntry, YamlNode } from '../../yaml/tree.js';
import { entryAt, isEmpty } from '../../yaml/tree.js';
import { readSetting } from './readSetting.js';
import type { Setting } from './readSetting.js';
import { SettingsProblem } from './settingsProblem.js';

/** The options (without dashes) that got their value from the settings file, and where that value stands. */
export type AppliedSettings = ReadonlyMap<string, Span>;

/** Options that mean two answers to one question: who types the one does not want the other out of a file. */
const RIVALS: readonly (readonly string[])[] = [['json', 'formaat'], ['zonder-bron', 'met-intern']];

/** Options that mean something only while another has this value among its own: a file may set them for the times that it has. */
const ONLY_BESIDE: readonly { readonly option: string; readonly other: string; readonly value: string }[] = [{ option: 'per', other: 'formaat', value: 'ics' }];

/**
 * Gives a command what a settings file (absolute path) sets for it and the user did not type: under the name of the
 * command its options, without their dashes. The flag wins. Throws SettingsProblem.
 */
export async function applySettings(file: string, command: CommanderCommand, commandNames: readonly string[], host: Host): Promise<AppliedSettings> {
  const { root, diagnostics } = await read(file, host);
  const settings = readSection(entryAt(root, command.name())?.value, command, posix.dirname(file));
  diagnostics.add(...strangeCommands(root, commandNames), ...settings.flatMap(({ problem }) => problem ?? []));
  if (diagnostics.hasErrors) throw new SettingsProblem(diagnostics.sorted());
  const applied = new Map<string, Span>();
  for (const { option, value, span } of settings) {
    if (option === undefined || value === undefined || isTyped(option, command)) continue;
    command.setOptionValueWithSource(option.attributeName(), value, 'config');
    applied.set(nameOf(option), span);
  }
  for (const name of withoutMeaning(command)) if (applied.delete(name)) command.setOptionValue(name, undefined);
  return applied;
}

function isTyped(option: Option, command: CommanderCommand): boolean {
  const rivals = RIVALS.find((names) => names.includes(nameOf(option))) ?? [nameOf(option)];
  return command.options.some((one) => rivals.includes(nameOf(one)) && command.getOptionValueSource(one.attributeName()) === 'cli');
}

/** Options beside which the value is lacking that they are for. */
function withoutMeaning(command: CommanderCommand): string[] {
  const values = (name: string): string[] => String(command.getOptionValue(name)).split(',').map((value) => value.trim().toLowerCase());
  return ONLY_BESIDE.filter(({ other, value }) => !values(other).includes(value)).map(({ option }) => option);
}

function nameOf(option: Option): string {
  return (option.long ?? '').replace(/^--/, '');
}

async function read(file: string, host: Host): Promise<{ readonly root: YamlNode | undefined; readonly diagnostics: Diagnostics }> {
  const said = new Diagnostics();
  const root = await new PlanFiles(host, posix.dirname(file), said).yaml(file);
  const diagnostics = new Diagnostics();
  // A file that holds nothing is right too: it marks its folder.
  diagnostics.add(...said.sorted().filter(({ code }) => code !== 'bestand/leeg'));
  return { root, diagnostics };
}

function strangeCommands(root: YamlNode | undefined, names: readonly string[]): Diagnostic[] {
  if (root === undefined) return [];
  if (root.kind !== 'map') return [diagnosticAt(root.span, 'instelling/vorm', 'In dit bestand horen namen van opdrachten te staan, zoals `build:`.', { hints: ['Zet de opties eronder, elk op een eigen regel: `  streng: ja`.'] })];
  return root.entries.filter(({ key }) => !names.includes(key.value)).map((entry) => strange(entry, 'opdracht', names));
}

function strange({ key }: YamlEntry, what: 'opdracht' | 'optie', names: readonly string[]): Diagnostic {
  const meant = nearest(key.value, names);
  const hints = [...(meant === undefined ? [] : [`Bedoelde u ‘${meant}’?`]), `U kunt kiezen uit: ${names.join(', ')}.`];
  return diagnosticAt(key.span, 'instelling/onbekend', `De ${what} ‘${key.value}’ bestaat niet.`, { hints });
}

type ReadSetting = Setting & { readonly option?: Option; readonly span: Span };

function readSection(section: YamlNode | undefined, command: CommanderCommand, folder: string): ReadSetting[] {
  if (section === undefined || isEmpty(section)) return [];
  if (section.kind !== 'map') {
    const hints = [`Zet de opties eronder, elk op een eigen regel. Zie \`jaarplan ${command.name()} --help\`.`];
    return [{ span: section.span, problem: diagnosticAt(section.span, 'instelling/vorm', `Achter ${command.name()} hoort op dezelfde regel niets te staan.`, { hints }) }];
  }
  const options = new Map(command.options.filter(({ long }) => long !== '--help').map((option) => [nameOf(option), option]));
  return section.entries.map((entry) => {
    const option = options.get(entry.key.value);
    const { span } = entry.value;
    return option === undefined ? { span, problem: strange(entry, 'optie', [...options.keys()]) } : { span, option, ...readSetting(option, entry, folder) };
  });
}
