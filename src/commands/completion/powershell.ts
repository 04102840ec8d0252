import type { CompletionTable } from './table.js';

/** For Windows PowerShell 5.1 and newer: only what both know. Where nothing fits, PowerShell completes files itself. */
export function powershellScript(table: CompletionTable): string {
  // A list of one list would be taken for that list itself, but for the comma.
  const words = (pairs: readonly (readonly [word: string, meaning: string])[]): string => `@(${pairs.length === 1 ? ',' : ''}${pairs.map(([word, meaning]) => `@('${quoted(word)}', '${quoted(meaning)}')`).join(', ')})`;
  const list = (texts: readonly string[]): string => `@(${texts.map((text) => `'${quoted(text)}'`).join(', ')})`;
  const commands = words(table.map(({ name, summary }) => [name, summary]));
  const options = table.map(({ name, options: own }) => `    '${name}' = ${words(own.map(({ flag, meaning }) => [flag, meaning]))}`);
  const values = table.flatMap(({ name, options: own }) => own.filter((option) => option.values.length > 0).map((option) => `    '${name} ${option.flag}' = ${list(option.values)}`));
  return `# jaarplan: aanvullen met Tab in PowerShell
Register-ArgumentCompleter -Native -CommandName jaarplan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = ${commands}
  $options = @{
${options.join('\n')}
  }
  $values = @{
${values.join('\n')}
  }
  $withPlans = ${list(table.filter(({ takesPlans }) => takesPlans).map(({ name }) => name))}
  $typed = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  $isFirst = $typed.Count -lt 2 -or ($typed.Count -eq 2 -and $wordToComplete -ne '')
  $before = if ($wordToComplete -eq '') { $typed[-1] } else { $typed[-2] }
  if ($isFirst) {
    $choices = $commands
  } elseif ($values.ContainsKey($typed[1] + ' ' + $before)) {
    $choices = @($values[$typed[1] + ' ' + $before] | ForEach-Object { ,@($_, $_) })
  } elseif ($wordToComplete -like '-*') {
    $choices = $options[$typed[1]]
  } elseif ($withPlans -contains $typed[1]) {
    $folders = @(Get-ChildItem -Path "$wordToComplete*" -Directory -ErrorAction SilentlyContinue)
    $plans = @($folders | ForEach-Object { Get-ChildItem -LiteralPath $_.FullName -Filter plan.yaml -File -Recurse -Depth 2 -ErrorAction SilentlyContinue })
    foreach ($plan in $plans) {
      $path = Resolve-Path -LiteralPath $plan.DirectoryName -Relative
      $word = if ($path -match '\\s') { "'" + $path + "'" } else { $path }
      [System.Management.Automation.CompletionResult]::new($word, $path, 'ParameterValue', $path)
    }
    $choices = @()
  } else {
    $choices = @()
  }
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
