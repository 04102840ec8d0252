import type { Cell, Rich, RichInline, Row, Table } from '../../../document/document.js';
import type { FlowCell, FlowNode, FlowRow, FlowTable, TextStyle } from './flow.js';

export function textNode(text: Rich, style?: TextStyle, anchor?: string): FlowNode {
  return { kind: 'text', text, ...(style === undefined ? {} : { style }), ...(anchor === undefined ? {} : { anchor }) };
}

/** A paragraph of bare words; nothing for none. */
export function plain(text: string): Rich {
  return text === '' ? [] : [{ kind: 'paragraph', children: [words(text)] }];
}

export function words(text: string): RichInline {
  return { kind: 'text', text };
}

export function strong(...children: readonly RichInline[]): RichInline {
  return { kind: 'strong', children };
}

/** A label opens the first paragraph, or stands above what is no paragraph. */
export function labelled(label: string | undefined, rich: Rich): Rich {
  if (label === undefined || label === '') return rich;
  const [first, ...rest] = rich;
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', children: [strong(words(label))] }, ...rich];
  return [{ kind: 'paragraph', children: [strong(words(label)), words(' '), ...first.children] }, ...rest];
}

/** Lines behind a label as one paragraph: several parties or moments, with a semicolon between them. */
export function oneParagraph(rich: Rich): Rich {
  const lines = rich.flatMap((part) => (part.kind === 'paragraph' ? [part.children] : []));
  if (lines.length < 2 || lines.length < rich.length) return rich;
  return [{ kind: 'paragraph', children: lines.flatMap((children, index) => (index === 0 ? children : [words('; '), ...children])) }];
}

export function tableNode(table: Table): FlowNode {
  return { kind: 'table', table: flowTable(table) };
}

function flowTable({ caption, columns, showHead, head, body }: Table): FlowTable {
  return {
    caption,
    widths: columns.map(({ width }) => width),
    titles: columns.map(({ title }) => title),
    head: showHead ? head.map(flowRow) : [],
    body: body.flatMap(({ rows, anchor }) => rows.map((row, index) => ({ ...flowRow(row), ...(index === 0 && anchor !== undefined ? { anchor } : {}) }))),
  };
}

function flowRow({ cells }: Row): FlowRow {
  return { cells: cells.map(flowCell) };
}

function flowCell({ content, rowSpan, columnSpan, role, mark }: Cell): FlowCell {
  const isBand = role === 'band' || role === 'groepskop';
  return { content, rowSpan, columnSpan, role: isBand ? 'band' : role === 'data' ? 'data' : 'kop', isFilled: mark !== undefined && mark.kind !== 'status' };
}

/** A cell of a table that the document has no table for. */
export function cell(content: Rich, role: FlowCell['role'] = 'data'): FlowCell {
  return { content, rowSpan: 1, columnSpan: 1, role, isFilled: false };
}
