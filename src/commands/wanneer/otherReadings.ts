import { addDays, formatDate, isoDate, readPlanning, schoolHoliday, schoolYear } from '../../calendar/index.js';
import type { IsoDate, Planning } from '../../calendar/index.js';
import type { SchoolCalendar } from './schoolCalendar.js';
import { boundsWords, dayWords, recurrenceWords } from './words.js';

/**
 * What an ambiguous text can mean besides what it is read as, one sentence each. Empty for a text that is clear; a text that
 * is doubtful in a way that has no sentence of its own gets a general one, because silence would look like certainty.
 */
export function otherReadings(planning: Planning, calendar: SchoolCalendar): string[] {
  if (!planning.ambiguous) return [];
  for (const readings of [contradiction, reversed, rowNumber, years, weekly, firstOfAugust, half, beginning, alternatives, season, rankedYear]) {
    const found = readings(planning, calendar);
    if (found.length > 0) return found;
  }
  return planning.issues.length > 0 ? [] : ['De tekst laat ook een andere lezing toe. Schrijf de datum of de periode uit, met het jaar.'];
}

/** "drie keer per jaar (kwartaal)": each part as it is read alone. */
function contradiction(planning: Planning, { year, region }: SchoolCalendar): string[] {
  if (!planning.issues.some(({ code }) => code === 'tegenspraak')) return [];
  return planning.understood.flatMap(({ start, end }) => {
    const part = planning.text.slice(start, end);
    // "kwartaal" alone is a period; beside a rhythm it is one itself.
    const rhythm = [part, `per ${part}`].map((text) => readPlanning(text, year, region === undefined ? {} : { region })).find(({ soort }) => soort === 'herhaling');
    return rhythm?.soort === 'herhaling' ? [`Naar ‘${part}’: ${recurrenceWords(rhythm.recurrence)}.`] : [];
  });
}

function reversed(planning: Planning): string[] {
  if (!planning.issues.some(({ code }) => code === 'omgekeerd')) return [];
  return ['Misschien hoort bij het begin of bij het einde een ander jaar.'];
}

const LEADING_NUMBER = /^\s*(?<day>[1-9]|[12]\d|3[01])\s+\p{L}/u;

/** "1 okt/nov 2024": the number of a row, or the day on which it begins. */
function rowNumber(planning: Planning): string[] {
  const day = LEADING_NUMBER.exec(planning.text)?.groups?.['day'];
  const moment = planning.soort === 'lijst' ? planning.items[0] : planning;
  if (day === undefined || moment?.soort !== 'periode' || moment.unit !== 'bereik') return [];
  const from = `${moment.first.slice(0, 8)}${day.padStart(2, '0')}`;
  const asDay = from === moment.first ? 'dan komt het op hetzelfde neer' : `dan is het ${span(from, moment.last)}`;
  return [`De ${day} aan het begin is als het nummer van een rij gelezen. Is het een dag, ${asDay}.`];
}

/** "2021-2023" */
function years(planning: Planning): string[] {
  if (planning.soort !== 'meerjarig' || planning.unit !== 'onbekend') return [];
  const { firstYear, lastYear } = planning;
  return [
    `Als kalenderjaren is het ${span(isoDate(firstYear, 1, 1), isoDate(lastYear, 12, 31))}.`,
    `Als schooljaren is het ${span(schoolYear(firstYear).first, schoolYear(lastYear - 1).last)}.`,
  ];
}

/** "Maandag 9.00-11.30u" */
function weekly(planning: Planning): string[] {
  if (planning.soort === 'tijd') return ['Het kan ook elke week op die dag zijn.'];
  const isBare = planning.soort === 'herhaling' && planning.recurrence.frequency === 'week' && planning.recurrence.weekdays.length > 0;
  return isBare ? ['Het kan ook zijn dat het op die dag is, maar niet elke week.'] : [];
}

/** "voor 1 augustus": where the plan's year begins or where it ends. */
function firstOfAugust(planning: Planning, { year }: SchoolCalendar): string[] {
  const last = planning.soort === 'deadline' || planning.soort === 'herhaling' ? planning.last : undefined;
  if (last === undefined || !['07-31', '08-01'].includes(last.slice(5))) return [];
  const start = Number(last.slice(0, 4)) === year.start ? year.end : year.start;
  return [`1 augustus kan ook die van ${start} zijn.`];
}

/** "eerste semester" */
function half(planning: Planning, { year }: SchoolCalendar): string[] {
  if (planning.soort !== 'periode' || planning.unit !== 'helft') return [];
  const isFirst = planning.first === year.first;
  return [`Als helft van een kalenderjaar is het ${isFirst ? `januari t/m juni ${year.end}` : `juli t/m december ${year.end}`}.`];
}

/** "start september 2024" */
function beginning(planning: Planning): string[] {
  if (planning.soort !== 'vanaf') return [];
  return [`Het kan ook alleen het begin zijn: op of rond ${formatDate(planning.first, 'lang')}.`];
}

/** "september of oktober 2024": one of the two. */
function alternatives({ text }: Planning, { year, region }: SchoolCalendar): string[] {
  const parts = text.split(/(?<!\s)\s+of\s+/i);
  if (parts.length < 2) return [];
  return parts.flatMap((part) => {
    const bounds = boundsWords(readPlanning(part, year, region === undefined ? {} : { region }));
    return bounds === undefined ? [] : [`Alleen ‘${part}’: ${bounds}.`];
  });
}

/** "voor de zomer": before the season, or before the holiday of that name. */
function season(planning: Planning, { year, region }: SchoolCalendar): string[] {
  const holiday = /\bzomer\b/i.test(planning.text) ? schoolHoliday('zomer', region ?? 'noord', year) : undefined;
  if (planning.soort !== 'deadline' || holiday === undefined) return [];
  return [`Bedoelt u de zomervakantie, dan is het uiterlijk ${dayWords(addDays(holiday.first, -1))}.`];
}

/** "derde jaar" */
function rankedYear(planning: Planning, { year }: SchoolCalendar): string[] {
  return planning.soort === 'vaag' ? [`Welk jaar het is, staat er niet; het kan ook een ander zijn dan ${year.label}.`] : [];
}

function span(first: IsoDate, last: IsoDate): string {
  return `${formatDate(first, 'lang')} t/m ${formatDate(last, 'lang')}`;
}
