import type { Block, Chapter, ContentsEntry, Cover, Document, EvaluationSection, Meeting, Note, Table, Timeline } from '../../src/document/document.js';
import type { HeadedCell, HeadScope } from './cellHeads.js';
import { withHeads } from './cellHeads.js';
import { readGoal } from './goalReading.js';
import type { InAnyOrder, Part } from './reading.js';
import { ANY_WORDS, RAISED, words } from './reading.js';
import type { Manner } from './richReading.js';
import { cellText, flowingParts, inlineText, itemParts, richText } from './richReading.js';

/** What the document tree says that a reader must meet, in order. */
export function readDocument(document: Document, manner: Manner): (Part | InAnyOrder)[] {
  const { cover, heading, contents } = document;
  return [
    ...(cover === undefined ? [] : readCover(document, cover, manner)),
    ...(cover === undefined ? readTitle(document, heading?.subtitle) : []),
    ...(contents === undefined || contents.entries.length === 0 ? [] : [{ kind: 'heading' as const, level: 2, text: words(contents.title) }, ...readEntries(contents.entries, manner)]),
    ...document.chapters.flatMap((chapter) => readChapter(chapter, manner)),
  ];
}

function readCover({ organisation }: Document, cover: Cover, manner: Manner): Part[] {
  const website = (organisation.website ?? '').replace(/^https?:\/\/|\/$/g, '');
  return [
    text(cover.schoolYear),
    { kind: 'heading', level: 1, text: words(cover.title) },
    ...(cover.subtitle === undefined ? [] : [text(cover.subtitle)]),
    ...flowingParts(cover.text ?? [], manner),
    ...[cover.picture, cover.logo].flatMap((picture): Part[] => (picture === undefined || picture.alt === '' ? [] : [{ kind: 'figure', text: words(picture.alt) }])),
    text(`${organisation.name} ${website}`),
    ...[...cover.lines, ...cover.authors].map(text),
  ];
}

function readTitle({ organisation, title, status }: Document, subtitle: string | undefined): Part[] {
  return [text(organisation.name), { kind: 'heading', level: 1, text: words(title) }, ...[subtitle, status.line].flatMap((line) => (line === undefined ? [] : [text(line)]))];
}

function readEntries(entries: readonly ContentsEntry[], manner: Manner): Part[] {
  return entries.flatMap((entry) => [
    { kind: 'item' as const, text: words(`${entry.number ?? ''} ${inlineText(entry.title, manner)} ${manner.medium === 'druk' ? manner.pageOf(entry.anchor) : ''}`) },
    ...readEntries(entry.entries, manner),
  ]);
}

function readChapter(chapter: Chapter, manner: Manner): (Part | InAnyOrder)[] {
  return [
    ...(chapter.title === undefined ? [] : [{ kind: 'heading' as const, level: 2, text: words(`${chapter.number ?? ''} ${inlineText(chapter.title, manner)}`) }]),
    ...(chapter.subtitle === undefined ? [] : [text(inlineText(chapter.subtitle, manner))]),
    ...flowingParts(chapter.introduction ?? [], manner),
    ...readNotes(chapter.notes, manner),
    ...chapter.blocks.flatMap((block) => readBlock(block, manner)),
  ];
}

function readBlock(block: Block, manner: Manner): (Part | InAnyOrder)[] {
  return [
    ...(block.title === undefined ? [] : [{ kind: 'heading' as const, level: block.level, text: words(inlineText(block.title, manner)) }]),
    ...blockParts(block, manner),
    ...('notes' in block ? readNotes(block.notes, manner) : []),
  ];
}

