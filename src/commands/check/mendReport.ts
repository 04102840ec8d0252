import { harmless } from '../../diagnostics/harmless.js';
import { counted } from '../../diagnostics/tally.js';
import type { PrintOptions } from '../../diagnostics/terminalPrinter.js';
import { RawText } from '../../repair/rawText.js';
import type { FileToWrite } from './mendedHost.js';

/** Every line that changes, as it was and as it becomes. */
export function mendReport(files: readonly FileToWrite[], { colours }: PrintOptions): string {
  return files
    .flatMap((file) => changedLines(file).map((change) => ({ file, ...change })))
    .map(({ file, line, was, becomes }) => {
      const rules = [...(file.rules.get(line) ?? [])].sort().join(', ');
      const place = `${colours.strong(`${harmless(file.source.path)}:${line}`)} ${colours.faint(rules)}`;
      return `${place}\n  ${colours.error(`- ${shown(was)}`)}\n  ${colours.info(`+ ${shown(becomes)}`)}\n\n`;
    })
    .join('');
}

/** "3 regels in 2 bestanden" */
export function mendCount(files: readonly FileToWrite[]): string {
  const lines = files.reduce((sum, file) => sum + changedLines(file).length, 0);
  return `${counted(lines, 'regel', 'regels')} in ${counted(files.length, 'bestand', 'bestanden')}`;
}

function changedLines({ before, after }: FileToWrite): { line: number; was: string; becomes: string }[] {
  const [old, mended] = [before, after].map((bytes) => new RawText(bytes).text.split('\n'));
  return (old ?? []).flatMap((was, index) => {
    const becomes = mended?.[index] ?? '';
    return was === becomes ? [] : [{ line: index + 1, was, becomes }];
  });
}

function shown(line: string): string {
  return harmless(line.trim());
}
