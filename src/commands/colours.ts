import { NO_COLOURS } from '../diagnostics/colours.js';
import type { Colours } from '../diagnostics/colours.js';
import type { Host } from '../host.js';

/**
 * Whether to colour: FORCE_COLOR says yes (or no, when it is 0 or false), NO_COLOR says no (no-color.org: when it is not
 * empty), else a terminal that can does. chalk knows the first of these and not the second.
 */
export function wantsColours(environment: Host['environment'], isTerminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = environment;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (none !== undefined && none !== '') return false;
  return isTerminal && terminal !== 'dumb';
}

/** Only the colours that a terminal's own theme chooses, so that they can be read on light and on dark. */
export async function coloursFor(environment: Host['environment'], isTerminal: boolean): Promise<Colours> {
  if (!wantsColours(environment, isTerminal)) return NO_COLOURS;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { error: chalk.red, warning: chalk.yellow, info: chalk.cyan, strong: chalk.bold, faint: chalk.dim };
}
