import type { Check } from '../check.js';

/**
 * Two rhythms in one text come to the same number: "drie keer per jaar (kwartaal)" is three and four.
 */
export const tegenspraak: Check = {
  code: 'kalender/tegenspraak',
  severity: 'waarschuwing',
  title: 'een ritme dat zichzelf tegenspreekt',
  why: 'Niemand weet hoe vaak het moet, en ieder leest wat hem uitkomt.',
  remedy: 'Kies een van de twee, of schrijf op in welke maanden het is.',
  example: {
    in: 'items',
    wrong: '- {wat: Managementrapportage, wanneer: Drie keer per jaar (kwartaal), wie: Directie}',
    right: '- {wat: Managementrapportage, wanneer: "Drie keer per jaar (oktober, februari, juni)", wie: Directie}',
  },
  run: ({ moments }) =>
    moments.flatMap(({ text, planning }) =>
      planning.issues
        .filter(({ code }) => code === 'tegenspraak')
        .map((issue) => ({ span: text.place(issue.start, issue.end), message: `‘${issue.text}’ spreekt zichzelf tegen.`, hints: ['Schrijf één van de twee, of noem de maanden.'] })),
    ),
};
