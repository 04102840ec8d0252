import type { CompletionTable } from './table.js';

/** For bash 3.2 and newer, the one of macOS: without associative lists. Where nothing of ours fits, files are completed. */
export function bashScript(table: CompletionTable): string {
  const cases = table.map(({ name, options }) => `    ${name}) words='${options.map(({ flag }) => flag).join(' ')}' ;;`);
  const values = table.flatMap(({ name, options }) => options.filter((option) => option.values.length > 0).map((option) => `    '${name} ${option.flag}') words='${option.values.join(' ')}' ;;`));
  const valued = [...new Set(table.flatMap(({ options }) => options.filter(({ takesValue }) => takesValue).map(({ flag }) => flag)))];
  const planned = table.filter(({ takesPlans }) => takesPlans).map(({ name }) => name);
  return `# jaarplan: aanvullen met Tab in bash
_jaarplan_plans() {
  local file
  for file in "$1"plan.yaml "$1"*/plan.yaml "$1"*/*/plan.yaml "$1"*/*/*/plan.yaml; do
    if [ -f "$file" ] && [ "$file" != plan.yaml ]; then COMPREPLY+=("\${file%/plan.yaml}"); fi
  done
}
_jaarplan() {
  local current=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]} previous= words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${table.map(({ name }) => name).join(' ')} --help --version' -- "$current"))
    return
  fi
  previous=\${COMP_WORDS[COMP_CWORD-1]}
  case "$command $previous" in
${values.join('\n')}
  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case "$previous" in
    ${valued.join('|')}) return ;;
  esac
  if [[ $current == -* ]]; then
    case $command in
${cases.map((line) => `  ${line}`).join('\n')}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case $command in
    ${planned.join('|')}) compopt -o filenames 2>/dev/null; _jaarplan_plans "$current" ;;
  esac
}
complete -o default -o bashdefault -F _jaarplan jaarplan
`;
}
