import type { CompletionTable } from './table.js';

export function fishScript(table: CompletionTable): string {
  const commands = table.map(({ name, summary }) => `complete -c jaarplan -n __fish_use_subcommand -f -a ${name} -d '${quoted(summary)}'`);
  const options = table.flatMap(({ name, options: own }) =>
    own.map(({ flag, meaning, takesValue, values }) => `complete -c jaarplan -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${takesValue ? ' -r' : ''}${values.length > 0 ? ` -f -a '${values.join(' ')}'` : ''} -d '${quoted(meaning)}'`),
  );
  const plans = table.filter(({ takesPlans }) => takesPlans).map(({ name }) => `complete -c jaarplan -n '__fish_seen_subcommand_from ${name}' -a '(__jaarplan_plans)' -d 'plan'`);
  return `# jaarplan: aanvullen met Tab in fish\n${[PLANS, ...commands, ...options, ...plans].join('\n')}\n`;
}

/** Folders that begin with what was typed and hold a plan, or have such folders in them. */
const PLANS = `function __jaarplan_plans
  set -l typed (commandline -ct)
  for file in $typed*/plan.yaml $typed*/*/plan.yaml $typed*/*/*/plan.yaml
    string replace -r '/plan\\.yaml$' '' -- $file
  end
end`;

function quoted(text: string): string {
  return text.replaceAll(/['\\]/gu, (sign) => `\\${sign}`);
}
