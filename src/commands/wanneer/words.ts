import type { Count, Frequency, IsoDate, Meaning, PlanningTime, Recurrence, SchoolYear, Weekday } from '../../calendar/index.js';
import { boundsOf, formatDate, weekdayOf } from '../../calendar/index.js';

/** What kind of moment it is, as a person says it; the name that JSON gives it stands behind. */
const KINDS: Readonly<Record<Meaning['soort'], string>> = {
  datum: 'één dag',
  periode: 'een periode',
  deadline: 'een uiterste dag',
  vanaf: 'vanaf een dag, zonder einde',
  tot_en_met: 'tot en met een dag',
  vaag: 'een moment zonder scherpe grenzen',
  meerjarig: 'meer jaren',
  betreft: 'het jaar waar het over gaat, niet wanneer het klaar is',
  herhaling: 'iets wat terugkomt',
  aantal: 'een aantal keren',
  lijst: 'meer momenten',
  tijd: 'een tijd van de dag',
  duur: 'hoe lang het duurt',
  doorlopend: 'doorlopend, het hele schooljaar',
  gebeurtenis: 'rond een gebeurtenis, zonder datum',
  onmogelijk: 'iets wat niet kan',
  geen_tijd: 'geen datum, periode of tijd',
};

export function kindWords(soort: Meaning['soort']): string {
  return `${KINDS[soort]} (${soort})`;
}

/** "donderdag 1 mei 2025" */
export function dayWords(date: IsoDate): string {
  return `${weekdayOf(date)} ${formatDate(date, 'lang')}`;
}

/** "1 mei 2025", or "1 november 2024 t/m 28 februari 2025"; an open end says so. Undefined without any day. */
export function boundsWords(meaning: Meaning): string | undefined {
  const { first, last } = boundsOf(meaning);
  if (first === undefined) return last === undefined ? undefined : `t/m ${formatDate(last, 'lang')}`;
  if (last === undefined) return `vanaf ${formatDate(first, 'lang')}`;
  return first === last ? dayWords(first) : `${formatDate(first, 'lang')} t/m ${formatDate(last, 'lang')}`;
}

export function yearWords({ first, last }: Pick<SchoolYear, 'first' | 'last'>): string {
  return `${formatDate(first, 'lang')} t/m ${formatDate(last, 'lang')}`;
}

/** "9.00-11.30 uur" */
export function timeWords({ from, to }: PlanningTime): string {
  return `${clock(from)}${to === undefined ? '' : `-${clock(to)}`} uur`;
}

function clock(time: string): string {
  return time.replace(/^0/, '').replace(':', '.');
}

const LENGTHS: Readonly<Record<string, readonly [one: string, more: string]>> = { D: ['dag', 'dagen'], W: ['week', 'weken'], M: ['maand', 'maanden'], Y: ['jaar', 'jaar'] };

/** A length in ISO 8601, as Dutch writes it: PT1H30M is "1 uur en 30 minuten". */
export function durationWords(iso: string): string {
  const { hours, minutes, amount, unit } = /^P(?:T(?:(?<hours>[\d.]+)H)?(?:(?<minutes>[\d.]+)M)?|(?<amount>[\d.]+)(?<unit>[DWMY]))$/.exec(iso)?.groups ?? {};
  const dutch = (value: string): string => value.replace('.', ',');
  const [one, more] = LENGTHS[unit ?? ''] ?? ['', ''];
  if (amount !== undefined) return `${dutch(amount)} ${amount === '1' ? one : more}`;
  const parts = [...(hours === undefined ? [] : [`${dutch(hours)} uur`]), ...(minutes === undefined ? [] : [`${dutch(minutes)} ${minutes === '1' ? 'minuut' : 'minuten'}`])];
  return parts.length === 0 ? iso : parts.join(' en ');
}

/** "3 keer per jaar", "ongeveer 2 tot 3 keer per school, minstens 3". */
export function countWords({ low, high, below, unsaid, minimum, maximum, average, approximate }: Count, per: string | undefined): string {
  const number = below === true ? `minder dan ${high}` : low === high ? String(low) : `${low} tot ${high}`;
  const times = unsaid === true ? 'meer dan eens' : `${approximate === true ? 'ongeveer ' : ''}${number} keer`;
  const limits = [
    ...(average === undefined || average === low ? [] : [`gemiddeld ${average}`]),
    ...(minimum === undefined ? [] : [`minstens ${minimum}`]),
    ...(maximum === undefined ? [] : [`hoogstens ${maximum}`]),
  ];
  return [per === undefined ? times : `${times} per ${per}`, ...limits].join(', ');
}

const PLURALS: Readonly<Record<Frequency, string>> = {
  uur: 'uur',
  dag: 'dagen',
  week: 'weken',
  maand: 'maanden',
  kwartaal: 'kwartalen',
  trimester: 'trimesters',
  halfjaar: 'halve jaren',
  schooljaar: 'schooljaren',
  jaar: 'jaar',
};

const RANKS: Readonly<Record<string, string>> = { 1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde', 5: 'vijfde', [-1]: 'laatste' };

/** "3 keer per jaar", "1 keer per 6 weken, op dinsdag", "1 keer per maand, op de laatste vrijdag". */
export function recurrenceWords({ frequency, interval, count, weekdays, rank, weeks, deadline, dateUnknown }: Recurrence): string {
  const period = interval === 1 ? frequency : `${interval} ${PLURALS[frequency]}`;
  return [
    countWords(count, period),
    ...(weekdays.length === 0 ? [] : [`op ${rank === undefined ? '' : `de ${RANKS[String(rank)] ?? `${rank}e`} `}${weekdayList(weekdays)}`]),
    ...(weeks === undefined ? [] : [`in de ${weeks} weken`]),
    ...(deadline === undefined ? [] : [`uiterlijk ${formatDate(deadline.last, 'lang')} in dit plan`]),
    ...(dateUnknown === true ? ['de datum wordt later gekozen'] : []),
  ].join(', ');
}

export function weekdayList(weekdays: readonly Weekday[]): string {
  return weekdays.length < 2 ? weekdays.join('') : `${weekdays.slice(0, -1).join(', ')} en ${weekdays.at(-1) ?? ''}`;
}
