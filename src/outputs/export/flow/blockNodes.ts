import type { EvaluationSection, KpiItem, Meeting, MeetingColumn, MeetingDate, MeetingMatrix, Rich, RichInline } from '../../../document/document.js';
import type { FlowNode } from './flow.js';
import { cell, plain, strong, textNode, words } from './nodes.js';

/** The meetings, a table for each stretch of columns: one row, with in each cell all meetings of its column. */
export function matrixNodes({ title, parts }: MeetingMatrix): FlowNode[] {
  const name = title ?? 'Jaarplanning';
  return [...(title === undefined ? [] : [textNode(plain(title), 'tabeltitel')]), ...parts.filter((columns) => columns.length > 0).map((columns) => matrixTable(columns, name))];
}

function matrixTable(columns: readonly MeetingColumn[], caption: string): FlowNode {
  return {
    kind: 'table',
    table: {
      caption,
      widths: columns.map(() => 100 / columns.length),
      titles: columns.map(({ title }) => title),
      head: [{ cells: columns.map(({ title }) => cell(plain(title), 'kop')) }],
      body: [{ cells: columns.map(({ meetings }) => cell(meetings.flatMap(meetingContent))) }],
    },
  };
}

function meetingContent({ name, moment, contact, dates, location, remark }: Meeting): Rich {
  return [
    ...(name === undefined ? [] : [line(strong(...name))]),
    ...(moment.length === 0 ? [] : [line(words(moment.join(', ')))]),
    ...plain(contact ?? ''),
    ...dates.flatMap(dateContent),
    ...(remark ?? []),
    ...(location ?? []),
  ];
}

function dateContent({ text, time, reserve, details }: MeetingDate): Rich {
  const said = [text, time, reserve ? '(reserve)' : undefined].filter((part) => part !== undefined && part !== '').join(' ');
  return [...plain(said), ...details.flat()];
}

function line(...children: readonly RichInline[]): Rich[number] {
  return { kind: 'paragraph', children };
}

export function kpiNodes(items: readonly KpiItem[]): FlowNode[] {
  return items.flatMap(({ anchor, number, title, explanation, values }) => [
    textNode([line(strong(words(`${number} `), ...title))], undefined, anchor),
    ...(explanation === undefined ? [] : [textNode(explanation)]),
    ...(values.length === 0 ? [] : [textNode([{ kind: 'list', style: 'bullet', start: 1, items: values.map((value) => [line(words(`${value.title}: `), strong(words(value.value)))]) }])]),
  ]);
}

export function evaluationNodes(sections: readonly EvaluationSection[], level: number): FlowNode[] {
  return sections.flatMap(({ title, introduction, points, groups }) => [
    { kind: 'heading', level, children: [words(title)] } as const,
    ...(introduction === undefined ? [] : [textNode(introduction)]),
    ...bullets(points),
    ...(groups ?? []).flatMap((group): FlowNode[] => [{ kind: 'heading', level: level + 1, children: [words(group.title)] }, ...bullets(group.points)]),
  ]);
}

function bullets(points: readonly Rich[]): FlowNode[] {
  return points.length === 0 ? [] : [textNode([{ kind: 'list', style: 'bullet', start: 1, items: points }])];
}

export function termTable(entries: readonly { readonly term: string; readonly meaning: string }[]): FlowNode {
  const titles = ['Afkorting', 'Betekenis'];
  return {
    kind: 'table',
    table: {
      caption: 'Afkortingen en wat ze betekenen',
      widths: [24, 76],
      titles,
      head: [{ cells: titles.map((title) => cell(plain(title), 'kop')) }],
      body: entries.map(({ term, meaning }) => ({ cells: [cell(plain(term), 'kop'), cell(plain(meaning))] })),
    },
  };
}
