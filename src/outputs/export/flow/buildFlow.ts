import type { Block, Chapter, Contents, ContentsEntry, Document, Note, Rich, RichInline } from '../../../document/document.js';
import { evaluationNodes, kpiNodes, matrixNodes, termTable } from './blockNodes.js';
import type { Flow, FlowNode, FlowSection, TextStyle } from './flow.js';
import { goalNodes } from './goalNodes.js';
import { plain, tableNode, textNode } from './nodes.js';

/** A document as a stream. `narrowedTo` says, below the title, what was left out of it. */
export function buildFlow(document: Document, narrowedTo: string): Flow {
  const notes = new Map<number, Rich>();
  const keep = (all: readonly Note[]): void => all.forEach(({ number, content }) => notes.set(number, content));
  const sections = document.chapters.map((chapter) => sectionOf(chapter, keep));
  const { contents } = document;
  return {
    title: document.title,
    cover: [...coverNodes(document), ...(narrowedTo === '' ? [] : [textNode(plain(`Alleen ${narrowedTo}`), 'omslag')])],
    hasCover: document.cover !== undefined,
    sections,
    notes,
    ...(contents === undefined || contents.entries.length === 0 ? {} : { contents: { title: contents.title, depth: depthOf(contents) } }),
  };
}

function depthOf({ entries }: Pick<Contents | ContentsEntry, 'entries'>): number {
  return entries.length === 0 ? 0 : 1 + Math.max(...entries.map(depthOf));
}

function coverNodes(document: Document): FlowNode[] {
  const { cover, heading, organisation } = document;
  const line = (text: string | undefined, style: TextStyle = 'omslag'): FlowNode[] => (text === undefined || text === '' ? [] : [textNode(plain(text), style)]);
  if (cover === undefined) {
    return [...line(organisation.name), ...line(heading?.title ?? document.title, 'titel'), ...line(heading?.subtitle, 'ondertitel'), ...(heading?.lines ?? []).flatMap((text) => line(text))];
  }
  return [
    ...(cover.logo === undefined ? [] : [{ kind: 'picture', picture: cover.logo } as const]),
    ...line(cover.schoolYear),
    ...line(cover.title, 'titel'),
    ...line(cover.subtitle, 'ondertitel'),
    ...(cover.text === undefined ? [] : [textNode(cover.text, 'omslag')]),
    ...(cover.picture === undefined ? [] : [{ kind: 'picture', picture: cover.picture } as const]),
    ...line(organisation.name),
    ...line(organisation.website),
    ...cover.lines.flatMap((text) => line(text)),
    ...cover.authors.flatMap((text) => line(text)),
  ];
}

function sectionOf(chapter: Chapter, keep: (notes: readonly Note[]) => void): FlowSection {
  keep(chapter.notes);
  return {
    paper: chapter.paper,
    newPage: chapter.newPage,
    nodes: [
      ...(chapter.title === undefined ? [] : [heading(1, numbered(chapter.number, chapter.title), chapter.anchor)]),
      ...(chapter.subtitle === undefined ? [] : [textNode([{ kind: 'paragraph', children: chapter.subtitle }], 'onderkop')]),
      ...(chapter.introduction === undefined ? [] : [textNode(chapter.introduction)]),
      ...chapter.blocks.flatMap((block) => blockNodes(block, keep)),
    ],
  };
}

function heading(level: number, children: readonly RichInline[], anchor: string | undefined, newPage = false): FlowNode {
  return { kind: 'heading', level, children, ...(anchor === undefined ? {} : { anchor }), ...(newPage ? { newPage } : {}) };
}

function numbered(number: string | undefined, title: readonly RichInline[]): RichInline[] {
  return [...(number === undefined ? [] : [{ kind: 'text', text: `${number} ` } as const]), ...title];
}

/** The document counts its own title as level 1; a stream begins with chapters. */
function blockNodes(block: Block, keep: (notes: readonly Note[]) => void): FlowNode[] {
  if ('notes' in block) keep(block.notes);
  const level = block.level - 1;
  const title = block.title === undefined ? [] : [heading(level, block.title, block.anchor, block.newPage)];
  return [...title, ...contentNodes(block, block.title === undefined ? level : level + 1, keep)];
}

function contentNodes(block: Block, level: number, keep: (notes: readonly Note[]) => void): FlowNode[] {
  switch (block.kind) {
    case 'tekst':
      return [textNode(block.text)];
    case 'doelen':
      return [...block.goals.flatMap((goal) => goalNodes(goal, keep)), ...(block.table === undefined ? [] : [tableNode(block.table)])];
    case 'kwaliteitskalender':
    case 'dekking':
      return [tableNode(block.table)];
    case 'jaarplanning-lijst':
      return [...(block.listTitle === undefined ? [] : [textNode(plain(block.listTitle), 'tabeltitel')]), tableNode(block.table)];
    case 'jaarplanning':
      return matrixNodes(block.matrix);
    case 'kpis':
      return block.table === undefined ? kpiNodes(block.items) : [tableNode(block.table)];
    case 'tijdlijn':
      return [textNode(plain(block.timeline.table.caption), 'tabeltitel'), tableNode(block.timeline.table)];
    case 'evaluatie':
      return [...(block.table === undefined ? [] : [tableNode(block.table)]), ...evaluationNodes(block.sections, level)];
    case 'afkortingen':
      return [termTable(block.entries)];
    case 'afbeelding':
      return [{ kind: 'picture', picture: block.picture, ...(block.caption === undefined ? {} : { caption: block.caption }) }];
  }
}

