import type { Block, Chapter, Table } from '../../document/document.js';
import type { Markup } from '../markup.js';
import type { Drawing } from '../pen.js';
import { headingLevel, Pen } from '../pen.js';
import { pictureHtml, pictureWidth } from '../pictures.js';
import { layoutTemplate } from '../templates.js';
import type { GoalsView } from './goal.js';
import { goalsView } from './goal.js';
import type { MeetingMatrixView } from './meetings.js';
import { meetingMatrixView } from './meetings.js';
import type { NotesView } from './notes.js';
import { notesView } from './notes.js';
import type { TableView } from './table.js';
import { tableView } from './table.js';
import type { TimelineView } from './timeline.js';
import { timelineView } from './timeline.js';

/** What every block has; `template` names the partial that draws the rest. */
export interface BlockView {
  readonly template: string;
  readonly kind: string;
  readonly anchor: string;
  readonly title: Markup | undefined;
  readonly level: number;
  /** Level of headings inside the block. */
  readonly innerLevel: number;
  readonly newPage: boolean;
  readonly notes: NotesView | undefined;
  readonly content: BlockContent;
}

export type BlockContent =
  | { readonly text: Markup }
  | GoalsView
  | { readonly table: TableView }
  | { readonly listTitle: string | undefined; readonly table: TableView }
  | { readonly matrix: MeetingMatrixView }
  | { readonly items: readonly KpiView[]; readonly table: TableView | undefined }
  | { readonly timeline: TimelineView }
  | { readonly table: TableView | undefined; readonly sections: readonly EvaluationView[] }
  | { readonly entries: readonly { readonly term: string; readonly meaning: string }[] }
  | { readonly picture: Markup; readonly caption: Markup | undefined; readonly width: string };

export interface KpiView {
  readonly anchor: string;
  readonly number: string;
  readonly title: Markup;
  readonly explanation: Markup | undefined;
  readonly values: readonly { readonly title: string; readonly value: string }[];
}

export interface EvaluationView {
  readonly title: string;
  readonly level: number;
  readonly introduction: Markup | undefined;
  readonly points: readonly Markup[];
  readonly groupLevel: number;
  readonly groups: readonly { readonly title: string; readonly points: readonly Markup[] }[];
}

export function blockView(drawing: Drawing, block: Block, chapter: Chapter, index: number): BlockView {
  const pen = new Pen(drawing, false);
  const innerLevel = block.title === undefined ? block.level : block.level + 1;
  return {
    template: block.kind === 'doelen' ? layoutTemplate(block.layout) : `block-${block.kind}`,
    kind: block.kind,
    anchor: block.anchor ?? '',
    title: block.title === undefined ? undefined : pen.inline(block.title),
    level: headingLevel(block.level),
    innerLevel: headingLevel(innerLevel),
    newPage: block.newPage,
    notes: 'notes' in block ? notesView(drawing, block.notes) : undefined,
    content: blockContent(drawing, block, chapter, { innerLevel: headingLevel(innerLevel), index }),
  };
}

function blockContent(drawing: Drawing, block: Block, chapter: Chapter, { innerLevel, index }: { readonly innerLevel: number; readonly index: number }): BlockContent {
  const pen = new Pen(drawing, false);
  const side = chapter.paper;
  const table = (one: Table, variant: string): TableView => tableView(drawing, one, { variant, side });
  switch (block.kind) {
    case 'tekst':
      return { text: pen.blocks(block.text) };
    case 'doelen':
      return goalsView(drawing, block.goals, block.table, block.layout, side);
    case 'kwaliteitskalender':
    case 'dekking':
      return { table: table(block.table, block.kind) };
    case 'jaarplanning-lijst':
      return { listTitle: block.listTitle, table: table(block.table, block.kind) };
    case 'jaarplanning':
      return { matrix: meetingMatrixView(drawing, block.matrix, chapter.plainTitle === '' ? 'Jaarplanning' : chapter.plainTitle) };
    case 'kpis':
      return {
        items: block.items.map((item) => ({
          anchor: item.anchor,
          number: item.number,
          title: pen.inline(item.title),
          explanation: item.explanation === undefined ? undefined : pen.blocks(item.explanation),
          values: item.values.map(({ title, value }) => ({ title, value })),
        })),
        table: block.table === undefined ? undefined : table(block.table, block.kind),
      };
    case 'tijdlijn':
      return { timeline: timelineView(drawing, block.timeline, side, `j_${chapter.anchor}-${index + 1}`) };
    case 'evaluatie':
      return {
        table: block.table === undefined ? undefined : table(block.table, 'terugblik'),
        sections: block.sections.map((section) => ({
          title: section.title,
          level: innerLevel,
          introduction: section.introduction === undefined ? undefined : pen.blocks(section.introduction),
          points: section.points.map((point) => pen.cell(point)),
          groupLevel: headingLevel(innerLevel + 1),
          groups: (section.groups ?? []).map(({ title, points }) => ({ title, points: points.map((point) => pen.cell(point)) })),
        })),
      };
    case 'afkortingen':
      return { entries: block.entries.map(({ term, meaning }) => ({ term, meaning })) };
    case 'afbeelding':
      return {
        picture: pictureHtml(block.picture),
        caption: block.caption === undefined ? undefined : pen.inline(block.caption),
        width: pictureWidth(block.width) ?? '',
      };
  }
}
