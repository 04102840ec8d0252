import type { Block, Paragraph, Table } from '../blocks.js';
import { isEmptyParagraph, lineOf } from '../blocks.js';
import { Group } from '../write/draft.js';
import { actionList, isActionList } from './actionLists.js';
import type { ActionTable, Goal } from './goals.js';
import { evaluationPart, isEvaluation } from './evaluation.js';
import { goalOf, titleIn } from './goals.js';
import { isKpiSection, kpiOfSection } from './kpiList.js';
import type { Section } from './outline.js';
import type { Recognition } from './recognition.js';
import { withoutLook } from './runs.js';
import type { TableKind } from './tableKinds.js';

/** A piece of a chapter, in the order of the document. */
export type Piece =
  | { readonly kind: 'tekst'; readonly blocks: Block[]; readonly comments: string[] }
  | { readonly kind: 'doelen'; readonly goals: GoalTree[] }
  | { readonly kind: 'kwaliteitskalender' | 'afkortingen'; readonly content: Group; readonly title?: Paragraph }
  | { readonly kind: 'jaarplanning'; readonly content: Group; readonly isList: boolean; readonly title?: Paragraph }
  | { readonly kind: 'kpis'; readonly content: readonly Group[]; readonly isList: boolean; readonly title?: Paragraph }
  | { readonly kind: 'evaluatie'; readonly content: Group }
  | { readonly kind: 'dekking' | 'tijdlijn'; readonly title?: Paragraph };

export interface GoalTree extends Goal {
  readonly below: readonly GoalTree[];
}

const LEFT_AS_TEXT = 'Niet begrepen bij het importeren: onder meer een tabel is als tekst blijven staan. Zet wat u nodig hebt zelf om.';

/** A section with actions of its own, or with goals below it and little else. */
export function isGoalSection(section: Section, kinds: ReadonlyMap<Table, TableKind>): boolean {
  if (section.heading === undefined) return false;
  if (section.blocks.some((block) => block.kind === 'table' && kinds.get(block)?.kind === 'acties') || isActionList(section)) return true;
  return section.blocks.every((block) => block.kind === 'paragraph') && section.sections.length > 0 && section.sections.every((inner) => isGoalSection(inner, kinds));
}

function sameColumns(one: ActionTable, other: ActionTable): boolean {
  const fields = ({ columns, isTurned }: ActionTable): string => [isTurned, ...columns.columns.map(({ field }) => field)].join('|');
  return fields(one) === fields(other);
}

/** A table of which the columns are some of those of another, as rows of that one; undefined where it has others too. */
function underColumnsOf(first: ActionTable, table: ActionTable): ActionTable | undefined {
  const places = first.columns.columns.map(({ field }) => table.columns.columns.findIndex((column) => column.field === field));
  const isPart = !first.isTurned && !table.isTurned && table.above.length === 0 && table.columns.columns.every((_, index) => places.includes(index));
  if (!isPart) return undefined;
  return { ...first, above: [], parts: table.parts.map((part) => ({ ...part, rows: part.rows.map((row) => places.map((place) => (place === -1 ? undefined : row[place]))) })) };
}

function isTitleLine(line: Paragraph): boolean {
  return line.list === undefined && lineOf(line).length <= 90 && !/[.;:]$/.test(lineOf(line));
}

/** Tells the pieces of one chapter. */
export class ChapterReader {
  readonly pieces: Piece[] = [];
  /** Sections of goals that may hold more than their goal does. */
  readonly #goalsLeft: Section[] = [];
  /** Lines that became the title of the goal below them. */
  readonly #titles = new Set<Block>();

  constructor(
    readonly recognition: Recognition,
    readonly kinds: ReadonlyMap<Table, TableKind>,
  ) {}

