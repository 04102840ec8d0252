import { compareDates, isIsoDate, monthsOf } from '../calendar/index.js';
import type { Bijeenkomst, Jaarplanning, Overleg } from '../plan/model.js';
import type { Text } from '../plan/text.js';
import type { Cell, Column, Meeting, MeetingColumn, MeetingDate, MeetingMatrix, Rich, RichInline, RowGroup, Table } from './document.js';
import { FieldWriter } from './fieldContent.js';
import type { DocumentContext } from './goalContext.js';
import { bandGroup, headRow } from './goalRows.js';
import { labelled } from './runningTable.js';
import type { Place } from './richContent.js';
import { paragraph, plainRich } from './richContent.js';

/** What fits beside each other on a lying A4 without breaking words. */
const WIDEST = 9;

/** The meetings of a jaarplanning, all or those for one doelgroep. */
export function forAudience(planning: Jaarplanning, audience: string | undefined): Jaarplanning {
  if (audience === undefined) return planning;
  const isMeant = (groups: readonly Text[]): boolean => groups.some((group) => group.value.trim().toLowerCase() === audience.trim().toLowerCase());
  const kolommen = planning.kolommen
    .map((column) => ({
      ...column,
      overleggen: column.overleggen
        .map((meeting) => ({ ...meeting, bijeenkomsten: meeting.bijeenkomsten.filter((date) => isMeant(date.doelgroepen.length > 0 ? date.doelgroepen : meeting.doelgroepen)) }))
        .filter((meeting) => meeting.bijeenkomsten.length > 0 || isMeant(meeting.doelgroepen)),
    }))
    .filter((column) => column.overleggen.length > 0);
  return { ...planning, kolommen };
}

/** A column an organ; more columns than fit are spread evenly over several tables. */
export function meetingMatrix(context: DocumentContext, planning: Jaarplanning, place: Place): MeetingMatrix {
  const columns = planning.kolommen.map((column): MeetingColumn => ({
    title: column.titel?.value ?? '',
    meetings: column.overleggen.map((meeting) => writeMeeting(context, meeting, place)),
  }));
  const parts = Math.ceil(columns.length / WIDEST) || 1;
  const size = Math.ceil(columns.length / parts);
  return {
    ...(planning.titel === undefined ? {} : { title: planning.titel.value }),
    parts: Array.from({ length: parts }, (_, index) => columns.slice(index * size, (index + 1) * size)),
  };
}

function writeMeeting(context: DocumentContext, meeting: Overleg, place: Place): Meeting {
  const location = context.writer.rich(meeting.locatie, 'regels', place);
  const remark = context.writer.rich(meeting.opmerking, 'cel', place);
  return {
    moment: [meeting.dag, meeting.tijd, meeting.duur, meeting.herhaling].flatMap((text) => (text === undefined ? [] : [text.value])),
    dates: meeting.bijeenkomsten.map((date) => writeDate(context, date, place)),
    ...(meeting.naam === undefined ? {} : { name: context.writer.inline(meeting.naam, place) }),
    ...(meeting.contact === undefined ? {} : { contact: meeting.contact.value }),
    ...(location.length > 0 ? { location } : {}),
    ...(remark.length > 0 ? { remark } : {}),
  };
}

function writeDate(context: DocumentContext, date: Bijeenkomst, place: Place): MeetingDate {
  const exact = date.eersteDag !== undefined && date.eersteDag === date.laatsteDag ? date.eersteDag : undefined;
  return {
    text: dateWords(context, date),
    reserve: date.reserve,
    details: dateDetails(context, date, place, true),
    ...(exact === undefined ? {} : { date: exact }),
    ...(date.tijd === undefined ? {} : { time: date.tijd.value }),
  };
}

/** As typed; ISO dates in the plan's notation. */
function dateWords(context: DocumentContext, date: Bijeenkomst): string {
  const words = (text: Text): string => {
    const value = text.value.trim();
    const written = isIsoDate(value) ? context.writer.date(value) : undefined;
    return written?.kind === 'date' ? written.text : value;
  };
  if (date.datum !== undefined) return words(date.datum);
  return [date.van, date.tot].flatMap((text) => (text === undefined ? [] : [words(text)])).join(' t/m ');
}

function dateDetails(context: DocumentContext, date: Bijeenkomst, place: Place, withLocation: boolean): Rich[] {
  const fields = new FieldWriter(context.writer, new Map());
  const declared = [...date.velden].map(([name, value]) => labelled(`${context.plan.velden.get(name)?.titel ?? name}:`, fields.declared(value, place)));
  return [
    ...date.onderwerpen.map((text) => context.writer.rich(text, 'cel', place)),
    withLocation ? context.writer.rich(date.locatie, 'regels', place) : [],
    context.writer.rich(date.opmerking, 'cel', place),
    ...declared,
  ].filter((detail) => detail.length > 0);
}

