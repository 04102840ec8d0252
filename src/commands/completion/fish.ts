import type { CompletionTable } from './table.js';

export function fishScript(table: CompletionTable): string {
  const commands = table.map(({ name, summary }) => `complete -c jaarplan -n __fish_use_subcommand -f -a ${name} -d '${quoted(summary)}'`);
  const options = table.flatMap(({ name, options: own }) =>
    own.map(({ flag, meaning, takesValue }) => `complete -c jaarplan -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${takesValue ? ' -r' : ''} -d '${quoted(meaning)}'`),
  );
  return `# jaarplan: aanvullen met Tab in fish\n${[...commands, ...options].join('\n')}\n`;
}

function quoted(text: string): string {
  return text.replaceAll(/['\\]/gu, (sign) => `\\${sign}`);
}