function blockParts(block: Block, manner: Manner): (Part | InAnyOrder)[] {
  switch (block.kind) {
    case 'tekst':
      return flowingParts(block.text, manner);
    case 'doelen':
      return [...block.goals.flatMap((goal) => readGoal(goal, manner, { readTable, readNotes })), ...(block.table === undefined ? [] : readTable(block.table, manner))];
    case 'kwaliteitskalender':
    case 'dekking':
      return readTable(block.table, manner);
    case 'jaarplanning-lijst':
      return [...(block.listTitle === undefined ? [] : [text(block.listTitle)]), ...readTable(block.table, manner)];
    case 'jaarplanning':
      return [
        ...(block.matrix.title === undefined ? [] : [text(block.matrix.title)]),
        ...block.matrix.parts.flatMap((columns): Part[] => [
          ...ownCaption(manner),
          { kind: 'table', rows: withHeads([columns.map(({ title }) => cell(title, 'column')), columns.map(({ meetings }) => cell(meetings.map((meeting) => meetingText(meeting, manner)).join(' ')))]) },
        ]),
      ];
    case 'kpis':
      if (block.table !== undefined) return readTable(block.table, manner);
      return block.items.flatMap((item) => [
        ...itemParts(item.explanation ?? [], manner, `${item.number} ${inlineText(item.title, manner)}`),
        ...item.values.map(({ title, value }): Part => ({ kind: 'item', text: words(`${title} ${value}`) })),
      ]);
    case 'tijdlijn':
      return readTimeline(block.timeline, manner);
    case 'evaluatie':
      return [...(block.table === undefined ? [] : readTable(block.table, manner)), ...block.sections.flatMap((section) => readEvaluation(section, block.title === undefined ? block.level : block.level + 1, manner))];
    case 'afkortingen':
      return [...ownCaption(manner), { kind: 'table', rows: withHeads([[cell('Afkorting', 'column'), cell('Betekenis', 'column')], ...block.entries.map(({ term, meaning }) => [cell(term, 'row'), cell(meaning)])]) }];
    case 'afbeelding':
      return [
        ...(block.picture.alt === '' ? [] : [{ kind: 'figure' as const, text: words(block.picture.alt) }]),
        ...(block.caption === undefined ? [] : [text(inlineText(block.caption, manner))]),
      ];
  }
}

function readEvaluation(section: EvaluationSection, level: number, manner: Manner): Part[] {
  return [
    { kind: 'heading', level, text: words(section.title) },
    ...flowingParts(section.introduction ?? [], manner),
    ...section.points.flatMap((point) => itemParts(point, manner)),
    ...(section.groups ?? []).flatMap(({ title, points }): Part[] => [{ kind: 'heading', level: level + 1, text: words(title) }, ...points.flatMap((point) => itemParts(point, manner))]),
  ];
}

/** The picture says in words what it shows; on a screen the same facts stand below it as a table. */
function readTimeline({ caption, table }: Timeline, manner: Manner): Part[] {
  const facts = table.body.flatMap((group) => group.rows.flatMap(({ cells }) => [...new Set(cells.map(({ content }) => cellText(content, manner)))]));
  const figure: Part = { kind: 'figure', text: [words(caption), ...facts, ''].join(ANY_WORDS) };
  return manner.medium === 'druk' ? [figure] : [figure, text(table.caption), ...readTable(table, manner)];
}

/** A table whose name for the ear is the template's. */
function ownCaption({ medium }: Manner): Part[] {
  return medium === 'scherm' ? [{ kind: 'caption', text: ANY_WORDS }] : [];
}

function meetingText(meeting: Meeting, manner: Manner): string {
  const dates = meeting.dates.flatMap((date) => [date.text, date.time ?? '', date.reserve ? '(reserve)' : '', ...date.details.map((detail) => richText(detail, manner))]);
  const around = [meeting.remark, meeting.location].map((rich) => (rich === undefined ? '' : richText(rich, manner)));
  return [inlineText(meeting.name ?? [], manner), meeting.moment.join(', '), meeting.contact ?? '', ...dates, ...around].join(' ');
}

/** A band parts the rows of a table; what it says is heard where it stands. */
const SCOPES = { kolomkop: 'column', rijkop: 'row', groepskop: 'row', band: 'group' } as const;

/** A column of numbers without a title of its own is called so. */
function readTable(table: Table, manner: Manner): Part[] {
  const rows = [...table.head, ...table.body.flatMap((group) => group.rows)].map(({ cells }) =>
    cells.map(({ content, role, field, rowSpan, columnSpan }): HeadedCell => {
      const isNamelessNumber = role === 'kolomkop' && field === 'nummer' && content.length === 0;
      return { text: isNamelessNumber ? 'Nr.' : cellText(content, manner), rowSpan, columnSpan, ...(role === 'data' ? {} : { scope: SCOPES[role] }) };
    }),
  );
  return [...(manner.medium === 'scherm' ? [{ kind: 'caption' as const, text: words(table.caption) }] : []), { kind: 'table', rows: withHeads(rows) }];
}

function readNotes(notes: readonly Note[], manner: Manner): Part[] {
  return notes.flatMap((note) => {
    // On a screen every place that refers to the note can be returned to: the first by the number, others by a letter.
    const others = manner.medium === 'scherm' ? note.references.slice(1).map((_, index) => 'bcdefghijklmnopqrstuvwxyz'[index] ?? '') : [];
    return itemParts(note.content, manner, `${RAISED}${note.number}${RAISED}`, others.join(' '));
  });
}

function text(words_: string): Part {
  return { kind: 'text', text: words(words_) };
}

function cell(content: string, scope?: HeadScope): HeadedCell {
  return { text: words(content), rowSpan: 1, columnSpan: 1, ...(scope === undefined ? {} : { scope }) };
}
