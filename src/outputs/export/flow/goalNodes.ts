import type { ActionGroup, Goal, ListedAction, Note, Rich, RichInline } from '../../../document/document.js';
import type { FlowNode } from './flow.js';
import { labelled, oneParagraph, plain, strong, tableNode, textNode, words } from './nodes.js';

/** A goal with its actions and the goals below it. */
export function goalNodes(goal: Goal, keep: (notes: readonly Note[]) => void): FlowNode[] {
  keep(goal.notes);
  const hasActions = goal.table !== undefined || goal.groups !== undefined || goal.strips !== undefined;
  return [
    { kind: 'heading', level: goal.level - 1, children: [...(goal.number === undefined ? [] : [words(`${goal.number} `)]), ...goal.title], anchor: goal.anchor },
    ...(goal.badge === undefined ? [] : [textNode(plain(goal.badge), 'label')]),
    ...(goal.subtitle === undefined ? [] : [textNode([{ kind: 'paragraph', children: goal.subtitle }], 'onderkop')]),
    ...(goal.aim === undefined ? [] : [textNode(labelled(goal.aimLabel, goal.aim))]),
    ...(goal.explanation === undefined ? [] : [textNode(goal.explanation)]),
    ...goal.fields.map(({ title, value }) => textNode(labelled(`${title}:`, value))),
    ...(hasActions && goal.tableTitle !== undefined && goal.tableTitle !== '' ? [textNode(plain(goal.tableTitle), 'tabeltitel')] : []),
    ...(goal.table === undefined ? [] : [tableNode(goal.table)]),
    ...(goal.groups ?? []).flatMap(groupNodes),
    ...(goal.strips ?? []).map(tableNode),
    ...goal.subgoals.flatMap((subgoal) => goalNodes(subgoal, keep)),
  ];
}

function groupNodes({ title, details, items }: ActionGroup): FlowNode[] {
  return [
    ...(title === undefined ? [] : [textNode(title, 'tabeltitel')]),
    ...(details ?? []).map((detail) => textNode(detailText(detail))),
    textNode([{ kind: 'list', style: 'bullet', start: 1, items: items.map(itemContent) }]),
  ];
}

/** An action of a list: its text, then who and when, then its parts. */
function itemContent({ lead, text, details, items }: ListedAction): Rich {
  return [
    ...withLead(lead, text),
    ...details.flatMap(detailText),
    ...(items.length === 0 ? [] : [{ kind: 'list', style: 'bullet', start: 1, items: items.map(itemContent) } as const]),
  ];
}

function detailText({ field, title, value }: ListedAction['details'][number]): Rich {
  return labelled(`${title}:`, field === 'wie' || field === 'wanneer' ? oneParagraph(value) : value);
}

function withLead(lead: readonly RichInline[] | undefined, text: Rich): Rich {
  if (lead === undefined) return text;
  const [first, ...rest] = text;
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', children: [strong(...lead)] }, ...text];
  return [{ kind: 'paragraph', children: [strong(...lead), words(' '), ...first.children] }, ...rest];
}
