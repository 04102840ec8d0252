import { formatDate, isIsoDate, parseDate } from '../calendar/index.js';
import type { SchoolYear } from '../calendar/index.js';
import type { Wanneer } from '../plan/model.js';
import type { Text } from '../plan/text.js';
import type { TextProfile } from '../text/index.js';
import type { Field } from './part.js';
import { joinWordings, wordingOf } from './wording.js';
import type { Wording } from './wording.js';

/** What may be said of a field besides its content. */
export interface FieldOptions {
  readonly title?: string;
  readonly ofTheYear?: boolean;
}

/** A field out of texts of the plan; none where there is nothing to say. */
export function textField(name: string, value: Text | readonly Text[] | undefined, profile: TextProfile = 'cel', options: FieldOptions = {}): Field[] {
  const texts = value === undefined ? [] : 'length' in value ? value : [value];
  return wordedField(name, joinWordings(texts.map((text) => wordingOf(text, profile))), options);
}

/** A short list on one line: numbers of development points, KPI's. */
export function listField(name: string, texts: readonly Text[], title = name): Field[] {
  return wordedField(name, joinWordings(texts.map((text) => wordingOf(text, 'regel')), ', '), { title });
}

/** A field out of a word of the language: a status, yes or no. */
export function wordField(name: string, value: string | undefined, options: FieldOptions = {}): Field[] {
  return value === undefined ? [] : wordedField(name, { text: value, typed: value, key: value }, options);
}

/**
 * A moment. A day that is written in another way is the same day; a day without a year is read within the school year. ISO
 * dates are for the computer: a reader sees "7 oktober 2024".
 */
export function momentField(name: string, moment: Wanneer | undefined, year: SchoolYear): Field[] {
  if (moment === undefined) return [];
  const lines = moment.teksten.map((text) => momentWording(text, year));
  const period = [moment.van, moment.tot].map((text) => (text === undefined ? undefined : momentWording(text, year).text));
  const [van, tot] = period;
  const span = van === undefined && tot === undefined ? [] : [`(${[van === undefined ? '' : `van ${van}`, tot === undefined ? '' : `tot ${tot}`].filter((part) => part !== '').join(' ')})`];
  const words = span.map((text) => ({ text, typed: text, key: JSON.stringify([text]) }));
  return wordedField(name, joinWordings([...lines, ...words]));
}

/** One date, with the same reading as `momentField`. */
export function dateField(name: string, text: Text | undefined, year: SchoolYear): Field[] {
  return text === undefined ? [] : wordedField(name, momentWording(text, year));
}

function momentWording(text: Text, year: SchoolYear): Wording {
  const wording = wordingOf(text, 'regels');
  const day = parseDate(text.value, year);
  if (day === undefined) return wording;
  return { ...wording, text: isIsoDate(text.value.trim()) ? formatDate(day.date, 'lang') : wording.text, key: JSON.stringify([day.date]) };
}

function wordedField(name: string, wording: Wording, { title = name, ofTheYear = false }: FieldOptions = {}): Field[] {
  return wording.typed === '' ? [] : [{ name, title, ...wording, ofTheYear }];
}

/** Fields that the plan declares itself, notes, abbreviations: a field each, under its own name. */
export function mapFields(prefix: string, texts: ReadonlyMap<string, Text>, title: (name: string) => string): Field[] {
  return [...texts].flatMap(([name, text]) => textField(`${prefix}${name}`, text, 'cel', { title: title(name) }));
}
