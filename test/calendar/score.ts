import { boundsOf, readPlanning, weekdayOf, type Planning, type PlanningTime, type Recurrence } from '../../src/calendar/index.js';
import { parseMeaning, type ParsedMeaning, type Phrase } from './corpus.js';

/** What a reading has wrong, as "key: expected, got"; empty when every key of the meaning that is scored agrees. */
export function mistakesOf(phrase: Phrase): string[] {
  const planning = readPlanning(phrase.text, phrase.year);
  const meaning = parseMeaning(phrase.meaning);
  const expected = meaning.keys.get('soort') ?? '';
  if (planning.soort !== expected) return [`soort: ${expected}, got ${planning.soort}`];
  const actual = actualKeys(planning);
  const scored = [...meaning.keys].filter(([key]) => actual.has(key));
  const mistakes = scored.filter(([key, value]) => !agrees(actual.get(key), value)).map(([key, value]) => `${key}: ${value}, got ${actual.get(key) ?? '-'}`);
  return planning.soort === 'lijst' ? [...mistakes, ...listMistakes(planning, meaning)] : mistakes;
}

function agrees(actual: string | undefined, expected: string): boolean {
  return expected === (actual ?? '');
}

/** The keys by which meanings are written, filled from a reading; a key that is not here is not scored. */
function actualKeys(planning: Planning): Map<string, string | undefined> {
  const keys = new Map<string, string | undefined>();
  const set = (key: string, value: string | number | undefined): void => {
    keys.set(key, value === undefined ? undefined : String(value));
  };
  const { first, last } = boundsOf(planning);
  if (planning.soort !== 'lijst' && planning.soort !== 'tijd' && planning.soort !== 'meerjarig') {
    set('van', first);
    set('tot', last);
  }
  set('buiten_planjaar', planning.outside === undefined ? undefined : 'ja');
  set('tijd', timeText(planning.time));
  set('betreft', planning.about === undefined ? undefined : `${planning.about.first}/${planning.about.last}`);
  if (planning.soort === 'datum') {
    set('d', planning.date);
    set('dag', weekdayOf(planning.date).slice(0, 2));
    set('status', planning.reserve ? 'reserve' : undefined);
  }
  if (planning.soort === 'periode') {
    set('grens', planning.opens === true ? 'vanaf' : undefined);
    if (['maand', 'schooljaar', 'kalenderjaar'].includes(planning.unit)) set('eenheid', planning.unit);
    set('freq', planning.within?.frequency);
  }
  if (planning.soort === 'betreft') set('eenheid', planning.unit);
  if (planning.soort === 'deadline') {
    set('voor', planning.before);
    set('laatste_dag', planning.last);
  }
  if (planning.soort === 'tijd') {
    set('van', planning.time.from);
    set('tot', planning.time.to);
    set('weekdag', planning.weekdays.map((day) => day.slice(0, 2)).join(','));
  }
  if (planning.soort === 'meerjarig') {
    set('vanjaar', planning.firstYear);
    set('totjaar', planning.lastYear);
    set('van', planning.first);
    set('tot', planning.last);
  }
  if (planning.soort === 'duur') set('duur', planning.duration.iso);
  if (planning.soort === 'aantal') {
    set('n', planning.count.low);
    set('min', planning.count.minimum);
    set('gemiddeld', planning.count.average);
    set('per', planning.per);
  }
  if (planning.soort === 'vaag') set('n', planning.count?.low);
  if (planning.soort === 'vaag' || planning.soort === 'herhaling') set('circa', undefined);
  if (planning.soort === 'vaag' && planning.vague) set('circa', 'ja');
  if (planning.soort === 'herhaling') recurrenceKeys(planning.recurrence, set);
  return keys;
}

function recurrenceKeys(recurrence: Recurrence, set: (key: string, value: string | number | undefined) => void): void {
  const { frequency, interval, count, weekdays, deadline } = recurrence;
  set('freq', frequency);
  set('interval', interval);
  set('n', count.below === true ? `<${count.high}` : count.low === count.high ? count.low : `${count.low}-${count.high}`);
  set('min', count.minimum);
  set('max', count.maximum);
  set('circa', count.approximate === true ? 'ja' : undefined);
  set('weekdag', weekdays.map((day) => day.slice(0, 2)).join(','));
  set('datum', recurrence.dateUnknown === true ? 'onbekend' : undefined);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  set('deadline_voor', deadline === undefined ? undefined : `--${twoDigits(deadline.month)}-${twoDigits(deadline.day)}`);
  set('in_planjaar_voor', deadline?.before);
  set('laatste_dag', deadline?.last);
}

function timeText(time: PlanningTime | undefined): string | undefined {
  return time === undefined ? undefined : time.to === undefined ? time.from : `${time.from}/${time.to}`;
}

function listMistakes(planning: Planning & { soort: 'lijst' }, meaning: ParsedMeaning): string[] {
  const text = (item: { first?: string; last?: string; reserve: boolean }): string => `${item.first ?? ''}/${item.last ?? ''}${item.reserve ? ' reserve' : ''}`;
  const expected = meaning.items.map(text).join(' ');
  const actual = planning.items.map((item) => text({ ...boundsOf(item), reserve: item.reserve })).join(' ');
  const days = meaning.keys.get('weekdag');
  const wrongDays = days !== undefined && days !== planning.weekdays.map((day) => day.slice(0, 2)).join(',');
  return [...(expected === actual ? [] : [`lijst: ${expected}, got ${actual}`]), ...(wrongDays ? [`weekdag: ${days}`] : [])];
}
