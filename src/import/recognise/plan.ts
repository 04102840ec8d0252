import type { SchoolYear } from '../../calendar/index.js';
import { USUAL_ABBREVIATIONS } from '../../plan/data/abbreviations.js';
import type { SchemaName } from '../../schema/jsonSchema.js';
import { slug } from '../../text/index.js';
import type { Paragraph, Table, WordDocument } from '../blocks.js';
import { lineOf, paragraphsOf } from '../blocks.js';
import { Ledger } from '../ledger.js';
import { Group } from '../write/draft.js';
import type { Value } from '../write/draft.js';
import type { GoalTree, Piece } from './chapter.js';
import { isPointedList } from './actionLists.js';
import { ChapterReader, isGoalSection } from './chapter.js';
import type { CoverParts } from './cover.js';
import { coverFields } from './coverFields.js';
import { PLAN_WORD } from './cover.js';
import { goalOptions } from './goalBlock.js';
import type { Section } from './outline.js';
import { GOAL_NUMBER, outline } from './outline.js';
import { markReferences } from './references.js';
import { Recognition } from './recognition.js';
import { numberedTitle } from './runs.js';
import type { TableKind } from './tableKinds.js';
import { tableKinds } from './tableKinds.js';

export interface DraftFile {
  /** Relative to the folder of the organisation. */
  readonly path: string;
  readonly schema: SchemaName;
  readonly content: Group | readonly Group[];
}

export interface DraftPlan {
  readonly files: readonly DraftFile[];
  readonly ledger: Ledger;
  readonly found: { readonly goals: number; readonly chapters: number };
}

export interface PlanNames {
  readonly year: SchoolYear;
  readonly organisation: string;
  readonly isGuess: boolean;
  /** Checks that would keep the plan from being built. */
  readonly milder: readonly string[];
}

/** A plan out of the blocks of a document. */
export function recognisePlan(document: WordDocument, cover: CoverParts, names: PlanNames): DraftPlan {
  const writer = new PlanWriter(new Recognition(document, new Ledger(), names.year), names);
  return writer.write(cover);
}

class PlanWriter {
  readonly #files: DraftFile[] = [];
  #goalBlocks = 0;
  #goals = 0;
  readonly #kpis: Group[] = [];
  readonly #abbreviations = new Group();
  readonly #kinds = new Map<string, number>();

  constructor(
    readonly recognition: Recognition,
    readonly names: PlanNames,
  ) {}

