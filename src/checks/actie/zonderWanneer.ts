import type { Planning } from '../../calendar/index.js';
import type { Check } from '../check.js';
import type { CheckContext } from '../context.js';
import type { PlacedAction } from '../facts/actions.js';
import { emptyCells } from './emptyCells.js';

/**
 * Every action has a moment.
 *
 * Silent where the moment spans the row from the result or the whole action, where it stands in the sentence already, on "-",
 * "continu" and "n.t.b.", on actions that are dropped, and where the layout shows no such column.
 */
export const zonderWanneer: Check = {
  code: 'actie/zonder-wanneer',
  severity: 'waarschuwing',
  needsWholePlan: true,
  title: 'een actie waarbij niet staat wanneer zij klaar is',
  why: 'Zonder moment is er geen dag waarop iemand kijkt of het gelukt is. In de tijdlijn ontbreekt de actie.',
  remedy: 'Vul `wanneer` in. Gaat het altijd door, schrijf dan continu. Staat het moment al in de zin, zet het dan bij `planning`.',
  silent: 'Een moment bij het resultaat of bij de hele actie geldt ook voor wat eronder staat. Een streepje, n.t.b. of continu is een antwoord.',
  example: {
    in: 'acties',
    wrong: '- {wat: Zelfscan invullen, wanneer: 1 maart 2025}\n- {wat: Uitkomsten bespreken}',
    right: '- {wat: Zelfscan invullen, wanneer: 1 maart 2025}\n- {wat: Uitkomsten bespreken, wanneer: 1 mei 2025}',
  },
  run: (context) =>
    emptyCells(context, { field: 'wanneer', isFilled: ({ wanneer }) => wanneer !== undefined, isAnswered: (placed) => saysMoment(context, placed) }).map(({ action }) => ({
      span: action.origin.at('wat'),
      message: 'Wanneer dit klaar is, staat er niet bij.',
      hints: ['Vul `wanneer` in, of schrijf n.t.b. of continu.'],
    })),
};

function saysMoment(context: CheckContext, { action, parent }: PlacedAction): boolean {
  if (action.planning !== undefined) return true;
  if (action.wat !== undefined && isMoment(context.planning(action.wat.value))) return true;
  return parent !== undefined && saysMoment(context, parent);
}

/** "Netwerkdag in maart 2025" says when; "projectplan 2023-2025" says what. */
function isMoment(planning: Planning): boolean {
  switch (planning.soort) {
    case 'datum':
    case 'deadline':
    case 'herhaling':
    case 'lijst':
    case 'tot_en_met':
    case 'vanaf':
      return true;
    case 'periode':
      return planning.unit !== 'schooljaar' && planning.unit !== 'kalenderjaar';
    default:
      return false;
  }
}
