import type { Paragraph } from '../blocks.js';
import { isEmptyParagraph, lineOf } from '../blocks.js';
import { Group } from '../write/draft.js';
import { withTypedBullet } from '../write/richText.js';
import type { Section } from './outline.js';
import type { Recognition } from './recognition.js';
import { numberedTitle, withoutLook, withoutStart } from './runs.js';

const VALUE = /^(nulmeting|streefwaarde|realisatie|prognose|bron)\s*:\s*(?=\S)/i;

/** A key figure by itself: its number and title as a heading, what it means, and its values in a list. */
export function isKpiSection({ heading, blocks, sections }: Section): boolean {
  if (heading === undefined || sections.length > 0 || numberedTitle(heading).number === undefined || blocks.some(({ kind }) => kind === 'table')) return false;
  const { explanation, values } = parted(blocks);
  const keys = values.map((value) => VALUE.exec(lineOf(value))?.[1]?.toLowerCase());
  return values.length > 0 && !keys.includes(undefined) && new Set(keys).size === keys.length && keys.some((key) => key !== 'bron') && explanation.every(({ list }) => list === undefined);
}

export function kpiOfSection(recognition: Recognition, { heading, blocks }: Section): Group {
  const { explanation, values } = parted(blocks);
  const kpi = new Group();
  if (heading !== undefined) {
    const { number, title } = numberedTitle(heading);
    kpi.set('nummer', number).set('titel', recognition.text([withoutLook(title)], 'regel'));
    recognition.ledger.claim([heading], 'KPI’s');
  }
  recognition.ledger.claim(blocks, 'KPI’s');
  kpi.set('toelichting', recognition.text(explanation, 'cel'));
  for (const value of values) {
    const [label = '', key = ''] = VALUE.exec(lineOf(value)) ?? [];
    recognition.ledger.label(label);
    const { list: _, ...bare } = withoutStart(value, label.length);
    kpi.set(key.toLowerCase(), recognition.text([withoutLook(bare)], 'regel'));
  }
  return kpi;
}

/** What comes before the list, and the list. */
function parted(blocks: Section['blocks']): { readonly explanation: readonly Paragraph[]; readonly values: readonly Paragraph[] } {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' && !isEmptyParagraph(block) ? [withTypedBullet(block)] : []));
  const first = paragraphs.findIndex(({ list }) => list !== undefined);
  return first === -1 ? { explanation: paragraphs, values: [] } : { explanation: paragraphs.slice(0, first), values: paragraphs.slice(first) };
}
