import type { Block, Paragraph } from '../blocks.js';
import { isEmptyParagraph, lineOf } from '../blocks.js';
import { Group } from '../write/draft.js';
import { withTypedBullet } from '../write/richText.js';
import type { Goal } from './goals.js';
import { goalOf } from './goals.js';
import type { Section } from './outline.js';
import { GOAL_NUMBER } from './outline.js';
import { momentList, partyList } from './lineLists.js';
import type { Recognition } from './recognition.js';
import { fieldOfTitle } from './columnNames.js';
import { withoutStart } from './runs.js';

const LIST_LABEL = /^(?:acties|activiteiten|actiepunten|wat gaan we doen|dit gaan we doen)\s*:?$/i;

/** A goal whose actions stand in a list: below "Activiteiten", or below a title such as "Doel 2". Tables of one column are boxes around such a list. */
export function isActionList(section: Section): boolean {
  const blocks = opened(section.blocks);
  const hasItems = blocks.some((block) => block.kind === 'paragraph' && withTypedBullet(block).list !== undefined);
  if (!hasItems || section.heading === undefined || blocks.some(({ kind }) => kind === 'table')) return false;
  return labelOf(blocks) !== -1 || isPointedList(section) || (GOAL_NUMBER.test(lineOf(section.heading)) && section.sections.length === 0);
}

/** Points of the ondersteuningsplan above a list: only goals have these. */
export function isPointedList({ blocks, heading }: Section): boolean {
  const first = blocks.findIndex((block) => block.kind === 'table' || withTypedBullet(block).list !== undefined);
  return heading !== undefined && first !== -1 && blocks[first]?.kind === 'paragraph' && blocks.slice(0, first).some((block) => block.kind === 'paragraph' && POINT_LINE.test(lineOf(block)));
}

const POINT_LINE = /^ontwikkelpunt(?:en)?(?:\(en\))?\s*:?\s*\d/i;

export function actionList(recognition: Recognition, section: Section): Goal {
  const blocks = opened(section.blocks);
  const label = labelOf(blocks);
  const start = label !== -1 ? label + 1 : blocks.findIndex((block) => block.kind === 'paragraph' && withTypedBullet(block).list !== undefined);
  const goal = goalOf(recognition, section.heading, blocks.slice(0, label === -1 ? start : label), undefined, []);
  const labelled = blocks[label];
  if (labelled?.kind === 'paragraph') recognition.ledger.label(lineOf(labelled));
  recognition.ledger.claim(section.blocks, 'doelen en acties');
  goal.group.set('acties', nested(recognition, blocks.slice(start).flatMap((block) => (block.kind === 'paragraph' && !isEmptyParagraph(block) ? [withTypedBullet(block)] : []))));
  return { ...goal, isList: true };
}

function labelOf(blocks: readonly Block[]): number {
  return blocks.findIndex((block) => block.kind === 'paragraph' && LIST_LABEL.test(lineOf(block)));
}

/** Tables of one column are a frame around text. */
function opened(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'table' && block.width === 1 ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)) : [block]));
}

/** Items with those that are indented below them as parts; a paragraph after an item goes on with it. */
function nested(recognition: Recognition, paragraphs: readonly Paragraph[]): Group[] {
  const top = Math.min(...paragraphs.flatMap(({ list }) => (list === undefined ? [] : [list.depth])), 99);
  const items: { own: Paragraph[]; parts: Paragraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const last = items.at(-1);
    const depth = paragraph.list?.depth;
    if (depth === undefined && last === undefined) items.push({ own: [paragraph], parts: [] });
    else if (depth === undefined) (last !== undefined && last.parts.length > 0 ? last.parts : (last?.own ?? [])).push(paragraph);
    else if (depth <= top || last === undefined) items.push({ own: [paragraph], parts: [] });
    else last.parts.push(paragraph);
  }
  return items.map(({ own, parts }) => {
    const what = own.map((paragraph): Paragraph => bare(paragraph));
    const action = new Group();
    const [first, ...rest] = what;
    const details = rest.filter((paragraph) => detailOf(paragraph) !== undefined);
    action.set('wat', recognition.text([...(first === undefined ? [] : [first]), ...rest.filter((paragraph) => !details.includes(paragraph))], 'cel'));
    for (const paragraph of details) setDetail(recognition, action, paragraph);
    if (parts.length === 0) return action;
    // What a sentence ends with is part of it, and no work by itself.
    const isSentence = rest.length === 0 && first !== undefined && lineOf(first).endsWith(':') && parts.every(({ list }) => list !== undefined);
    return isSentence ? new Group().set('wat', recognition.text([first, ...parts], 'cel')) : action.set('onderdelen', nested(recognition, parts));
  });
}

const DETAIL = /^([\p{L} ]{3,25}):\s+(?=\S)/u;
const DETAILS: readonly string[] = ['wie', 'wanneer', 'resultaat', 'opmerking', 'budget'];

/** "Wie: …" below an item says something of it. */
function detailOf(paragraph: Paragraph): string | undefined {
  const field = fieldOfTitle(DETAIL.exec(lineOf(paragraph))?.[1] ?? '');
  return field !== undefined && DETAILS.includes(field) ? field : undefined;
}

function setDetail(recognition: Recognition, action: Group, paragraph: Paragraph): void {
  const label = DETAIL.exec(lineOf(paragraph))?.[0] ?? '';
  recognition.ledger.label(label);
  const field = detailOf(paragraph) ?? 'opmerking';
  const text = recognition.text([withoutStart(paragraph, label.length)], field === 'wie' || field === 'wanneer' ? 'regels' : 'cel');
  if (action.has(field)) action.set('opmerking', text);
  else action.set(field, field === 'wie' ? partyList(text) : field === 'wanneer' ? momentList(text, recognition.year) : text);
}

function bare({ list: _, ...paragraph }: Paragraph): Paragraph {
  return paragraph;
}
