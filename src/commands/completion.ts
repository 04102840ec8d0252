import { bashScript } from './completion/bash.js';
import { fishScript } from './completion/fish.js';
import { powershellScript } from './completion/powershell.js';
import type { CompletionTable } from './completion/table.js';
import { completionTable } from './completion/table.js';
import { zshScript } from './completion/zsh.js';
import { unknownValue } from './choices.js';
import type { Command, CommandEntry } from './command.js';
import { EXIT } from './exitCode.js';

/** One script a shell, in the order of the help. */
const SHELLS: ReadonlyMap<string, (table: CompletionTable) => string> = new Map([
  ['bash', bashScript],
  ['zsh', zshScript],
  ['fish', fishScript],
  ['powershell', powershellScript],
]);

/** The script with which a shell completes commands and options after Tab; of the commands of the list that it stands in itself. */
export const completionOf = (commands: () => readonly CommandEntry[]): Command => ({
  description: 'Schrijft een script waarmee uw terminal met de Tab-toets opdrachten en opties van jaarplan aanvult, met hun waarden en de mappen van plannen. Zet het in het bestand dat uw terminal bij het openen leest.',
  configure(command) {
    command.argument('<terminal>', `uw terminal: ${[...SHELLS.keys()].join(', ')}`);
  },
  examples: [
    ['jaarplan completion bash >> ~/.bashrc', 'Voor bash (Linux; op Windows ook in Git Bash):'],
    ['jaarplan completion powershell >> $PROFILE', 'Voor PowerShell (Windows):'],
  ],
  async run(context, [shell = '']) {
    const script = SHELLS.get(shell.toLowerCase());
    if (script === undefined) throw unknownValue('completion', shell, [...SHELLS.keys()]);
    context.print(script(await completionTable(commands(), context)));
    return EXIT.done;
  },
});
