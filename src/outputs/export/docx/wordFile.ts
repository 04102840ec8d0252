import { Document as WordDocument, Packer } from 'docx';
import type { PageNumberEstimator } from 'docx';
import { paperPalette } from '../../../html/houseColours.js';
import type { Document } from '../../../document/document.js';
import type { Flow } from '../flow/flow.js';
import { noteParagraphs } from './blocks.js';
import { Marks } from './marks.js';
import { normalise } from './normalise.js';
import { wordSections } from './sections.js';
import { wordStyles } from './styles.js';

export interface WordOptions {
  /** Day that the file says it was made on (ISO). */
  readonly day: string;
  /** Works out on which pages the lines of the contents lead to; without it Word asks to do so. */
  readonly pageNumbers?: PageNumberEstimator;
}

/** A Word file; the same document gives the same bytes. */
export async function wordFile(document: Document, flow: Flow, { day, pageNumbers }: WordOptions): Promise<Uint8Array> {
  const marks = new Marks(anchorsOf(flow));
  const palette = paperPalette(document.style);
  const sections = wordSections(flow, { marks, palette, document });
  const footnotes = Object.fromEntries([...flow.notes].map(([number, content]) => [String(number), { children: noteParagraphs(content, marks) }]));
  const word = new WordDocument({
    title: document.title,
    creator: document.organisation.name,
    lastModifiedBy: document.organisation.name,
    revision: 1,
    ...(document.subtitle === undefined ? {} : { subject: document.subtitle }),
    styles: wordStyles(palette),
    numbering: marks.numbering,
    footnotes,
    sections,
    ...(pageNumbers === undefined ? {} : { pageNumbers }),
  });
  const bytes = new Uint8Array(await Packer.toBuffer(word));
  return normalise(bytes, day);
}

/** Every place that a link may lead to. */
function anchorsOf({ sections }: Flow): string[] {
  return sections.flatMap(({ nodes }) =>
    nodes.flatMap((node) => {
      if (node.kind === 'table') return node.table.body.flatMap(({ anchor }) => anchor ?? []);
      return node.kind === 'picture' ? [] : (node.anchor ?? []);
    }),
  );
}
