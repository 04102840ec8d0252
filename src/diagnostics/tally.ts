import { pathOf } from './collector.js';
import type { Diagnostic, Severity } from './diagnostic.js';

export type Tally = Readonly<Record<Severity, number>>;

export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const count = (severity: Severity): number => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { fout: count('fout'), waarschuwing: count('waarschuwing'), info: count('info') };
}

/** "2 fouten, 1 waarschuwing in 3 bestanden"; '' when there is nothing to count. */
export function tallyLine(diagnostics: readonly Diagnostic[]): string {
  const { fout, waarschuwing, info } = tally(diagnostics);
  const parts = [
    fout > 0 ? counted(fout, 'fout', 'fouten') : '',
    waarschuwing > 0 ? counted(waarschuwing, 'waarschuwing', 'waarschuwingen') : '',
    info > 0 ? `${info} keer info` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  const files = new Set(diagnostics.map((diagnostic) => fileOf(diagnostic))).size;
  return `${parts.join(', ')} in ${counted(files, 'bestand', 'bestanden')}`;
}

export function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** A path may carry a line (`plan.yaml:3`) where there is no source to point into. */
function fileOf(diagnostic: Diagnostic): string {
  return diagnostic.span === undefined ? pathOf(diagnostic).replace(/:\d+$/, '') : pathOf(diagnostic);
}
