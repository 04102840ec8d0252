import type { CompletionTable } from './table.js';

/** For Windows PowerShell 5.1 and newer: only what both know. Where nothing fits, PowerShell completes files itself. */
export function powershellScript(table: CompletionTable): string {
  const words = (pairs: readonly (readonly [word: string, meaning: string])[]): string => `@(${pairs.map(([word, meaning]) => `@('${quoted(word)}', '${quoted(meaning)}')`).join(', ')})`;
  const commands = words(table.map(({ name, summary }) => [name, summary]));
  const options = table.map(({ name, options: own }) => `    '${name}' = ${words(own.map(({ flag, meaning }) => [flag, meaning]))}`);
  return `# jaarplan: aanvullen met Tab in PowerShell
Register-ArgumentCompleter -Native -CommandName jaarplan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = ${commands}
  $options = @{
${options.join('\n')}
  }
  $typed = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  $isFirst = $typed.Count -lt 2 -or ($typed.Count -eq 2 -and $wordToComplete -ne '')
  if ($isFirst) { $choices = $commands } elseif ($wordToComplete -like '-*') { $choices = $options[$typed[1]] } else { $choices = @() }
  foreach ($choice in $choices) {
    if ($choice[0] -like "$wordToComplete*") {
      [System.Management.Automation.CompletionResult]::new($choice[0], $choice[0], 'ParameterValue', $choice[1])
    }
  }
}
`;
}

/** PowerShell ends a text at curly quotes too. */
function quoted(text: string): string {
  return text.replaceAll(/['‘’‚‛]/gu, "''");
}
