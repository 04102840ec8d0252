import { readFileSync } from 'node:fs';
import { parseSchoolYear, schoolYear, type SchoolYear } from '../../src/calendar/index.js';

export interface Phrase {
  readonly text: string;
  readonly year: SchoolYear;
  readonly meaning: string;
}

/** Reads a file of phrases with their meaning: expression, school year, meaning. */
export function readCorpus(name: string): Phrase[] {
  const text = readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8');
  return parseCsv(text)
    .slice(1)
    .map(([expression = '', year = '', meaning = '']) => ({ text: expression, year: parseSchoolYear(year) ?? schoolYear(1900), meaning }));
}

export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '"') {
      if (quoted && text[index + 1] === '"') {
        field += '"';
        index += 1;
      } else quoted = !quoted;
    } else if (!quoted && (character === ',' || character === '\n')) {
      row.push(field);
      field = '';
      if (character === '\n') {
        rows.push(row);
        row = [];
      }
    } else field += character;
  }
  return rows;
}

/** The keys of a meaning, and for a list its parts in order. */
export interface ParsedMeaning {
  readonly keys: ReadonlyMap<string, string>;
  readonly items: readonly { readonly first?: string; readonly last?: string; readonly reserve: boolean }[];
}

export function parseMeaning(meaning: string): ParsedMeaning {
  const keys = new Map<string, string>();
  const items: { first?: string; last?: string; reserve: boolean }[] = [];
  for (const part of meaning.split(';')) {
    const [key = '', ...rest] = part.trim().split('=');
    const value = rest.join('=').replaceAll('"', '');
    if (key === 'd') {
      const day = value.slice(0, 10);
      items.push({ first: day, last: day, reserve: value.includes('reserve') });
    }
    if (key === 'van') items.push({ first: value, reserve: false });
    if (key === 'tot') {
      const open = items.at(-1);
      if (open !== undefined && open.last === undefined) open.last = value;
      else items.push({ last: value, reserve: false });
    }
    if (!keys.has(key)) keys.set(key, value);
  }
  return { keys, items };
}