  write(cover: CoverParts): DraftPlan {
    const { recognition } = this;
    recognition.ledger.claim(cover.contents, 'inhoudsopgave');
    const plan = coverFields(recognition, cover.lines);
    const root = lifted(recognition, outline(cover.rest), plan);
    const kinds = tableKinds(recognition, root);
    const chapters = this.#chapters(root, kinds);
    if (recognition.ownFields.size > 0) {
      const own = new Group();
      for (const [name, title] of recognition.ownFields) own.set(name, title === '' ? new Group().set('titel', name) : new Group().set('titel', title));
      plan.set('velden', own);
    }
    if (this.#kpis.length > 0) {
      this.#file('kpis.yaml', 'kpis', this.#kpis);
      plan.set('kpis', 'kpis.yaml');
    }
    if (!this.#abbreviations.isEmpty) plan.set('afkortingen', this.#abbreviations);
    const notes = new Group();
    for (const [id, text] of recognition.notes()) notes.set(id, text);
    if (!notes.isEmpty) plan.set('voetnoten', notes);
    const milder = new Group();
    for (const code of this.names.milder) milder.set(code, 'waarschuwing');
    if (!milder.isEmpty) plan.set('controle', milder, 'Het document heeft fouten waarmee het plan niet gebouwd zou worden; verbeter ze en haal deze regels weg.');
    plan.set('hoofdstukken', chapters.length > 0 ? chapters : [new Group('In het document is geen tekst gevonden.').set('titel', 'Inleiding').set('tekst', '–')]);
    this.#organisation();
    this.#file('plan.yaml', 'plan', plan);
    for (const { content } of this.#files) markReferences(content, recognition.withReferences);
    return { files: this.#files, ledger: recognition.ledger, found: { goals: this.#goals, chapters: chapters.length } };
  }

  #file(name: string, schema: SchemaName, content: DraftFile['content']): void {
    this.#files.push({ path: `${this.names.year.label}/${name}`, schema, content });
  }

  #organisation(): void {
    const { organisation, isGuess, year } = this.names;
    const name = new Group().set('naam', organisation, isGuess ? 'Niet gevonden in het document: schrijf hier de naam van uw organisatie.' : undefined);
    this.#files.push({ path: 'organisatie.yaml', schema: 'organisatie', content: name.set('website', this.recognition.website).set('vakantieregio', this.recognition.holidayRegion) });
    if (this.recognition.points.size === 0) return;
    const points = [...this.recognition.points].sort((one, other) => one - other).map((number) => new Group().set('nummer', number).set('titel', this.recognition.pointTitles.get(number) ?? `Ontwikkelpunt ${number}`));
    const plan = new Group().set('titel', 'Ondersteuningsplan').set('periode', `${year.start}-${year.start + 4}`, 'Het jaarplan noemt alleen nummers: vul titel, periode en ontwikkelpunten aan uit uw ondersteuningsplan.').set('ontwikkelpunten', points);
    this.#files.push({ path: 'ondersteuningsplan.yaml', schema: 'ondersteuningsplan', content: plan });
  }

  /** Neighbouring chapters that are goals themselves become the goals of one chapter without a title. */
  #chapters(root: Section, kinds: ReadonlyMap<Table, TableKind>): Group[] {
    const chapters: Group[] = [];
    const hasNumbers = root.sections.some(({ heading }) => heading !== undefined && (heading.isNumbered || numberedTitle(heading).number !== undefined));
    if (root.blocks.length > 0) chapters.push(...this.#chapter({ level: 0, blocks: root.blocks, sections: [] }, kinds, false));
    let goals: Section[] = [];
    const flush = (): void => {
      if (goals.length > 1 || goals.some((goal) => isPointedList(goal) || (goal.heading !== undefined && GOAL_NUMBER.test(lineOf(goal.heading))))) chapters.push(...this.#chapter({ level: 0, blocks: [], sections: goals }, kinds, hasNumbers));
      else chapters.push(...goals.flatMap((section) => this.#chapter(section, kinds, hasNumbers)));
      goals = [];
    };
    for (const section of root.sections) {
      if (isGoalChapter(section, kinds)) goals.push(section);
      else {
        flush();
        chapters.push(...this.#chapter(section, kinds, hasNumbers));
      }
    }
    flush();
    return chapters;
  }

  #chapter(section: Section, kinds: ReadonlyMap<Table, TableKind>, hasNumbers: boolean): Group[] {
    const { recognition } = this;
    const chapter = new Group();
    if (section.heading !== undefined) this.#title(chapter, section.heading, hasNumbers);
    else if (section.sections.length === 0) chapter.set('nummer', false);
    const reader = new ChapterReader(recognition, kinds);
    reader.read(section, true);
    const blocks = reader.pieces.flatMap((piece) => this.#block(piece, chapter));
    if (blocks.length === 0 && chapter.get('titel') === undefined) return [];
    const [first, second] = blocks;
    const opens = reader.pieces[0]?.kind === 'tekst' && reader.pieces[0].blocks.every((block) => block.kind === 'paragraph' && block.level === undefined);
    if (first === undefined) chapter.set('tekst', '–', 'Onder deze kop stond geen tekst.');
    else if (second === undefined) merge(chapter, first);
    else if (blocks.length === 2 && opens && !second.has('titel')) merge(chapter.set('inleiding', first.get('tekst')), second);
    else if (opens) chapter.set('inleiding', first.get('tekst')).set('blokken', blocks.slice(1));
    else chapter.set('blokken', blocks);
    return [chapter];
  }

  #title(chapter: Group, heading: Paragraph, hasNumbers: boolean): void {
    const { title, number } = GOAL_NUMBER.test(lineOf(heading)) ? { title: heading, number: undefined } : numberedTitle(heading);
    this.recognition.ledger.claim([heading], 'koppen');
    if (number !== undefined) this.recognition.ledger.label(number);
    chapter.set('titel', this.recognition.text([{ ...title, runs: title.runs.map((run) => (run.kind === 'text' ? { ...run, bold: false, italic: false } : run)) }], 'regel'));
    if (number === undefined && !(hasNumbers && heading.isNumbered)) chapter.set('nummer', false);
  }

  #block(piece: Piece, chapter: Group): Group[] {
    switch (piece.kind) {
      case 'tekst': {
        const text = this.recognition.text(piece.blocks, 'blok');
        return text === '' ? [] : [new Group().set('tekst', text, piece.comments[0])];
      }
      case 'doelen':
        return piece.goals.length === 0 ? [] : [this.#goalBlock(piece.goals, chapter)];
      case 'kpis': {
        const isFirst = this.#kpis.length === 0;
        if (isFirst) this.#kpis.push(...piece.content);
        return [titled(this.recognition, piece.title).set('kpis', isFirst ? true : piece.content).set('weergave', piece.isList ? 'lijst' : 'tabel')];
      }
      case 'dekking':
      case 'tijdlijn':
        return [this.#overview(piece.kind, piece.title)];
      case 'evaluatie':
        return [new Group().set('evaluatie', piece.content)];
      case 'afkortingen':
        for (const { key, value } of piece.content.lines) if (!this.#isUsual(JSON.parse(key) as string, value)) this.#abbreviations.set(key, value);
        return [titled(this.recognition, piece.title).set('afkortingen', true)];
      default: {
        const count = (this.#kinds.get(piece.kind) ?? 0) + 1;
        this.#kinds.set(piece.kind, count);
        const name = `${piece.kind}${count === 1 ? '' : `-${count}`}.yaml`;
        this.#file(name, piece.kind, piece.content);
        if (!('isList' in piece)) return [titled(this.recognition, piece.title).set(piece.kind, name)];
        // A line over the table that is no heading is its title.
        const isOver = piece.title !== undefined && piece.title.level === undefined;
        const title = titled(this.recognition, piece.title);
        if (isOver) piece.content.lines.unshift(...title.lines);
        return [(isOver ? new Group() : title).set(piece.kind, name).set('weergave', piece.isList ? 'lijst' : undefined)];
      }
    }
  }

  /** What jaarplan knows by itself, and the document uses, comes back in the list without being written. */
  #isUsual(term: string, meaning: Value): boolean {
    const text = paragraphsOf(this.recognition.document.blocks).map(lineOf).join('\n');
    const isUsual = USUAL_ABBREVIATIONS.get(term) === meaning && text.split(term).length > 2;
    if (isUsual) this.recognition.ledger.label(`${term} ${meaning}`);
    return isUsual;
  }

  /** The line that jaarplan puts over the words of a timeline comes by itself. */
  #overview(kind: 'dekking' | 'tijdlijn', title: Paragraph | undefined): Group {
    const isOwn = title !== undefined && /^Het schooljaar \d{4}-\d{4} in tekst$/.test(lineOf(title));
    if (isOwn) this.recognition.ledger.label(lineOf(title));
    return titled(this.recognition, isOwn ? undefined : title).set(kind, true);
  }

  #goalBlock(goals: readonly GoalTree[], chapter: Group): Group {
    this.#goalBlocks += 1;
    const folder = this.#goalBlocks === 1 ? 'doelen' : `doelen-${this.#goalBlocks}`;
    const options = goalOptions(this.recognition, goals);
    goals.forEach((goal, index) => {
      const content = finished(goal, chapter);
      const number = String((index + 1) * 10).padStart(String(goals.length * 10).length, '0');
      const name = shortName(slug(content.text('titel')));
      this.#file(`${folder}/${number}-${name === '' ? 'doel' : name}.yaml`, 'doel', content);
    });
    this.#goals += goals.length;
    const block = new Group().set('doelen', `${folder}/*.yaml`);
    for (const { key, value } of options.lines) block.set(key, value);
    return block;
  }
}

/** The title of the document above everything else is no chapter. */
function lifted(recognition: Recognition, root: Section, plan: Group): Section {
  const [only] = root.sections;
  const isTitle = only?.heading !== undefined && root.sections.length === 1 && only.sections.length > 1 && (PLAN_WORD.test(lineOf(only.heading)) || only.blocks.length === 0);
  if (!isTitle) return root;
  recognition.ledger.claim([only.heading], 'voorblad');
  const title = recognition.text([numberedTitle(only.heading).title], 'regel');
  const known = plan.lines.find(({ key }) => key === 'titel');
  // Under the title of the cover the same words say nothing new.
  if (known?.comment !== undefined) plan.lines[plan.lines.indexOf(known)] = { key: 'titel', value: title };
  else if (plan.text('titel').startsWith(title)) recognition.ledger.label(title);
  else if (plan.has('ondertitel')) return root;
  else plan.set('ondertitel', title);
  return { ...only, blocks: [...root.blocks, ...only.blocks], sections: only.sections };
}

/** Whole words, up to forty letters. */
function shortName(name: string): string {
  return name.length <= 40 ? name : name.slice(0, 41).replace(/-[^-]*$/, '');
}

function titled(recognition: Recognition, title: Paragraph | undefined): Group {
  return new Group().set('titel', title === undefined ? undefined : recognition.text([numberedTitle(title).title], 'regel'));
}

/** A chapter whose own table holds actions under no other title than its own. */
function isGoalChapter(section: Section, kinds: ReadonlyMap<Table, TableKind>): boolean {
  const { blocks, sections, heading } = section;
  if (heading !== undefined && (isPointedList(section) || (GOAL_NUMBER.test(lineOf(heading)) && isGoalSection(section, kinds)))) return true;
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [kinds.get(block)] : []));
  return heading !== undefined && sections.length === 0 && tables.length > 0 && tables.every((kind) => kind?.kind === 'acties' && kind.table.above.length === 0 && kind.table.parts.length === 1);
}

function finished(goal: GoalTree, chapter: Group): Group {
  const { group, below } = goal;
  if (!group.has('titel')) group.set('titel', chapter.has('titel') ? chapter.get('titel') : 'Zonder titel', 'Boven deze tabel stond geen eigen titel.');
  return group.set('subdoelen', below.map((inner) => finished(inner, chapter)));
}

function merge(chapter: Group, block: Group): void {
  // A title of its own would be lost in that of the chapter.
  if (block.has('titel') && chapter.has('titel')) chapter.set('blokken', [block]);
  else for (const { key, value, comment } of block.lines) chapter.set(key, value, comment);
}
