import type { Check } from '../check.js';
import { groupBy } from '../facts/groupBy.js';
import { notesOf } from './notes.js';

/**
 * A note is written once; several places may refer to it.
 */
export const dubbel: Check = {
  code: 'voetnoot/dubbel',
  severity: 'info',
  title: 'een voetnoot die twee keer is geschreven',
  why: 'Verandert er iets in de noot, dan moet u dat op twee plaatsen doen. Een ervan wordt vergeten.',
  remedy: 'Schrijf de noot één keer, en verwijs er vaker naar met dezelfde `[^naam]`. Is zij voor meer doelen, zet haar dan onder `voetnoten` in plan.yaml.',
  example: {
    in: 'doelen',
    wrong: '- titel: Dekkend netwerk\n  doel: Een plek[^een] voor ieder kind[^twee].\n  voetnoten: {een: Zie ook de ontwikkelagenda., twee: Zie ook de ontwikkelagenda.}',
    right: '- titel: Dekkend netwerk\n  doel: Een plek[^een] voor ieder kind[^een].\n  voetnoten: {een: Zie ook de ontwikkelagenda.}',
  },
  run: (context) =>
    [...groupBy(notesOf(context), ({ words }) => words.toLowerCase()).values()].flatMap(([first, second, ...others]) => {
      if (first === undefined || second === undefined || first.words === '') return [];
      return [
        {
          span: second.span,
          message: first.id === second.id ? `De tekst van de voetnoot ‘${second.id}’ staat ook op een andere plaats.` : `De voetnoot ‘${second.id}’ zegt hetzelfde als ‘${first.id}’.`,
          hints: ['Schrijf de noot één keer, en verwijs er vaker naar met dezelfde naam.'],
          related: [first, ...others].map(({ span }) => ({ span, message: 'Hier staat dezelfde noot.' })),
        },
      ];
    }),
};
