import type { Check } from '../check.js';
import type { PlacedAction } from '../facts/actions.js';
import { emptyCells } from './emptyCells.js';

/**
 * Every action has somebody who does it.
 *
 * Silent where the name spans the row from the result or the whole action, where it stands in the sentence already
 * (`partijen`), on "-" and "n.t.b.", on actions that are dropped, and where the layout shows no such column.
 */
export const zonderWie: Check = {
  code: 'actie/zonder-wie',
  severity: 'waarschuwing',
  needsWholePlan: true,
  title: 'een actie waarbij niet staat wie haar uitvoert',
  why: 'Wat van niemand is, blijft liggen. En wie het plan leest, weet niet wie hij kan vragen hoe het staat.',
  remedy: 'Vul `wie` in. Weet u het nog niet, schrijf dan n.t.b. Staat de naam al in de zin, zet hem dan bij `partijen`.',
  silent: 'Een naam bij het resultaat of bij de hele actie geldt ook voor wat eronder staat. Een streepje of n.t.b. is een antwoord.',
  example: {
    in: 'acties',
    wrong: '- {wat: Zelfscan invullen, wie: Scholen}\n- {wat: Uitkomsten bespreken}',
    right: '- {wat: Zelfscan invullen, wie: Scholen}\n- {wat: Uitkomsten bespreken, wie: Klankbordgroep}',
  },
  run: (context) =>
    emptyCells(context, { field: 'wie', isFilled: ({ wie }) => wie.length > 0, isAnswered: namesParties }).map(({ action }) => ({
      span: action.origin.at('wat'),
      message: 'Wie dit doet, staat er niet bij.',
      hints: ['Vul `wie` in, of schrijf n.t.b.'],
    })),
};

function namesParties({ action, parent }: PlacedAction): boolean {
  return action.partijen.length > 0 || (parent !== undefined && namesParties(parent));
}