  /** `isWhole`: the section is the chapter, so that its heading has been told. */
  read(section: Section, isWhole: boolean): void {
    if (!isWhole && isEvaluation(section)) this.#evaluation(section);
    else if (!isWhole && this.#isGoal(section)) {
      this.#goals().push(...this.#goalTrees(section));
      for (const left of this.#goalsLeft.splice(0)) this.#rest(left);
    } else {
      const heading = isWhole ? undefined : section.heading;
      this.#blocks(section.blocks, heading, section);
      this.#below(section.sections);
    }
  }

  /** Sections below a heading; key figures that follow each other are one list. */
  #below(sections: readonly Section[]): void {
    const kpis: Section[] = [];
    const flush = (): void => {
      if (kpis.length > 1) this.pieces.push({ kind: 'kpis', isList: true, content: kpis.map((section) => kpiOfSection(this.recognition, section)) });
      else for (const section of kpis) this.read(section, false);
      kpis.length = 0;
    };
    for (const inner of sections) {
      if (isKpiSection(inner)) kpis.push(inner);
      else {
        flush();
        this.read(inner, false);
      }
    }
    flush();
  }

  #evaluation(section: Section): void {
    const last = this.pieces.at(-1);
    const found = evaluationPart(this.recognition, section);
    const content = last?.kind === 'evaluatie' && !last.content.has(found.key) ? last.content : new Group();
    content.set(found.key, found.part);
    if (last?.kind !== 'evaluatie' || last.content !== content) this.pieces.push({ kind: 'evaluatie', content });
  }

  #tables(blocks: readonly Block[]): ActionTable[] {
    return blocks.flatMap((block) => {
      const kind = block.kind === 'table' ? this.kinds.get(block) : undefined;
      return kind?.kind === 'acties' ? [kind.table] : [];
    });
  }

  #isGoal(section: Section): boolean {
    return isGoalSection(section, this.kinds);
  }

  #goals(): GoalTree[] {
    const last = this.pieces.at(-1);
    if (last?.kind === 'doelen') return last.goals;
    const goals: GoalTree[] = [];
    this.pieces.push({ kind: 'doelen', goals });
    return goals;
  }

  #text(): { readonly blocks: Block[]; readonly comments: string[] } {
    const last = this.pieces.at(-1);
    if (last?.kind === 'tekst') return last;
    const piece = { kind: 'tekst' as const, blocks: [], comments: [] };
    this.pieces.push(piece);
    return piece;
  }

  /** The goal of a section: what is above its table explains it, bands within the table are goals below it. */
  #goalTrees(section: Section): GoalTree[] {
    const { recognition } = this;
    this.#goalsLeft.push(section);
    const at = section.blocks.findIndex((block) => block.kind === 'table' && this.kinds.get(block)?.kind === 'acties');
    if (at === -1) {
      const list = isActionList(section) ? actionList(recognition, section) : undefined;
      const goal = list ?? goalOf(recognition, section.heading, section.blocks, undefined, []);
      return [{ ...goal, below: section.sections.filter((inner) => this.#isGoal(inner)).flatMap((inner) => this.#goalTrees(inner)) }];
    }
    const all = this.#tables(section.blocks);
    const [first] = all;
    // A table with other columns cannot go on in the first: its actions are a goal below this one.
    const tables = all.flatMap((table): ActionTable[] => {
      if (first === undefined) return [];
      if (sameColumns(table, first)) return [table];
      // Unless these are some of the same, and nothing stands over it: then it goes on with fewer.
      const fewer = this.#lineOver(section, table) === undefined ? underColumnsOf(first, table) : undefined;
      return fewer === undefined ? [] : [fewer];
    });
    const others = all
      .filter((table) => first !== undefined && !sameColumns(table, first) && (this.#lineOver(section, table) !== undefined || underColumnsOf(first, table) === undefined))
      .map((table) => {
        const line = this.#lineOver(section, table);
        if (line !== undefined) this.#titles.add(line);
        return { ...goalOf(recognition, line, table.above.flatMap(({ blocks }) => blocks), table, table.parts[0]?.rows ?? []), below: this.#bands(table) };
      });
    const meta = [...section.blocks.slice(0, at), ...(first?.above ?? []).flatMap(({ blocks }) => blocks)];
    const goal = goalOf(recognition, section.heading, meta, first, tables.flatMap(({ parts }) => parts[0]?.rows ?? []));
    const bands = tables.flatMap((table) => this.#bands(table));
    return [{ ...goal, below: [...bands, ...others, ...section.sections.filter((inner) => this.#isGoal(inner)).flatMap((inner) => this.#goalTrees(inner))] }];
  }

  /** A short line directly over a table further on in a goal: its title, though it looks like any other. */
  #lineOver(section: Section, table: ActionTable): Paragraph | undefined {
    if (table.above.length > 0) return undefined;
    const blocks = section.blocks.filter((block) => block.kind === 'table' || !isEmptyParagraph(block));
    const at = blocks.findIndex((block) => block.kind === 'table' && (this.kinds.get(block) as { table?: ActionTable } | undefined)?.table === table);
    const line = blocks[at - 1];
    return line?.kind === 'paragraph' && isTitleLine(line) ? line : undefined;
  }

  #bands(table: ActionTable): GoalTree[] {
    return table.parts.slice(1).map(({ band, rows }) => {
      const { title, rest } = band === undefined ? { title: undefined, rest: [] } : titleIn(band);
      const goal = goalOf(this.recognition, title, rest, { ...table, columns: { ...table.columns, head: table.columns.head } }, rows);
      return { ...goal, below: [] };
    });
  }

  /** What stands below the tables of a goal has no place in it. */
  #rest(section: Section): void {
    const first = section.blocks.findIndex((block) => block.kind === 'table' && this.kinds.get(block)?.kind === 'acties');
    const rest = first === -1 ? [] : section.blocks.slice(first + 1).filter((block) => block.kind === 'paragraph' ? !this.#titles.has(block) : this.kinds.get(block)?.kind !== 'acties');
    this.#blocks(rest, undefined, undefined);
    for (const inner of section.sections.filter((one) => !this.#isGoal(one))) this.read(inner, false);
  }

  /** Text, and tables of other kinds between it. */
  #blocks(blocks: readonly Block[], heading: Paragraph | undefined, section: Section | undefined): void {
    let title = heading;
    const say = (): void => {
      if (title === undefined) return;
      this.recognition.ledger.claim([title], 'koppen');
      this.#text().blocks.push({ ...withoutLook(title), level: Math.max(2, section?.level ?? 2) });
      title = undefined;
    };
    for (const block of blocks) {
      const kind = block.kind === 'table' ? this.kinds.get(block) : undefined;
      if (block.kind === 'paragraph') {
        if (isEmptyParagraph(block)) continue;
        say();
        this.#text().blocks.push(block);
      } else if (kind === undefined) {
        say();
        this.recognition.ledger.claim([block], 'niet begrepen tabellen');
        const text = this.#text();
        text.blocks.push(block);
        if (text.comments.length === 0) text.comments.push(LEFT_AS_TEXT);
      } else if (kind.kind === 'acties') this.#looseTable(kind.table, title, () => say());
      else {
        if (title !== undefined) this.recognition.ledger.claim([title], 'koppen');
        this.pieces.push({ ...kind, ...(kind.kind === 'kpis' ? { isList: false } : {}), ...(title === undefined ? {} : { title }) } as Piece);
        title = undefined;
      }
      if (kind?.kind === 'acties') title = undefined;
    }
    say();
  }

  /** A table of actions without a heading of its own: its first row may be its title, its bands are goals. */
  #looseTable(table: ActionTable, heading: Paragraph | undefined, say: () => void): void {
    const [first, ...others] = table.above;
    const rows = table.parts[0]?.rows ?? [];
    if (heading !== undefined) say();
    if (first !== undefined) {
      const { title, rest } = titleIn(first);
      this.#goals().push({ ...goalOf(this.recognition, title, [...rest, ...others.flatMap(({ blocks }) => blocks)], table, rows), below: [] });
    } else if (rows.length > 0) this.#goals().push({ ...goalOf(this.recognition, this.#lineAbove(), [], table, rows), below: [] });
    this.#goals().push(...this.#bands(table));
  }

  /** A short line directly over a table is its title, though it looks like any other. */
  #lineAbove(): Paragraph | undefined {
    const before = this.pieces.at(-2);
    const last = before?.kind === 'tekst' && (this.pieces.at(-1) as { goals?: GoalTree[] }).goals?.length === 0 ? before.blocks.at(-1) : undefined;
    if (before?.kind !== 'tekst' || last?.kind !== 'paragraph' || !isTitleLine(last)) return undefined;
    before.blocks.pop();
    return last;
  }
}