const LIST_COLUMNS: readonly Column[] = [
  { field: 'datum', title: 'Datum', width: 19 },
  { field: 'tijd', title: 'Tijd', width: 17 },
  { field: 'overleg', title: 'Overleg', width: 25 },
  { field: 'locatie', title: 'Plaats', width: 21 },
  { field: 'bijzonderheden', title: 'Bijzonderheden', width: 18 },
];

interface Entry {
  readonly meeting: Overleg;
  readonly columnTitle?: string;
  readonly date?: Bijeenkomst;
}

/** All meetings in order of date, a band a month; what has no day of its own comes last. */
export function meetingList(context: DocumentContext, planning: Jaarplanning, title: string, place: Place): Table {
  const entries = planning.kolommen.flatMap((column) => column.overleggen.flatMap((meeting) => entriesOf(meeting, column.titel?.value)));
  const dated = entries.filter((entry) => entry.date?.eersteDag !== undefined).sort((one, other) => compareDates(one.date?.eersteDag ?? '', other.date?.eersteDag ?? ''));
  const undated = entries.filter((entry) => entry.date?.eersteDag === undefined);
  const seen = new Set<Overleg>();
  const row = (entry: Entry): RowGroup => {
    const isFirst = !seen.has(entry.meeting);
    seen.add(entry.meeting);
    return { kind: 'rijen', rows: [{ cells: entryCells(context, entry, isFirst, place) }] };
  };
  const body = monthBands(context, dated).flatMap(({ name, members }) => [bandGroup(LIST_COLUMNS, plainRich(name)), ...members.map(row)]);
  const rest = undated.length === 0 ? [] : [bandGroup(LIST_COLUMNS, plainRich('Zonder vaste datum')), ...undated.map(row)];
  return { caption: title, columns: LIST_COLUMNS, showHead: true, head: [headRow(LIST_COLUMNS)], body: [...body, ...rest] };
}

function entriesOf(meeting: Overleg, columnTitle: string | undefined): Entry[] {
  const shared = { meeting, ...(columnTitle === undefined || meeting.naam === undefined ? {} : { columnTitle }) };
  return meeting.bijeenkomsten.length === 0 ? [shared] : meeting.bijeenkomsten.map((date) => ({ ...shared, date }));
}

function monthBands(context: DocumentContext, entries: readonly Entry[]): { name: string; members: Entry[] }[] {
  const months = monthsOf(context.plan.schooljaar);
  const bands: { name: string; members: Entry[] }[] = [];
  for (const entry of entries) {
    const day = entry.date?.eersteDag ?? '';
    const month = months.find(({ first, last }) => compareDates(first, day) <= 0 && compareDates(day, last) <= 0);
    const name = month === undefined ? 'Buiten het schooljaar' : `${month.name[0]?.toUpperCase() ?? ''}${month.name.slice(1)} ${month.year}`;
    const last = bands.at(-1);
    if (last?.name === name) last.members.push(entry);
    else bands.push({ name, members: [entry] });
  }
  return bands;
}

/** What holds for all dates of a meeting stands with its first one. */
function entryCells(context: DocumentContext, { meeting, columnTitle, date }: Entry, isFirst: boolean, place: Place): Cell[] {
  const words = date === undefined ? '' : dateWords(context, date);
  const name: RichInline[] = meeting.naam === undefined ? [{ kind: 'text', text: meeting.label }] : context.writer.inline(meeting.naam, place);
  const small = (text: string | undefined): Rich => (text === undefined ? [] : [paragraph([{ kind: 'small', children: [{ kind: 'text', text }] }])]);
  const time = date?.tijd ?? meeting.tijd;
  const contents: Rich[] = [
    [...plainRich([meeting.dag?.value, words].filter((part) => part !== undefined && part !== '').join(' ')), ...small(date?.reserve === true ? '(reserve)' : undefined)],
    [...plainRich(time?.value ?? ''), ...(isFirst ? [...small(meeting.duur?.value), ...small(meeting.herhaling?.value)] : [])],
    [paragraph(name), ...small(isFirst ? columnTitle : undefined), ...small(isFirst ? meeting.contact?.value : undefined)],
    context.writer.rich(date?.locatie ?? meeting.locatie, 'regels', place),
    [
      ...(date === undefined ? [] : dateDetails(context, date, place, false).flat()),
      ...(isFirst ? context.writer.rich(meeting.opmerking, 'cel', place) : []),
    ],
  ];
  return LIST_COLUMNS.map((column, index) => ({ role: index === 0 ? 'rijkop' : 'data', field: column.field, content: contents[index] ?? [], rowSpan: 1, columnSpan: 1 }));
}
