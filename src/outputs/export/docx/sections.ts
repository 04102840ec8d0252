import { AlignmentType, Footer, Header, PageNumber, PageOrientation, Paragraph, SectionType, TableOfContents, TabStopType, TextRun } from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import type { Document, Paper } from '../../../document/document.js';
import type { Palette } from '../../../html/houseColours.js';
import type { Flow, FlowNode, FlowSection, TextStyle } from '../flow/flow.js';
import { blocksOf, headingOf } from './blocks.js';
import { clean, inlineRuns } from './inlines.js';
import type { Marks } from './marks.js';
import { pictureRun } from './pictures.js';
import { wordTable } from './table.js';

export interface SectionOptions {
  readonly marks: Marks;
  readonly palette: Palette;
  readonly document: Document;
}

/** A4 in twips, as it stands, with the margins of the printed plan: 20 mm, and 15 mm where the paper lies. */
const SHORT = 11_906;
const LONG = 16_838;
const MARGIN: Readonly<Record<Paper, number>> = { staand: 1134, liggend: 850 };
const TEXT_WIDTH: Readonly<Record<Paper, number>> = { staand: SHORT - 2 * 1134, liggend: LONG - 2 * 850 };

const STYLES: Readonly<Record<TextStyle, string>> = { titel: 'Title', ondertitel: 'Ondertitel', omslag: 'Omslag', label: 'Label', tabeltitel: 'Tabeltitel', onderkop: 'Onderkop' };

/** The cover, the contents, and the chapters: a section of Word for every stretch that lies or stands. */
export function wordSections(flow: Flow, options: SectionOptions): ISectionOptions[] {
  const contents = contentsOf(flow);
  const front = flow.cover.flatMap((node) => nodeBlocks(node, 'staand', options));
  const stretches = stretchesOf(flow.sections);
  const body = stretches.map((sections, index) => {
    const paper = sections[0]?.paper ?? 'staand';
    const opening = index === 0 && !flow.hasCover && paper === 'staand' ? [...front, ...contents] : [];
    return section(paper, [...opening, ...sections.flatMap((each, at) => chapterBlocks(each, at > 0 && each.newPage, options))], options);
  });
  if (flow.hasCover) return [section('staand', front, options, true), ...(contents.length === 0 ? [] : [section('staand', contents, options)]), ...body];
  return stretches[0]?.[0]?.paper === 'staand' ? body : [section('staand', [...front, ...contents], options), ...body];
}

function stretchesOf(sections: readonly FlowSection[]): FlowSection[][] {
  const stretches: FlowSection[][] = [];
  for (const each of sections) {
    const last = stretches.at(-1);
    if (last?.[0]?.paper === each.paper) last.push(each);
    else stretches.push([each]);
  }
  return stretches;
}

/** A field that Word keeps up to date; it is filled already, so that nothing has to be asked when the file opens. */
function contentsOf({ contents }: Flow): FileChild[] {
  if (contents === undefined) return [];
  return [new Paragraph({ style: 'Inhoudtitel', children: [new TextRun(contents.title)] }), new TableOfContents(contents.title, { hyperlink: true, headingStyleRange: `1-${contents.depth}` })];
}

function chapterBlocks({ nodes, paper }: FlowSection, newPage: boolean, options: SectionOptions): FileChild[] {
  return nodes.flatMap((node, index) => nodeBlocks(node, paper, options, newPage && index === 0, leadsTo(node, nodes[index + 1])));
}

/** A sentence or two between a heading and a table, such as what a goal is for: alone at the foot of a page they say nothing. */
function leadsTo(node: FlowNode, next: FlowNode | undefined): boolean {
  return next?.kind === 'table' && node.kind === 'text' && node.text.length <= 2 && node.text.every(({ kind }) => kind === 'paragraph');
}

function nodeBlocks(node: FlowNode, paper: Paper, { marks, palette }: SectionOptions, pageBreakBefore = false, keepNext = false): FileChild[] {
  const width = TEXT_WIDTH[paper];
  const breaking = pageBreakBefore ? { pageBreakBefore } : {};
  switch (node.kind) {
    case 'heading':
      return [new Paragraph({ heading: headingOf(node.level), ...(pageBreakBefore || node.newPage === true ? { pageBreakBefore: true } : {}), children: inlineRuns(node.children, { marks, anchor: node.anchor }) })];
    case 'text':
      return blocksOf(node.text, { marks, width, anchor: node.anchor, paragraph: { ...(node.style === undefined ? {} : { style: STYLES[node.style] }), ...breaking, ...(keepNext ? { keepNext } : {}) } });
    case 'table':
      // Without a paragraph between them two tables would be one.
      return [...(pageBreakBefore ? [new Paragraph({ pageBreakBefore, children: [] })] : []), wordTable(node.table, { marks, palette, width }), new Paragraph({ spacing: { after: 120 }, children: [] })];
    case 'picture':
      return [
        new Paragraph({ ...breaking, children: [pictureRun(node.picture, paper === 'staand' ? 480 : 720)] }),
        ...(node.caption === undefined ? [] : [new Paragraph({ style: 'Onderkop', children: inlineRuns(node.caption, { marks }) })]),
      ];
  }
}

function section(paper: Paper, children: readonly FileChild[], { document }: SectionOptions, isCover = false): ISectionOptions {
  const margin = MARGIN[paper];
  const orientation = paper === 'staand' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE;
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { size: { width: SHORT, height: LONG, orientation }, margin: { top: margin + 200, bottom: margin + 100, left: margin, right: margin, header: 500, footer: 450 } } },
    headers: { default: new Header({ children: isCover ? [new Paragraph({ children: [] })] : [running(document.head.left, [...(document.status.mark ? ['CONCEPT'] : []), document.head.right].filter((text) => text !== '').join(' – '), paper)] }) },
    footers: { default: new Footer({ children: isCover ? [new Paragraph({ children: [] })] : [footLine(document.foot.left, paper)] }) },
    children: [...children],
  };
}

function running(left: string, right: string, paper: Paper): Paragraph {
  return new Paragraph({ style: 'Kopregel', tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH[paper] }], alignment: AlignmentType.LEFT, children: [new TextRun(clean(left)), new TextRun({ text: `\t${clean(right)}` })] });
}

function footLine(left: string, paper: Paper): Paragraph {
  return new Paragraph({
    style: 'Kopregel',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH[paper] }],
    children: [new TextRun(clean(left)), new TextRun({ children: ['\tpagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES] })],
  });
}
