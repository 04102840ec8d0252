import type { Paragraph } from '../blocks.js';
import { isEmptyParagraph, lineOf } from '../blocks.js';
import { Group } from '../write/draft.js';
import { withTypedBullet } from '../write/richText.js';
import type { Section } from './outline.js';
import type { Recognition } from './recognition.js';

const TITLE = /^(niet[ -])?gerealiseerd$/i;

/** A heading "Gerealiseerd" or "Niet gerealiseerd" over a list, as an evaluation has them. */
export function isEvaluation({ heading, blocks, sections }: Section): boolean {
  if (heading === undefined || sections.length > 0 || !TITLE.test(lineOf(heading))) return false;
  const paragraphs = filled(blocks);
  const first = paragraphs.findIndex(({ list }) => list !== undefined);
  return blocks.every(({ kind }) => kind === 'paragraph') && first !== -1 && paragraphs.slice(first).every(({ list }) => list !== undefined);
}

/** Its points, and what is said above them. */
export function evaluationPart(recognition: Recognition, { heading, blocks }: Section): { readonly key: 'gerealiseerd' | 'niet-gerealiseerd'; readonly part: Group } {
  const title = heading === undefined ? '' : lineOf(heading);
  if (heading !== undefined) recognition.ledger.claim([heading], 'titels van kolommen en vaste woorden');
  const paragraphs = filled(blocks);
  const first = paragraphs.findIndex(({ list }) => list !== undefined);
  const points: Paragraph[][] = [];
  for (const paragraph of paragraphs.slice(first)) {
    const { list, ...bare } = paragraph;
    const last = points.at(-1);
    if (last === undefined || list === undefined || list.depth === 0) points.push([bare]);
    else last.push(paragraph);
  }
  const part = new Group().set('inleiding', recognition.text(paragraphs.slice(0, first), 'blok')).set('punten', points.map((point) => recognition.text(point, 'cel')));
  return { key: TITLE.exec(title)?.[1] === undefined ? 'gerealiseerd' : 'niet-gerealiseerd', part };
}

function filled(blocks: Section['blocks']): Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' && !isEmptyParagraph(block) ? [withTypedBullet(block)] : []));
}
