import type { Table } from '../blocks.js';
import { cellText } from '../blocks.js';
import { Group } from '../write/draft.js';
import { bareTitle } from './columnNames.js';
import { gridOf } from './grid.js';
import type { Recognition } from './recognition.js';

const FIELDS: readonly (readonly [field: string, title: RegExp])[] = [
  ['nummer', /^(?:nr|nummer|no|kpi nr|kpi nummer)$/],
  ['titel', /^(?:kpi|kpis|indicator|indicatoren|prestatie indicator|titel|wat|omschrijving|wat we meten|kritieke prestatie indicator)$/],
  ['toelichting', /^(?:toelichting|opmerking|definitie)/],
  ['nulmeting', /^(?:nulmeting|uitgangswaarde|beginwaarde)/],
  ['realisatie', /^(?:realisatie|gerealiseerd|resultaat|huidig)/],
  ['prognose', /^(?:prognose|verwachting)/],
  ['streefwaarde', /^(?:streefwaarde|norm|ambitie|doel|streven|target)/],
  ['bron', /^(?:bron|waar gemeten|meetinstrument)/],
];
const MEASURES = ['nulmeting', 'realisatie', 'prognose', 'streefwaarde'];

/** A table of key figures; undefined where it is none, or holds a column that has no place in the language. */
export function kpisOf(recognition: Recognition, table: Table): Group[] | undefined {
  const [head = [], ...rows] = gridOf(table).rows;
  const fields = head.map((cell) => (cell === undefined ? undefined : FIELDS.find(([, title]) => title.test(bareTitle(cellText(cell))))?.[0]));
  const isTable = fields.includes('titel') && fields.some((field) => field !== undefined && MEASURES.includes(field)) && (fields.includes('nummer') || fields.filter((field) => field !== undefined && MEASURES.includes(field)).length > 1);
  if (!isTable || fields.includes(undefined) || new Set(fields).size !== fields.length || rows.length === 0) return undefined;
  if (head.some((cell) => cell !== undefined && cell.columnSpan > 1)) return undefined;
  recognition.ledger.claim([table], 'KPI’s');
  recognition.ledger.claim(head.flatMap((cell) => cell?.blocks ?? []), 'titels van kolommen en vaste woorden');
  return rows.map((row, index) => {
    const kpi = new Group();
    fields.forEach((field, column) => {
      const cell = row[column];
      if (field !== undefined && cell !== undefined) kpi.set(field, recognition.text(cell.blocks, field === 'toelichting' ? 'cel' : 'regel'));
    });
    if (!kpi.has('nummer')) kpi.set('nummer', String(index + 1));
    return kpi.has('titel') ? kpi : kpi.set('titel', '–');
  });
}

/** Abbreviations with their meaning, two columns wide. */
export function abbreviationsOf(recognition: Recognition, table: Table, headings: readonly string[]): Group | undefined {
  const { rows, width } = gridOf(table);
  if (width !== 2 || !/afkorting|begrippen/i.test(headings[0] ?? '')) return undefined;
  const entries = rows.map(([term, meaning]) => [term, meaning].map((cell) => (cell === undefined ? '' : recognition.text(cell.blocks, 'regel').replaceAll('**', ''))));
  const isHead = /^afkorting|^begrip|^term/i.test(entries[0]?.[0] ?? '');
  const body = entries.slice(isHead ? 1 : 0);
  const isPlain = body.every(([term = '', meaning = '']) => term !== '' && meaning !== '' && term.length < 30);
  if (!isPlain || new Set(body.map(([term]) => term)).size !== body.length) return undefined;
  const map = new Group();
  for (const [term = '', meaning = ''] of body) map.set(JSON.stringify(term), meaning);
  recognition.ledger.claim([table], 'afkortingen');
  if (isHead) recognition.ledger.claim((rows[0] ?? []).flatMap((cell) => cell?.blocks ?? []), 'titels van kolommen en vaste woorden');
  return map;
}
