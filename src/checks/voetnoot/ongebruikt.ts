import type { Check } from '../check.js';
import { notesOf } from './notes.js';

/**
 * Every note has a place in the text that refers to it.
 */
export const ongebruikt: Check = {
  code: 'voetnoot/ongebruikt',
  severity: 'info',
  needsWholePlan: true,
  title: 'een voetnoot waar geen tekst naar verwijst',
  why: 'Zo’n noot wordt niet afgedrukt. Wie hem schreef, denkt van wel.',
  remedy: 'Zet `[^naam]` in de tekst waar de noot bij hoort, of haal de noot weg.',
  example: {
    in: 'doelen',
    wrong: '- titel: Dekkend netwerk\n  doel: Voor ieder kind is er een plek.\n  voetnoten: {agenda: Zie ook de ontwikkelagenda.}',
    right: '- titel: Dekkend netwerk\n  doel: Voor ieder kind is er een plek[^agenda].\n  voetnoten: {agenda: Zie ook de ontwikkelagenda.}',
  },
  run: (context) =>
    notesOf(context)
      .filter(({ isUsed }) => !isUsed)
      .map(({ id, span }) => ({ span, message: `Naar de voetnoot ‘${id}’ verwijst geen enkele tekst.`, hints: [`Zet \`[^${id}]\` in de tekst waar de noot bij hoort, of haal de noot weg.`] })),
};
