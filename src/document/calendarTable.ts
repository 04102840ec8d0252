import type { Blok, Kalenderitem, Kwaliteitskalender } from '../plan/model.js';
import type { Cell, Column, Rich, RowGroup, Table } from './document.js';
import { decideColumns } from './columns.js';
import { FieldWriter } from './fieldContent.js';
import type { DocumentContext } from './goalContext.js';
import { bandGroup, headRow } from './goalRows.js';
import { NoteSection } from './noteBook.js';
import type { Place } from './richContent.js';

const DEFAULT_COLUMNS = [
  { field: 'wat', title: 'Wat', width: 30 },
  { field: 'wanneer', title: 'Wanneer', width: 20 },
  { field: 'wie', title: 'Wie', width: 26 },
  { field: 'opmerking', title: 'Opmerking', width: 24 },
];

/** The kwaliteitskalender as one table, a band a group. */
export function calendarTable(context: DocumentContext, block: Blok, calendar: Kwaliteitskalender, title: string, place: Place): Table {
  const fields = new FieldWriter(context.writer, new Map());
  const items = calendar.groepen.flatMap((group) => group.items);
  const silent: Place = { ...place, notes: new NoteSection(() => 0), noteTexts: new Map() };
  const columns = decideColumns({
    chosen: calendar.kolommen,
    titles: calendar.kolomtitels,
    defaults: DEFAULT_COLUMNS,
    declared: context.plan.velden,
    filled: (field) => items.some((item) => fields.calendarItem(item, field, silent).length > 0),
    place: block.origin.at('kwaliteitskalender'),
    diagnostics: context.diagnostics,
  });
  const [first] = calendar.groepen;
  const inHead = calendar.eersteGroepInKop && first?.titel !== undefined;
  const titled = inHead ? columns.map((column, index) => (index === 0 ? { ...column, title: first.titel?.value ?? column.title } : column)) : columns;
  return {
    caption: title,
    columns: titled,
    showHead: true,
    head: [headRow(titled)],
    body: calendar.groepen.flatMap((group, index) => [
      ...(group.titel === undefined || (inHead && index === 0) ? [] : [bandGroup(titled, context.writer.rich(group.titel, 'regel', place))]),
      ...group.items.map((item): RowGroup => ({ kind: 'rijen', rows: [{ cells: itemCells(fields, item, titled, place) }] })),
    ]),
  };
}

/** Who adopts it stands under who makes it, unless it has a column of its own. */
function itemCells(fields: FieldWriter, item: Kalenderitem, columns: readonly Column[], place: Place): Cell[] {
  const own = columns.some((column) => column.field === 'vaststelling');
  return columns.map((column, index) => {
    const content = fields.calendarItem(item, column.field, place);
    const adopted: Rich = column.field === 'wie' && !own ? small(fields.calendarItem(item, 'vaststelling', place)) : [];
    return { role: index === 0 ? 'rijkop' : 'data', field: column.field, content: [...content, ...adopted], rowSpan: 1, columnSpan: 1 };
  });
}

function small(content: Rich): Rich {
  return content.map((part) => (part.kind === 'paragraph' ? { kind: 'paragraph', children: [{ kind: 'small', children: part.children }] } : part));
}
