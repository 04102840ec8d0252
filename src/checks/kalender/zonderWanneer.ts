import type { Check } from '../check.js';
import { emptyCells } from './emptyCells.js';

/**
 * Every item of the kwaliteitskalender says when.
 *
 * "-", "n.t.b." and "doorlopend" are answers. Silent where the table has no such column, or no item fills it.
 */
export const zonderWanneer: Check = {
  code: 'kalender/zonder-wanneer',
  severity: 'waarschuwing',
  title: 'een regel in de kwaliteitskalender zonder moment',
  why: 'Een kalender zonder moment herinnert niemand ergens aan.',
  remedy: 'Vul bij `wanneer` in hoe vaak of voor welke dag, zoals: jaarlijks voor 1 juli.',
  silent: 'Een streepje, n.t.b. of doorlopend is een antwoord.',
  example: {
    in: 'items',
    wrong: '- {wat: Begroting, wanneer: jaarlijks voor 1 januari, wie: Directie}\n- {wat: Handboek, wie: Directie}',
    right: '- {wat: Begroting, wanneer: jaarlijks voor 1 januari, wie: Directie}\n- {wat: Handboek, wanneer: jaarlijks, wie: Directie}',
  },
  run: (context) =>
    emptyCells(context, 'wanneer', ({ wanneer }) => wanneer !== undefined).map(({ item }) => ({
      span: item.wat.span,
      message: 'Wanneer dit moet, staat er niet bij.',
      hints: ['Vul `wanneer` in, of schrijf n.t.b.'],
    })),
};
