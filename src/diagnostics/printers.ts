import type { Report } from './report.js';

/** One way to write diagnostics down: `check --formaat NAAM`. */
export interface Printer {
  readonly name: string;
  /** What it is for, as the help says it. */
  readonly summary: string;
  /** `stderr` for what people read beside the work, `stdout` for what another program takes in. */
  readonly stream: 'stdout' | 'stderr';
  /** Imported when it is the one that is used. */
  load(): Promise<(report: Report) => string | Promise<string>>;
}

/** All of them; the first is the default. */
export const PRINTERS: readonly Printer[] = [
  { name: 'tekst', summary: 'om te lezen', stream: 'stderr', load: loadTerminal },
  { name: 'json', summary: 'voor eigen programma’s', stream: 'stdout', load: async () => (await import('./jsonPrinter.js')).printJson },
  { name: 'github', summary: 'bij de regels van een pull request', stream: 'stdout', load: async () => (await import('./githubPrinter.js')).printForGithub },
  { name: 'sarif', summary: 'voor programma’s die fouten in bestanden tonen', stream: 'stdout', load: async () => (await import('./sarifPrinter.js')).printSarif },
  { name: 'junit', summary: 'als uitslag van tests', stream: 'stdout', load: async () => (await import('./junitPrinter.js')).printJunit },
];

async function loadTerminal(): Promise<(report: Report) => string> {
  const { printForTerminal } = await import('./terminalPrinter.js');
  return ({ diagnostics, plans, look }) => printForTerminal(diagnostics, look, { isComplete: plans.every(({ isFullyChecked }) => isFullyChecked) });
}
