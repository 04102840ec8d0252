import type { DiffPrinter } from './printer.js';

export type { DiffPrinter, PlanName, Print, Printing } from './printer.js';

/** The ways to write a comparison down, in the order of the help; the first is the default. */
export const DIFF_PRINTERS: readonly DiffPrinter[] = [
  { name: 'tekst', summary: 'leesbaar op het scherm', load: async () => (await import('./text.js')).printText },
  { name: 'markdown', summary: 'voor een pull request', load: async () => (await import('./markdown.js')).printMarkdown },
  { name: 'html', summary: 'oud en nieuw naast elkaar', load: async () => (await import('./html.js')).printHtml },
  { name: 'json', summary: 'voor andere programma’s', load: async () => (await import('./json.js')).printJson },
];
