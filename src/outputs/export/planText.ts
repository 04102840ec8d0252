import { planPart } from '../../compare/index.js';
import type { Part } from '../../compare/index.js';
import { harmless } from '../../diagnostics/harmless.js';
import type { Plan } from '../../plan/model.js';
import { PART_LABELS } from '../partLabels.js';
import { fieldLines } from './fieldLines.js';

/**
 * A plan as plain text: its parts in order, below each its fields, a line a cell. No numbers that are only counted and no
 * line breaks of our own making, so that a small change in the plan is a small change in the text. `narrowedTo` says what was
 * left out of it.
 */
export function planText(plan: Plan, narrowedTo = ''): string {
  const [title = '', ...others] = partLines(planPart(plan), '');
  const lines = [title, ...(narrowedTo === '' ? [] : [`  Alleen ${harmless(narrowedTo)}`]), ...others];
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

const OPENS_PARAGRAPH: ReadonlySet<Part['kind']> = new Set(['hoofdstuk', 'doel', 'resultaat', 'kalendergroep', 'kolom', 'overleg']);

function partLines(part: Part, indent: string): string[] {
  const isDate = part.kind === 'bijeenkomst';
  const label = PART_LABELS[part.kind];
  const number = part.nummerGeschreven && part.nummer !== undefined ? ` ${part.nummer}` : '';
  const heading = isDate ? `- ${part.name}` : label === '' ? part.name : `${label}${number}: ${part.name}`;
  const fields = part.fields.filter(({ name, text }) => text !== part.name && !(name === 'soort' && text === 'activiteit') && !(isDate && MOMENT.has(name)));
  return [
    ...(OPENS_PARAGRAPH.has(part.kind) ? [''] : []),
    `${indent}${harmless(heading)}`,
    ...fields.flatMap(({ title, text }) => fieldLines(title, text, `${indent}  `)),
    ...part.children.flatMap((child) => partLines(child, part.kind === 'plan' ? '' : `${indent}  `)),
  ];
}

const MOMENT: ReadonlySet<string> = new Set(['datum', 'van', 'tot']);
