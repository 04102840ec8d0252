import { posix } from 'node:path';
import type { Option } from 'commander';
import { diagnosticAt } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { joinPath } from '../../plan/files.js';
import { isWithin } from '../../plan/shownPaths.js';
import type { YamlEntry } from '../../yaml/tree.js';

/** What a line of the settings comes to: a value as `commander` gives it, nothing at all (`streng: nee`), or a problem. */
export interface Setting {
  readonly value?: string | true;
  readonly problem?: Diagnostic;
}

/** Reads one setting of an option. `folder` is where the settings are; paths start there and may not leave it. */
export function readSetting(option: Option, entry: YamlEntry, folder: string): Setting {
  if (option.flags.endsWith('<pad>')) return choosesProgram(entry);
  if (!option.required && !option.optional) return yesOrNo(entry);
  const words = wordsOf(entry);
  if (words === undefined) return problem(entry, `Achter ${entry.key.value} hoort een waarde te staan.`, `Schrijf die zoals achter --${entry.key.value}.`);
  return option.flags.endsWith('<map>') ? folderWithin(entry, words, folder) : { value: words };
}

/** The file may come from somebody else; which program runs on a computer is for the one who sits at it. */
function choosesProgram({ key }: YamlEntry): Setting {
  const message = `‘${key.value}’ kan niet in dit bestand staan: het kiest een programma op deze computer.`;
  return { problem: diagnosticAt(key.span, 'instelling/niet-hier', message, { hints: [`Typ --${key.value} achter de opdracht.`] }) };
}

function yesOrNo(entry: YamlEntry): Setting {
  const word = entry.value.kind === 'text' ? entry.value.value.toLowerCase() : '';
  if (['ja', 'true'].includes(word)) return { value: true };
  if (['nee', 'false'].includes(word)) return {};
  return problem(entry, `Achter ${entry.key.value} hoort ja of nee te staan.`, `Schrijf \`${entry.key.value}: ja\`, of haal de regel weg.`);
}

/** `[html, pdf]` is another way to write `html,pdf`. */
function wordsOf({ value }: YamlEntry): string | undefined {
  const items = value.kind === 'list' ? value.items : [value];
  const words = items.map((item) => (item.kind === 'text' ? item.value.trim() : ''));
  return words.length === 0 || words.includes('') ? undefined : words.join(',');
}

function folderWithin(entry: YamlEntry, typed: string, folder: string): Setting {
  const path = joinPath(folder, typed.replaceAll('\\', '/'));
  if (isWithin(path, folder)) return { value: path };
  return problem(entry, 'Deze map ligt buiten de map van dit bestand.', `Noem een map onder ${posix.basename(folder)}, of typ --${entry.key.value} achter de opdracht.`);
}

function problem({ value }: YamlEntry, message: string, hint: string): Setting {
  return { problem: diagnosticAt(value.span, 'instelling/waarde', message, { hints: [hint] }) };
}
