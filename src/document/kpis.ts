import type { Kpi } from '../plan/model.js';
import type { Cell, Column, KpiItem, RowGroup, Table } from './document.js';
import type { DocumentContext } from './goalContext.js';
import { headRow } from './goalRows.js';
import type { Place } from './richContent.js';
import { paragraph, plainRich } from './richContent.js';

const VALUE_TITLES: Readonly<Record<string, string>> = {
  nulmeting: 'Nulmeting',
  realisatie: 'Realisatie',
  prognose: 'Prognose',
  streefwaarde: 'Streefwaarde',
  bron: 'Bron',
};

/** KPI's as a numbered list: title, explanation, and what is measured behind it. */
export function kpiItems(context: DocumentContext, kpis: readonly Kpi[], place: Place): KpiItem[] {
  return kpis.map((kpi) => {
    const explanation = context.writer.rich(kpi.toelichting, 'cel', place);
    return {
      anchor: kpi.anchor,
      number: kpi.nummer,
      title: context.writer.inline(kpi.titel, place),
      values: kpi.waarden.map(({ veld, jaar, waarde }) => ({ title: [VALUE_TITLES[veld] ?? veld, jaar].filter((word) => word !== undefined).join(' '), value: waarde.value })),
      ...(explanation.length > 0 ? { explanation } : {}),
    };
  });
}

/** KPI's as a table: a column for every kind of value, and for every year that is given. */
export function kpiTable(context: DocumentContext, kpis: readonly Kpi[], place: Place): Table {
  const items = kpiItems(context, kpis, place);
  const titles = [...new Set(items.flatMap((item) => item.values.map((value) => value.title)))];
  const valueWidth = titles.length === 0 ? 0 : Math.min(14, 60 / titles.length);
  const columns: Column[] = [
    { field: 'nummer', title: 'Nr.', width: 6 },
    { field: 'titel', title: 'Indicator', width: 94 - valueWidth * titles.length },
    ...titles.map((title, index) => ({ field: `waarde-${index + 1}`, title, width: valueWidth })),
  ];
  return {
    caption: 'KPI’s',
    columns,
    showHead: true,
    head: [headRow(columns)],
    body: items.map((item): RowGroup => ({ kind: 'rijen', anchor: item.anchor, rows: [{ cells: kpiCells(item, titles) }] })),
  };
}

function kpiCells(item: KpiItem, titles: readonly string[]): Cell[] {
  const cell = (role: Cell['role'], field: string, content: Cell['content']): Cell => ({ role, field, content, rowSpan: 1, columnSpan: 1 });
  return [
    cell('rijkop', 'nummer', plainRich(item.number)),
    cell('data', 'titel', [paragraph(item.title), ...(item.explanation ?? [])]),
    ...titles.map((title, index) => cell('data', `waarde-${index + 1}`, plainRich(item.values.find((value) => value.title === title)?.value ?? ''))),
  ];
}
