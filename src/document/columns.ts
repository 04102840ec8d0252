import type { Diagnostics } from '../diagnostics/collector.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Kolomkeuze, Opmaakkeuze, Veld } from '../plan/model.js';
import type { Text } from '../plan/text.js';
import type { Span } from '../source/source.js';
import { fittedColumns } from './columnWidths.js';
import type { Column } from './document.js';
import type { LayoutColumn } from './layouts.js';

/** Titles and widths (in proportion) of the fields that any layout may show. */
const FIELDS: Readonly<Record<string, { readonly title: string; readonly width: number }>> = {
  nummer: { title: 'Nr.', width: 4 },
  resultaat: { title: 'Beoogd resultaat', width: 26 },
  wat: { title: 'Wat', width: 33 },
  wie: { title: 'Wie', width: 24 },
  wanneer: { title: 'Wanneer', width: 17 },
  opmerking: { title: 'Opmerking', width: 20 },
  vaststelling: { title: 'Vaststelling', width: 20 },
  middelen: { title: 'Middelen', width: 18 },
  personeel: { title: 'Personeel', width: 14 },
  financieel: { title: 'Financieel', width: 14 },
  budget: { title: 'Budget', width: 16 },
  kpis: { title: 'KPI’s', width: 10 },
  ontwikkelpunten: { title: 'Ontwikkelpunt', width: 12 },
  status: { title: 'Status', width: 12 },
  voortgang: { title: 'Voortgang', width: 24 },
};

/** `toString` is no field, though every object has something of that name. */
function ownField(name: string): (typeof FIELDS)[string] | undefined {
  return Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
}

/** Fields that get a column of their own where they hold something and the plan does not choose its columns itself. */
const SHOWN_WHEN_FILLED = ['resultaat', 'wat', 'wie', 'wanneer', 'middelen', 'personeel', 'financieel', 'budget', 'opmerking'];

export interface ColumnWish {
  readonly chosen: readonly Kolomkeuze[] | undefined;
  readonly titles: Opmaakkeuze['kolomtitels'];
  readonly defaults: readonly LayoutColumn[];
  readonly declared: ReadonlyMap<string, Veld>;
  /** Whether any row of all goals that stand together has something in the field. */
  readonly filled: (field: string) => boolean;
  /** Whether any row of this table has: of goals that each have their own table, one may lack what the others have. */
  readonly filledHere?: (field: string) => boolean;
  /** Where to say that a default column was left out. */
  readonly place: Span;
  readonly diagnostics: Diagnostics;
}

/**
 * The columns of a table. Those the plan chose all stand; of the layout's own the empty ones are left out, with a notice
 * where no table has them, and a field that holds something but has no column is given one, so that changing the layout loses nothing.
 */
export function decideColumns(wish: ColumnWish): Column[] {
  const wanted = wish.chosen === undefined ? defaultColumns(wish) : wish.chosen.flatMap((column) => chosenColumn(wish, column));
  return fittedColumns(wanted, 100, (column) => numberWidth(column, wanted.length));
}

/** What "Nr." needs, in per cent: a table of more than five columns lies, and is half as wide again. */
function numberWidth({ field, title }: Column, columnCount: number): number {
  if (field !== 'nummer' || title === '') return 0;
  return columnCount > 5 ? 4 : 6.5;
}

function keptColumns({ defaults }: ColumnWish, filled: ColumnWish['filled']): readonly LayoutColumn[] {
  return defaults.filter(({ field }) => filled(field) || field === 'wat');
}

/** A table of heads alone, with nothing beside them, is no table for who has it read aloud: then the empty columns of the others stand here too. */
function fillsTable(wish: ColumnWish, filled: ColumnWish['filled'] | undefined): filled is ColumnWish['filled'] {
  return filled !== undefined && keptColumns(wish, filled).filter(({ field }) => field !== 'nummer').length > 1;
}

function defaultColumns(wish: ColumnWish): Column[] {
  const filledHere = fillsTable(wish, wish.filledHere) ? wish.filledHere : wish.filled;
  const kept = keptColumns(wish, filledHere);
  const left = wish.defaults.filter(({ field }) => !wish.filled(field) && field !== 'wat' && field !== 'nummer');
  if (left.length > 0) wish.diagnostics.add(leftOut(wish.place, left));
  const missing = [...SHOWN_WHEN_FILLED, ...wish.declared.keys()].filter((field) => !wish.defaults.some((column) => column.field === field) && filledHere(field));
  return [
    ...kept.map((column) => ({ field: column.field, title: titleOf(wish, column.field, column.title), width: column.width })),
    ...missing.map((field) => ({ field, title: titleOf(wish, field), width: widthOf(field) })),
  ];
}

function chosenColumn(wish: ColumnWish, column: Kolomkeuze): Column[] {
  const field = column.veld.value;
  if (ownField(field) === undefined && !wish.declared.has(field)) {
    wish.diagnostics.add(
      diagnosticAt(column.veld.span, 'kolom/onbekend', `Er is geen veld ‘${field}’ voor een kolom.`, {
        hints: [`Kies uit: ${[...Object.keys(FIELDS), ...wish.declared.keys()].join(', ')}; of geef het veld een plek onder \`velden\`.`],
      }),
    );
    return [];
  }
  const fallback = wish.defaults.find((one) => one.field === field);
  return [
    {
      field,
      title: column.titel?.value ?? titleOf(wish, field, fallback?.title),
      width: parseWidth(column.breedte) ?? fallback?.width ?? widthOf(field),
    },
  ];
}

function titleOf(wish: ColumnWish, field: string, fallback?: string): string {
  return wish.titles.get(field)?.value ?? fallback ?? ownField(field)?.title ?? wish.declared.get(field)?.titel ?? field;
}

function widthOf(field: string): number {
  return ownField(field)?.width ?? 18;
}

/** "25%" or "3": a number in proportion to the other columns. */
function parseWidth(text: Text | undefined): number | undefined {
  const match = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/.exec(text?.value.trim() ?? '');
  const width = match?.[1] === undefined ? Number.NaN : Number(match[1].replace(',', '.'));
  return width > 0 ? width : undefined;
}

function leftOut(place: Span, columns: readonly LayoutColumn[]) {
  const titles = columns.map((column) => `‘${column.title}’`).join(', ');
  const many = columns.length > 1;
  return diagnosticAt(place, 'kolom/weggelaten', `${many ? 'De kolommen' : 'De kolom'} ${titles} ${many ? 'zijn' : 'is'} weggelaten, want er staat niets in.`, {
    severity: 'info',
    hints: ['Wilt u een lege kolom toch zien, noem dan de kolommen zelf met `kolommen`.'],
  });
}
