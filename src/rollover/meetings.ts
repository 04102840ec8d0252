import { boundsOf, daysBetween, isInSchoolYear, readPlanning, writtenDays } from '../calendar/index.js';
import type { FreeDay, IsoDate, OwnFreeDays, WrittenDay } from '../calendar/index.js';
import type { Bijeenkomst, Overleg } from '../plan/model.js';
import type { Text } from '../plan/text.js';
import { calledDay, dayChanges } from './dateWords.js';
import { renewText } from './renewText.js';
import type { Rolling } from './rolling.js';
import { movedDays, sameWeek } from './sameWeek.js';
import type { FreeDays, MovedDays } from './sameWeek.js';

/** A date of a meeting with the days that were typed for it: one, or the first and last. */
interface DatedMeeting {
  readonly date: Bijeenkomst;
  readonly parts: readonly { readonly text: Text; readonly written: WrittenDay }[];
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Longer than two weeks is a period and no meeting: it keeps its days of the month. */
const LONGEST = 13;
const HOLIDAY_ITSELF = /vakantie|vrije?\b/i;

/** Moves the dates of every meeting by the week, out of the days off of the new year. */
export function moveMeetings(rolling: Rolling): void {
  const days: FreeDays = { own: moveOwnFreeDays(rolling), ...(rolling.region === undefined ? {} : { region: rolling.region }) };
  for (const chapter of rolling.plan.hoofdstukken) {
    for (const block of chapter.blokken) {
      if (block.soort !== 'jaarplanning') continue;
      for (const column of block.jaarplanning.kolommen) for (const meeting of column.overleggen) moveMeeting(rolling, meeting, days);
    }
  }
}

function moveMeeting(rolling: Rolling, meeting: Overleg, days: FreeDays): void {
  const dated = meeting.bijeenkomsten.flatMap((date) => datedMeeting(rolling, date) ?? []);
  for (const date of meeting.bijeenkomsten) if (!dated.some((each) => each.date === date)) renewOther(rolling, date);
  // Dates that stay in their week go first: one that has to leave its week makes way for them.
  const wanted = new Set(dated.map(({ first }) => sameWeek(first, rolling.years)));
  const taken = new Set<IsoDate>(wanted);
  for (const each of dated) {
    const isHoliday = HOLIDAY_ITSELF.test(meeting.label);
    const moved = isHoliday ? movedDays(each, rolling.year, rolling.years, { own: [] }, taken) : movedDays(each, rolling.year, rolling.years, days, taken);
    taken.add(moved.first);
    write(rolling, meeting, each, moved);
    if (isHoliday) rolling.doubt(each.parts[0]?.text.span ?? each.date.origin.at(), meeting.label, 'gaat zelf over vrije dagen; zet er de dagen van het nieuwe jaar neer');
  }
}

function datedMeeting(rolling: Rolling, date: Bijeenkomst): DatedMeeting | undefined {
  const texts = [date.datum, date.van, date.tot].filter((text) => text !== undefined);
  const parts = texts.flatMap((text) => {
    const written = onlyDay(rolling, text);
    return written === undefined ? [] : [{ text, written }];
  });
  const [first, last] = [parts[0]?.written.date, parts.at(-1)?.written.date];
  if (first === undefined || last === undefined || parts.length < texts.length) return undefined;
  const isInYear = isInSchoolYear(first, rolling.plan.schooljaar) && isInSchoolYear(last, rolling.plan.schooljaar);
  const length = daysBetween(first, last);
  return isInYear && length >= 0 && length <= LONGEST ? { date, parts, first, last } : undefined;
}

/** The day in a text that says one day, perhaps with a time or place beside it. */
function onlyDay({ plan }: Rolling, { value }: Text): WrittenDay | undefined {
  const [day, ...others] = writtenDays(value, plan.schooljaar);
  if (day === undefined || others.length > 0) return undefined;
  const planning = readPlanning(value, plan.schooljaar);
  const { first, last } = boundsOf(planning);
  return first === day.date && last === day.date ? day : undefined;
}

function write(rolling: Rolling, meeting: Overleg, { parts, first }: DatedMeeting, moved: MovedDays): void {
  const reason = moved.instead === undefined ? undefined : reasonOf(moved.instead.free, moved.instead.weeks);
  parts.forEach(({ text, written }, index) => {
    const date = index === 0 ? moved.first : moved.last;
    const edits = rolling.edits(text.span.source);
    if (edits === undefined || !rolling.claim(text.node)) return;
    for (const { start, end, words } of dayChanges(text.value, written, date)) {
      const place = text.place(start, end);
      edits.replace(place.start, place.end, words);
    }
    edits.mark(text.node, `${calledDay(written.date)}${reason === undefined || index > 0 ? '' : `; ${reason}`}`);
  });
  const [text] = parts.map((part) => part.text);
  if (text === undefined) return;
  const words = { from: calledDay(first), to: calledDay(moved.first), name: meeting.label };
  rolling.meetings.push({ span: text.span, ...words, ...(reason === undefined ? {} : { reason }) });
  if (moved.isStuck) rolling.doubt(text.span, text.value, `werd ${words.to}, een vrije dag; er is geen vrije week gevonden`);
}

/** "in de herfstvakantie, een week later". */
function reasonOf(free: FreeDay | 'buiten-schooljaar', weeks: number): string {
  const count = Math.abs(weeks) === 1 ? 'een week' : `${Math.abs(weeks)} weken`;
  return `${placeOf(free)}, ${count} ${weeks > 0 ? 'later' : 'eerder'}`;
}

function placeOf(free: FreeDay | 'buiten-schooljaar'): string {
  if (free === 'buiten-schooljaar') return 'die week ligt buiten het schooljaar';
  if (free.kind === 'eigen') return 'op een eigen vrije dag';
  return free.kind === 'feestdag' ? `op ${free.name}` : `in de ${free.name}`;
}

/** A season, a list of days, a period, a day of another year: by the words, as a deadline; a day of the week is for a person to choose. */
function renewOther(rolling: Rolling, { datum, van, tot }: Bijeenkomst): void {
  for (const text of [datum, van, tot]) {
    if (text === undefined) continue;
    const renewed = renewText(text.value, rolling.renewing('tijd'));
    rolling.apply(text.node, renewed);
    const hasDay = renewed.left.length === 0 && renewed.changes.length > 0 && /\b\d{1,2}\b/.test(text.value);
    if (hasDay) rolling.doubt(text.span, text.value, 'zelfde dag van de maand, een andere dag van de week');
  }
}

/** The plan's own days off, moved by the week as well; meetings keep clear of them. */
function moveOwnFreeDays(rolling: Rolling): OwnFreeDays[] {
  return rolling.plan.vrijeDagen.flatMap((text) => {
    const days = writtenDays(text.value, rolling.plan.schooljaar);
    rolling.doubt(text.span, text.value, 'een eigen vrije dag, verplaatst naar dezelfde week; klopt hij nog?');
    const edits = days.length > 0 && rolling.claim(text.node) ? rolling.edits(text.span.source) : undefined;
    const changes = days.flatMap((day) => dayChanges(text.value, day, sameWeek(day.date, rolling.years)));
    if (days.length === 0) rolling.apply(text.node, renewText(text.value, rolling.renewing('tijd')));
    for (const { start, end, words } of changes) {
      const place = text.place(start, end);
      edits?.replace(place.start, place.end, words);
    }
    if (days.length > 0) edits?.mark(text.node, text.value);
    const renewed = [...changes].sort((one, other) => other.start - one.start).reduce((value, { start, end, words }) => value.slice(0, start) + words + value.slice(end), text.value);
    return freeDaysIn(rolling, renewed);
  });
}

function freeDaysIn({ year }: Rolling, text: string): OwnFreeDays[] {
  const read = readPlanning(text, year);
  return (read.soort === 'lijst' ? read.items : [read]).flatMap((meaning) => {
    const { first, last } = boundsOf(meaning);
    return first === undefined || last === undefined ? [] : [{ name: 'eigen vrije dag', first, last }];
  });
}
