import type { Actie } from '../../plan/model.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';
import type { PlacedAction } from '../facts/actions.js';

/**
 * Every action says what is done, and a result has an action where the others have one.
 *
 * Silent on parts beside which the words of their action stand, on a lead (`kop`) alone, and where the table has no such
 * column.
 */
export const zonderWat: Check = {
  code: 'actie/zonder-wat',
  severity: 'waarschuwing',
  needsWholePlan: true,
  title: 'een actie of resultaat waarbij niet staat wat er gebeurt',
  why: 'Er is dan een rij met mensen en een datum, maar niemand weet wat zij gaan doen.',
  remedy: 'Vul `wat` in. Weet u het nog niet, schrijf dan n.t.b.',
  silent: 'De onderdelen van een actie hoeven het niet te herhalen. Een doel waarbij geen enkel resultaat acties heeft, mag ook.',
  example: {
    in: 'acties',
    wrong: '- {wie: Scholen, wanneer: 1 maart 2025}',
    right: '- {wat: Zelfscan invullen, wie: Scholen, wanneer: 1 maart 2025}',
  },
  run: (context) => [...context.actions.filter(lacksWords).map(({ action, goal }) => without(action, goal.titel.value)), ...resultsWithout(context)],
};

function lacksWords({ action, parent, goal }: PlacedAction): boolean {
  const { kolommen } = goal.opmaak;
  if (kolommen !== undefined && !kolommen.some(({ veld }) => veld.value === 'wat')) return false;
  if (hasWords(action) || action.onderdelen.some(hasWords)) return false;
  // The words of an action span its parts as long as no part has words of its own.
  return parent === undefined || parent.action.onderdelen.some(hasWords);
}

function hasWords({ wat, kop }: Actie): boolean {
  return wat !== undefined || kop !== undefined;
}

function without(action: Actie, goal: string): Finding {
  const what = action.resultaat === undefined ? 'deze actie' : 'dit resultaat';
  return { span: action.origin.at('resultaat'), message: `Bij ${what} van het doel ‘${goal.trim()}’ staat niet wat er gebeurt.`, hints: ['Vul `wat` in, of schrijf n.t.b.'] };
}

/** Results without a list of actions; an empty list is said by another rule. */
function resultsWithout({ goals }: CheckContext): Finding[] {
  return goals.flatMap(({ goal }) => {
    const { resultaten } = goal;
    if (!resultaten.some(({ acties }) => acties.length > 0)) return [];
    return resultaten
      .filter(({ acties, origin }) => acties.length === 0 && origin.value('acties') === undefined)
      .map(({ origin }) => ({ span: origin.at('resultaat'), message: 'Bij dit resultaat staat geen actie, en bij andere wel.', hints: ['Zet onder `acties` wat er gebeurt, of schrijf n.t.b.'] }));
  });
}
