import type { CompletionTable } from './table.js';

/** For bash 3.2 and newer, the one of macOS: without associative lists. Where a value or plan is expected, files are completed. */
export function bashScript(table: CompletionTable): string {
  const cases = table.map(({ name, options }) => `    ${name}) words='${options.map(({ flag }) => flag).join(' ')}' ;;`);
  return `# jaarplan: aanvullen met Tab in bash
_jaarplan() {
  local current=\${COMP_WORDS[COMP_CWORD]} words=
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${table.map(({ name }) => name).join(' ')} --help --version' -- "$current"))
  elif [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    COMPREPLY=()
  fi
}
complete -o default -o bashdefault -F _jaarplan jaarplan
`;
}
