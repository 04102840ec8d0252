import { harmless } from '../../diagnostics/harmless.js';

/** `titel: tekst`, or the title with the lines of the text below it. */
export function fieldLines(title: string, text: string, indent: string): string[] {
  const lines = text.split('\n').map(harmless);
  const [first = ''] = lines;
  return lines.length === 1 ? [`${indent}${harmless(title)}: ${first}`] : [`${indent}${harmless(title)}:`, ...lines.map((line) => `${indent}  ${line}`)];
}
