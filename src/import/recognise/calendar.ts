import type { Block, Cell, Table } from '../blocks.js';
import { lineOf } from '../blocks.js';
import { Group } from '../write/draft.js';
import { hasContent } from './actionRows.js';
import { bareTitle, fieldOfTitle } from './columnNames.js';
import type { Column } from './columns.js';
import { actionTable } from './goals.js';
import type { ActionTable } from './goals.js';
import { momentList, partyList } from './lineLists.js';
import type { Recognition } from './recognition.js';

const HEADING = /kwaliteits?(?:kalender|agenda|cyclus|jaarkalender)|jaarcyclus|pdca|planning.{0,5}control/i;
/** What an item of the calendar may hold; every other column becomes a field of the writer's own. */
const FIELDS = ['wat', 'wanneer', 'wie', 'vaststelling', 'opmerking'];

/** The table of a kwaliteitskalender, told by the heading over it; undefined where it has other columns. */
export function calendarOf(recognition: Recognition, table: Table, headings: readonly string[]): Group | undefined {
  if (!headings.some((heading) => HEADING.test(heading))) return undefined;
  const found = actionTable(recognition, table);
  return found === undefined || found.isTurned ? undefined : calendarFrom(recognition, table, found);
}

/** What says no more than that dates follow, and columns that say no more than what and when: nobody's actions, and no goal. */
const DATES = /(?:^|\P{L})(?:data|datums|momenten|termijnen|deadlines|(?:jaar)?(?:kalender|agenda|cyclus))$/iu;
const DATE_COLUMNS: readonly string[] = ['wat', 'wanneer', 'opmerking', 'vaststelling'];

/** A table of dates under a heading such as "Belangrijke data"; undefined where it says who does it, or what comes of it. */
export function datesOf(recognition: Recognition, table: Table, [heading = '']: readonly string[], actions: ActionTable): Group | undefined {
  const { columns } = actions.columns;
  if (!DATES.test(heading.trim()) || actions.isTurned || actions.above.length > 0 || !columns.every(({ field, isOwn }) => !isOwn && DATE_COLUMNS.includes(field))) return undefined;
  return calendarFrom(recognition, table, actions);
}

function calendarFrom(recognition: Recognition, table: Table, found: ActionTable): Group {
  const columns = found.columns.columns.map((column) => calendarColumn(recognition, column));
  const calendar = new Group();
  const first = columns.find(({ field }) => field === 'wat')?.title ?? '';
  const isGroupTitle = first !== '' && !/^(?:wat|activiteit(?:en)?|onderwerp(?:en)?|document|taak|taken|actie)$/i.test(bareTitle(first)) && found.parts.length > 1 && (found.parts[0]?.rows.length ?? 0) > 0;
  const names = columns.map(({ field }) => field);
  calendar.set('kolommen', [...new Set(names)]);
  const titles = titlesOf(columns, isGroupTitle);
  if (!titles.isEmpty) calendar.set('kolomtitels', titles);
  if (isGroupTitle) calendar.set('eerste-groep-in-kop', true);
  const groups = found.parts.flatMap(({ band, rows }, index) => {
    const title = band === undefined ? (index === 0 && isGroupTitle ? first : '') : recognition.text(plain(band), 'regel');
    const items = rows.map((row) => itemOf(recognition, row, columns)).filter(({ isEmpty }) => !isEmpty);
    if (items.length === 0 && title === '') return [];
    return [new Group().set('titel', title).set('items', items)];
  });
  recognition.ledger.claim([table], 'kwaliteitskalender');
  recognition.ledger.claim(found.columns.head.filter((cell) => !isGroupTitle || cell.column > 0).flatMap(({ blocks }) => blocks), 'titels van kolommen en vaste woorden');
  return calendar.set('groepen', groups.map((group) => (group.has('items') ? group : withPlaceholder(group))));
}

/** A band without rows keeps its words. */
function withPlaceholder(group: Group): Group {
  return new Group('Onder deze titel stonden geen regels.').set('titel', group.get('titel')).set('items', [new Group().set('wat', '–')]);
}

const DEFAULT_TITLES: Readonly<Record<string, string>> = { wat: 'wat', wanneer: 'wanneer', wie: 'wie', opmerking: 'opmerking', vaststelling: 'vaststelling' };

function titlesOf(columns: readonly Column[], isGroupTitle: boolean): Group {
  const titles = new Group();
  for (const { field, title, isOwn } of columns) {
    if (!isOwn && bareTitle(title) !== DEFAULT_TITLES[field] && !(isGroupTitle && field === 'wat') && !titles.has(field)) titles.set(field, title);
  }
  return titles;
}

function calendarColumn(recognition: Recognition, column: Column): Column {
  if (column.isOwn && fieldOfTitle(column.title) === 'vaststelling') {
    recognition.ownFields.delete(column.field);
    return { ...column, field: 'vaststelling', isOwn: false };
  }
  if (column.isOwn || FIELDS.includes(column.field)) return column;
  const field = `eigen-${column.field}`;
  recognition.ownFields.set(field, column.title);
  return { field, title: column.title, isOwn: true };
}

function itemOf(recognition: Recognition, row: readonly (Cell | undefined)[], columns: readonly Column[]): Group {
  const item = new Group();
  const told = new Set<Cell>();
  columns.forEach(({ field }, index) => {
    const cell = row[index];
    if (cell === undefined || told.has(cell) || !hasContent(cell)) return;
    told.add(cell);
    const { blocks, approval } = field === 'wie' ? parted(cell.blocks) : { blocks: cell.blocks, approval: [] };
    if (field === 'wie') item.set('wie', partyList(recognition.text(blocks, 'regels')));
    else if (field === 'wanneer') item.set('wanneer', momentList(recognition.text(blocks, 'regels'), recognition.year));
    else item.set(field, recognition.text(blocks, 'cel'));
    item.set('vaststelling', recognition.text(approval, 'cel'));
  });
  // Every item says what it is about, if only that nothing stood there.
  return item.isEmpty || item.has('wat') ? item : item.set('wat', '–');
}

/** Under who does it often stands who approves it: "Na instemming van de OPR". */
function parted(blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly approval: readonly Block[] } {
  const start = blocks.findIndex((block, index) => index > 0 && block.kind === 'paragraph' && /^\(?(?:na |door (?:de|het|beide|alle) |in (?:de|het) |gehoord |vaststelling|vastgesteld|goedkeuring|instemming)/i.test(lineOf(block)));
  return start === -1 ? { blocks, approval: [] } : { blocks: blocks.slice(0, start), approval: blocks.slice(start) };
}

function plain(cell: Cell): Block[] {
  return cell.blocks.map((block) => (block.kind === 'table' ? block : { ...block, runs: block.runs.map((run) => (run.kind === 'text' ? { ...run, bold: false, italic: false, underline: false } : run)) }));
}
