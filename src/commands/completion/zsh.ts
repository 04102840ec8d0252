import type { CompletionTable } from './table.js';

export function zshScript(table: CompletionTable): string {
  const commands = table.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`);
  const cases = table.map(({ name, options, takesPlans }) => `    ${name}) _arguments ${options.map(({ flag, meaning, takesValue, values }) => `'${flag}[${quoted(meaning)}]${takesValue ? `:waarde:${values.length > 0 ? `(${values.join(' ')})` : '_files'}` : ''}'`).join(' ')} '*:${takesPlans ? 'plan:_jaarplan_plans' : 'bestand:_files'}' ;;`);
  return `#compdef jaarplan
# jaarplan: aanvullen met Tab in zsh
_jaarplan_plans() {
  local -a plans
  plans=($PREFIX*/plan.yaml(N:h) $PREFIX*/*/plan.yaml(N:h) $PREFIX*/*/*/plan.yaml(N:h))
  if (( $#plans )); then compadd -f -- $plans; else _files; fi
}
_jaarplan() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'opdracht' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _jaarplan jaarplan
`;
}

/** Within single quotes, where a colon and brackets part a word from its meaning. */
function quoted(text: string): string {
  return text.replaceAll("'", '’').replaceAll(/[:[\]]/gu, (sign) => `\\${sign}`);
}
