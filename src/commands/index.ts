import type { CommandEntry } from './command.js';

/** Every command, in the order of the overview. A command is imported only when it is the one that runs. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'build',
    summary: 'maak van een plan een webpagina (HTML) en een PDF',
    load: async () => (await import('./build.js')).build,
  },
  {
    name: 'check',
    summary: 'controleer een plan; er wordt niets bewaard',
    load: async () => (await import('./check.js')).check,
  },
  {
    name: 'serve',
    summary: 'bekijk een plan in de webbrowser terwijl u eraan werkt',
    load: async () => (await import('./serve.js')).serve,
  },
  {
    name: 'diff',
    summary: 'laat zien wat er tussen twee plannen of versies veranderd is',
    load: async () => (await import('./diff.js')).diff,
  },
  {
    name: 'export',
    summary: 'schrijf een plan als agenda, Excel, Word, CSV, JSON of tekst',
    load: async () => (await import('./export.js')).exportCommand,
  },
  {
    name: 'fmt',
    summary: 'zet de bestanden van een plan in één vaste vorm',
    load: async () => (await import('./fmt.js')).fmt,
  },
  {
    name: 'init',
    summary: 'begin een nieuw plan, met voorbeelden om aan te passen',
    load: async () => (await import('./init.js')).init,
  },
  {
    name: 'import',
    summary: 'maak van een jaarplan in Word een eerste plan',
    load: async () => (await import('./import.js')).importCommand,
  },
  {
    name: 'rollover',
    summary: 'maak van een plan het plan voor het volgende schooljaar',
    load: async () => (await import('./rollover.js')).rollover,
  },
  {
    name: 'status',
    summary: 'laat zien wat te laat is, binnenkort klaar moet zijn en af is',
    load: async () => (await import('./status.js')).status,
  },
  {
    name: 'coverage',
    summary: 'laat zien in welk jaar er aan welk ontwikkelpunt gewerkt is',
    load: async () => (await import('./coverage.js')).coverage,
  },
  {
    name: 'site',
    summary: 'maak van alle plannen een website met een startpagina',
    load: async () => (await import('./site.js')).site,
  },
  {
    name: 'wanneer',
    summary: 'laat zien hoe een datum, periode of herhaling wordt gelezen',
    load: async () => (await import('./wanneer.js')).wanneer,
  },
  {
    name: 'inspect',
    summary: 'kijk of een PDF toegankelijk is en te bewaren',
    load: async () => (await import('./inspect.js')).inspect,
  },
  {
    name: 'schema',
    summary: 'geef het JSON Schema, waarmee een editor u helpt bij het schrijven',
    load: async () => (await import('./schema.js')).schema,
  },
  {
    name: 'doctor',
    summary: 'kijk of deze computer alles heeft wat jaarplan nodig heeft',
    load: async () => (await import('./doctor.js')).doctor,
  },
  {
    name: 'completion',
    summary: 'laat uw terminal opdrachten en opties aanvullen met de Tab-toets',
    load: async () => (await import('./completion.js')).completionOf(() => COMMANDS),
  },
];
