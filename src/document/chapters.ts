import type { Blok, Doel, Hoofdstuk } from '../plan/model.js';
import { calendarTable } from './calendarTable.js';
import { usedAbbreviations } from './abbreviations.js';
import { coverageTable } from './coverage.js';
import { lookBackEvaluation, writtenEvaluation } from './evaluation.js';
import type { Block, Chapter, Paper } from './document.js';
import type { DocumentContext } from './goalContext.js';
import { placeFor } from './goalContext.js';
import { writeGoals } from './goals.js';
import { kpiItems, kpiTable } from './kpis.js';
import type { Layout } from './layouts.js';
import { forAudience, meetingList, meetingMatrix } from './meetings.js';
import type { NoteSection } from './noteBook.js';
import type { Place } from './richContent.js';
import { plainText } from './richContent.js';
import { buildTimeline } from './timeline.js';

/** Chapters are headings of level 2; the document's title is level 1. */
const CHAPTER_LEVEL = 2;

export function buildChapter(context: DocumentContext, chapter: Hoofdstuk, layoutOf: (goal: Doel) => Layout): Chapter {
  const notes = context.notes.section();
  const inside = chapter.titel === undefined ? CHAPTER_LEVEL : CHAPTER_LEVEL + 1;
  const place = placeFor(context, notes, inside);
  const title = chapter.titel === undefined ? undefined : context.writer.inline(chapter.titel, place);
  const subtitle = chapter.ondertitel === undefined ? undefined : context.writer.inline(chapter.ondertitel, place);
  const introduction = chapter.inleiding === undefined ? undefined : context.writer.rich(chapter.inleiding, 'blok', place);
  const blocks = chapter.blokken.flatMap((block) => buildBlocks(context, chapter, block, inside, layoutOf));
  return {
    anchor: chapter.anchor,
    plainTitle: chapter.titel === undefined ? '' : plainText(chapter.titel),
    paper: chapter.papier ?? paperFor(blocks, context),
    newPage: chapter.nieuwePagina,
    blocks,
    notes: notes.notes(),
    ...(chapter.nummer === undefined ? {} : { number: chapter.nummer }),
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(introduction === undefined ? {} : { introduction }),
  };
}

function buildBlocks(context: DocumentContext, chapter: Hoofdstuk, block: Blok, level: number, layoutOf: (goal: Doel) => Layout): Block[] {
  const notes = context.notes.section();
  const inside = block.titel === undefined ? level : level + 1;
  const place = placeFor(context, notes, inside);
  const title = block.titel === undefined ? undefined : context.writer.inline(block.titel, place);
  const base = { newPage: block.nieuwePagina, level, ...(title === undefined ? {} : { title }) };
  if (block.soort === 'doelen') {
    // A heading's notes go with the first goals; neighbours in another layout follow under the same heading.
    return writeGoals(context, block.doelen, inside, layoutOf).map((goals, index) => ({ ...(index === 0 ? base : { newPage: false, level }), ...goals, notes: index === 0 ? [...notes.notes(), ...goals.notes] : goals.notes }));
  }
  return writeBlock(context, chapter, block, place, notes).map((content) => ({ ...base, ...content }));
}

/** What a block holds, without what every block has. */
type Without<Part, Keys extends PropertyKey> = Part extends unknown ? Omit<Part, Keys> : never;
type Content = Without<Exclude<Block, { kind: 'doelen' }>, 'anchor' | 'title' | 'newPage' | 'level'>;

function writeBlock(context: DocumentContext, chapter: Hoofdstuk, block: Exclude<Blok, { soort: 'doelen' }>, place: Place, notes: NoteSection): Content[] {
  const name = plainTitle(chapter, block);
  switch (block.soort) {
    case 'tekst':
      return [{ kind: 'tekst', text: context.writer.rich(block.tekst, 'blok', place), notes: notes.notes() }];
    case 'kwaliteitskalender':
      return [{ kind: 'kwaliteitskalender', table: calendarTable(context, block, block.kalender, name ?? 'Kwaliteitskalender', place), notes: notes.notes() }];
    case 'jaarplanning': {
      const planning = forAudience(block.jaarplanning, block.doelgroep);
      if (block.weergave === 'lijst') {
        const listTitle = planning.titel?.value;
        return [{ kind: 'jaarplanning-lijst', table: meetingList(context, planning, listTitle ?? name ?? 'Jaarplanning', place), notes: notes.notes(), ...(listTitle === undefined ? {} : { listTitle }) }];
      }
      return [{ kind: 'jaarplanning', matrix: meetingMatrix(context, planning, place), notes: notes.notes() }];
    }
    case 'kpis':
      return [
        block.weergave === 'tabel'
          ? { kind: 'kpis', items: [], table: kpiTable(context, block.kpis, place), notes: notes.notes() }
          : { kind: 'kpis', items: kpiItems(context, block.kpis, place), notes: notes.notes() },
      ];
    case 'dekking':
      return [{ kind: 'dekking', table: coverageTable(context, place, block.jaren), notes: notes.notes() }];
    case 'tijdlijn':
      return [{ kind: 'tijdlijn', timeline: buildTimeline(context.plan) }];
    case 'evaluatie':
      return [{ kind: 'evaluatie', ...(block.terugblik === undefined ? writtenEvaluation(context, block.delen, place) : lookBackEvaluation(block.terugblik)), notes: notes.notes() }];
    case 'afkortingen':
      return [{ kind: 'afkortingen', entries: usedAbbreviations(context.plan) }];
    case 'afbeelding': {
      const picture = context.picture(block.pad);
      if (picture === undefined) return [];
      const caption = block.bijschrift === undefined ? undefined : context.writer.inline(block.bijschrift, place);
      return [{ kind: 'afbeelding', picture: { ...picture, alt: block.alt.value }, ...(caption === undefined ? {} : { caption }), ...(block.breedte === undefined ? {} : { width: block.breedte.value }) }];
    }
  }
}

function plainTitle(chapter: Hoofdstuk, block: Blok): string | undefined {
  const title = block.titel ?? chapter.titel;
  return title === undefined ? undefined : plainText(title);
}

/** Wide tables lie: what does not fit a standing page in a readable size. */
function paperFor(blocks: readonly Block[], context: DocumentContext): Paper {
  const wide = blocks.some((block) => {
    if (block.kind === 'jaarplanning' || block.kind === 'tijdlijn') return true;
    if (block.kind !== 'doelen') return false;
    if (context.layouts.get(block.layout)?.paper === 'liggend') return true;
    return hasWideStrip(block.goals) || hasWideTable(block.goals);
  });
  return wide ? 'liggend' : 'staand';
}

type Goals = Extract<Block, { kind: 'doelen' }>['goals'];

/** A strip of more than three actions, beside its row heads. */
function hasWideStrip(goals: Goals): boolean {
  return goals.some((goal) => (goal.strips ?? []).some((strip) => strip.columns.length > 4) || hasWideStrip(goal.subgoals));
}

function hasWideTable(goals: Goals): boolean {
  return goals.some((goal) => (goal.table?.columns.length ?? 0) > 5 || hasWideTable(goal.subgoals));
}
