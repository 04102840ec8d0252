import type { StatusPrinter } from './printer.js';

export type { StatusPrinter } from './printer.js';

/** The ways to write a status down, in the order of the help; the first is the default. */
export const STATUS_PRINTERS: readonly StatusPrinter[] = [
  { name: 'tekst', summary: 'leesbaar op het scherm', load: async () => (await import('./text.js')).printText },
  { name: 'json', summary: 'voor andere programma’s', load: async () => (await import('./json.js')).printJson },
];
