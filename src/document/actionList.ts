import type { Actie, Doel, Resultaat } from '../plan/model.js';
import type { ActionGroup, Column, ListedAction } from './document.js';
import type { GoalsContext } from './goalContext.js';
import { fieldAccess, RESULT_FIELDS } from './goalContext.js';
import type { Place } from './richContent.js';
import type { FieldAccess } from './spans.js';

/** Actions as bulleted groups: a new group where the kind of action changes, and for every result. */
export function actionGroups(context: GoalsContext, goal: Doel, columns: readonly Column[], place: Place): ActionGroup[] {
  const access = fieldAccess(context, place);
  return goal.resultaten.flatMap((result) => {
    const title = result.resultaten.flatMap((text) => context.writer.rich(text, 'cel', place));
    const groups = kindsOf(result.acties).map(({ kind, actions }): ActionGroup => ({ kind, items: actions.map((action) => listAction(context, action, columns, access, place)) }));
    const [first, ...rest] = groups.length > 0 ? groups : [{ kind: 'activiteit', items: [] }];
    if (first === undefined) return [];
    const details = resultDetails(result, columns, access);
    return [{ ...first, ...(title.length > 0 ? { title } : {}), ...(details.length > 0 ? { details } : {}) }, ...rest];
  });
}

function kindsOf(actions: readonly Actie[]): { kind: string; actions: Actie[] }[] {
  const groups: { kind: string; actions: Actie[] }[] = [];
  for (const action of actions) {
    const last = groups.at(-1);
    if (last?.kind === action.soort) last.actions.push(action);
    else groups.push({ kind: action.soort, actions: [action] });
  }
  return groups;
}

function listAction(context: GoalsContext, action: Actie, columns: readonly Column[], access: FieldAccess, place: Place): ListedAction {
  const lead = action.kop === undefined ? {} : { lead: context.writer.inline(action.kop, place) };
  const text = context.writer.rich(action.wat, 'cel', place);
  return {
    ...lead,
    text,
    details: detailsOf(columns, (field) => access.has(action, field), (field) => access.write(action, field)),
    items: action.onderdelen.map((part) => listAction(context, part, columns, access, place)),
  };
}

function resultDetails(result: Resultaat, columns: readonly Column[], access: FieldAccess): ListedAction['details'] {
  return detailsOf(
    columns.filter((column) => RESULT_FIELDS.has(column.field)),
    (field) => access.resultHas(result, field),
    (field) => access.writeResult(result, field),
  );
}

function detailsOf(columns: readonly Column[], has: (field: string) => boolean, write: (field: string) => ListedAction['text']): ListedAction['details'] {
  return columns
    .filter((column) => column.field !== 'wat' && column.field !== 'nummer' && has(column.field))
    .map((column) => ({ field: column.field, title: column.title, value: write(column.field) }));
}
