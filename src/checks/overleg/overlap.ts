import { formatDate } from '../../calendar/index.js';
import type { IsoDate } from '../../calendar/index.js';
import type { Check, Finding } from '../check.js';
import { groupBy } from '../facts/groupBy.js';
import type { MeetingDay } from '../facts/meetingDays.js';

/**
 * Nobody is expected in two meetings at one time: two that share a column, a contact, a place or a group of people do not
 * overlap. Nor does one date stand twice under the same meeting.
 *
 * Silent on spare dates, on meetings whose time is not known, and on places where many can be at once, such as Teams.
 */
export const overlap: Check = {
  code: 'overleg/overlap',
  severity: 'info',
  title: 'twee bijeenkomsten tegelijk voor dezelfde mensen of op dezelfde plaats',
  why: 'Wie bij beide hoort te zijn, moet kiezen. Op papier ziet niemand dat, omdat de overleggen ver uit elkaar staan.',
  remedy: 'Verzet een van de twee. Kan het wel samen, zet dan `# jaarplan-negeer: overleg/overlap` achter de datum.',
  silent: 'Reservedata tellen niet mee, en online vergaderen evenmin als ‘zelfde plaats’.',
  example: {
    in: 'overleggen',
    wrong: '- {naam: Klankbordgroep, tijd: 9.00-11.00 uur, bijeenkomsten: [7 okt 2024]}\n- {naam: Auditcommissie, tijd: 10.30-12.00 uur, bijeenkomsten: [7 okt 2024]}',
    right: '- {naam: Klankbordgroep, tijd: 9.00-11.00 uur, bijeenkomsten: [7 okt 2024]}\n- {naam: Auditcommissie, tijd: 11.00-12.00 uur, bijeenkomsten: [7 okt 2024]}',
  },
  run: ({ meetingDays }) => {
    const certain = meetingDays.filter(({ reserve, first, last }) => !reserve && first === last);
    return [...groupBy(certain, ({ first }) => first)].flatMap(([date, days]) => clashesOn(date, days));
  },
};

/** Each meeting of a day against those before it: a handful. */
function clashesOn(date: IsoDate, days: readonly MeetingDay[]): Finding[] {
  return days.flatMap((day, index): Finding[] => {
    const clashes = days.slice(0, index).flatMap((other) => {
      const reason = isTwice(day, other) ? 'hetzelfde overleg' : areTogether(day, other) ? sharedBy(day, other) : undefined;
      return reason === undefined ? [] : [{ other, reason }];
    });
    const [first] = clashes;
    if (first === undefined) return [];
    const twice = isTwice(day, first.other);
    const message = twice ? `‘${day.meeting.label}’ staat twee keer op ${formatDate(date, 'lang')}.` : `Op ${formatDate(date, 'lang')} zijn ‘${day.meeting.label}’ en ‘${first.other.meeting.label}’ tegelijk: ${first.reason}.`;
    return [{ span: day.span, message, hints: [twice ? 'Haal er een weg, of geef elk een eigen tijd.' : 'Verzet een van de twee, als er dezelfde mensen bij horen.'], related: clashes.map(({ other }) => ({ span: other.span, message: `Hier staat ‘${other.meeting.label}’${timeOf(other)}.` })) }];
  });
}

function isTwice(one: MeetingDay, other: MeetingDay): boolean {
  return one.meeting === other.meeting && (one.begin === undefined || other.begin === undefined || areTogether(one, other));
}

/** A meeting without an end counts as the moment at which it begins. */
function areTogether(one: MeetingDay, other: MeetingDay): boolean {
  if (one.begin === undefined || other.begin === undefined) return false;
  if (one.begin === other.begin) return true;
  const [early, late] = one.begin < other.begin ? [one, other] : [other, one];
  return (early.end ?? early.begin ?? 0) > (late.begin ?? 0);
}

function sharedBy(one: MeetingDay, other: MeetingDay): string | undefined {
  if (one.column === other.column) return one.column.titel === undefined ? 'zelfde kolom' : `beide staan in de kolom ‘${one.column.titel.value.trim()}’`;
  const contact = one.meeting.contact?.value.trim();
  if (contact !== undefined && same(contact, other.meeting.contact?.value)) return `bij beide is ${contact} het contact`;
  const place = placeOf(one);
  if (place !== undefined && same(place, placeOf(other))) return `beide zijn op de plaats ‘${place}’`;
  const group = one.doelgroepen.find((text) => other.doelgroepen.some((theirs) => same(text.value, theirs.value)));
  return group === undefined ? undefined : `beide zijn voor ${group.value.trim()}`;
}

const ANYWHERE = /teams|zoom|online|digitaal|webinar|wissel|telefonisch|volgt|n\.?t\.?b|nader|^-$/iu;

function placeOf({ locatie }: MeetingDay): string | undefined {
  const place = locatie?.value.replace(/^\s*locatie\s*:\s*/iu, '').trim();
  return place === undefined || place === '' || ANYWHERE.test(place) ? undefined : place;
}

function same(one: string, other: string | undefined): boolean {
  return other !== undefined && one.trim().toLowerCase() === other.trim().toLowerCase();
}

function timeOf({ begin, end }: MeetingDay): string {
  if (begin === undefined) return '';
  return end === undefined ? `, om ${clock(begin)} uur` : `, van ${clock(begin)} tot ${clock(end)} uur`;
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;
}
