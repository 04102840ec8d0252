import type { Check } from '../check.js';
import { emptyCells } from './emptyCells.js';

/**
 * Every item of the kwaliteitskalender has somebody who sees to it.
 *
 * "-" and "n.t.b." are answers. Silent where the table has no such column, or no item fills it.
 */
export const zonderWie: Check = {
  code: 'kalender/zonder-wie',
  severity: 'waarschuwing',
  title: 'een regel in de kwaliteitskalender zonder eigenaar',
  why: 'Wat van niemand is, blijft liggen.',
  remedy: 'Vul bij `wie` in wie ervoor zorgt. Weet u het nog niet, schrijf dan n.t.b.',
  silent: 'Een streepje of n.t.b. is een antwoord.',
  example: {
    in: 'items',
    wrong: '- {wat: Begroting, wanneer: jaarlijks voor 1 januari, wie: Directie}\n- {wat: Handboek, wanneer: jaarlijks}',
    right: '- {wat: Begroting, wanneer: jaarlijks voor 1 januari, wie: Directie}\n- {wat: Handboek, wanneer: jaarlijks, wie: n.t.b.}',
  },
  run: (context) =>
    emptyCells(context, 'wie', ({ wie }) => wie.length > 0).map(({ item }) => ({
      span: item.wat.span,
      message: 'Wie hiervoor zorgt, staat er niet bij.',
      hints: ['Vul `wie` in, of schrijf n.t.b.'],
    })),
};
