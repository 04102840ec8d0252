import type { Diagnostic } from './diagnostic.js';
import type { PrintOptions } from './terminalPrinter.js';
import { printForTerminal } from './terminalPrinter.js';

/** One way to write diagnostics down: `check --formaat NAAM`. */
export interface Printer {
  readonly name: string;
  /** What it is for, as the help says it. */
  readonly summary: string;
  /** `stderr` for what people read beside the work, `stdout` for what another program takes in. */
  readonly stream: 'stdout' | 'stderr';
  print(diagnostics: readonly Diagnostic[], options: PrintOptions): string;
}

/** All of them; the first is the default. */
export const PRINTERS: readonly Printer[] = [
  { name: 'tekst', summary: 'om te lezen', stream: 'stderr', print: printForTerminal },
];
