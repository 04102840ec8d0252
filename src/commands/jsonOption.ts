import type { Command as CommanderCommand } from 'commander';
import { UsageProblem } from './usageProblem.js';

/** `--json` for a command that has `--formaat`: what other programs read, under one name in every command. */
export function addJsonOption(command: CommanderCommand): void {
  command.option('--json', 'hetzelfde als --formaat json');
}

/** What `--formaat` comes to, `--json` counted in. `standard` is its value when nobody typed one. Throws UsageProblem. */
export function formatOf({ json, formaat }: Readonly<Record<string, unknown>>, standard?: string): unknown {
  if (json !== true) return formaat;
  if (typeof formaat === 'string' && formaat !== 'json' && formaat !== standard) throw new UsageProblem(`--json en --formaat ${formaat} spreken elkaar tegen.`, ['Laat een van de twee weg.']);
  return 'json';
}
