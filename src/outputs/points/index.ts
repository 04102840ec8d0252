import type { CoveragePrinter } from './printer.js';

export type { CoveragePrinter } from './printer.js';

/** The ways to write coverage down, in the order of the help; the first is the default. */
export const COVERAGE_PRINTERS: readonly CoveragePrinter[] = [
  { name: 'tekst', summary: 'leesbaar op het scherm', load: async () => (await import('./text.js')).printText },
  { name: 'json', summary: 'voor andere programma’s', load: async () => (await import('./json.js')).printJson },
  { name: 'md', summary: 'Markdown, voor een pagina of een bericht', load: async () => (await import('./markdown.js')).printMarkdown },
];
