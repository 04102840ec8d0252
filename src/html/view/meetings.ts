import type { Meeting, MeetingColumn, MeetingDate, MeetingMatrix } from '../../document/document.js';
import { nonBreaking } from '../../text/index.js';
import type { Markup } from '../markup.js';
import { markup } from '../markup.js';
import type { Drawing } from '../pen.js';
import { Pen } from '../pen.js';
import { laneCounts, lettersPerLane, splitLanes } from './meetingLanes.js';

export interface MeetingMatrixView {
  readonly title: string;
  readonly parts: readonly MeetingPartView[];
}

/** One table: the columns that fit beside each other. */
export interface MeetingPartView {
  readonly caption: string;
  readonly columns: readonly MeetingColumnView[];
  /** For sizes that follow from how many columns there are. */
  readonly density: string;
}

export interface MeetingColumnView {
  readonly title: Markup;
  readonly width: string;
  /** Organs side by side within the column, each lane from top to bottom. */
  readonly lanes: readonly (readonly MeetingView[])[];
  readonly severalLanes: boolean;
}

export interface MeetingView {
  readonly name: Markup | undefined;
  readonly moment: readonly Markup[];
  readonly contact: Markup | undefined;
  readonly dates: readonly MeetingDateView[];
  readonly location: Markup | undefined;
  readonly remark: Markup | undefined;
}

export interface MeetingDateView {
  readonly date: string | undefined;
  /** A day that is a single figure gets room before it, so that days stand under each other on their units. */
  readonly day: string;
  readonly words: string;
  readonly time: string;
  readonly reserve: boolean;
  readonly details: readonly Markup[];
}

export function meetingMatrixView(drawing: Drawing, matrix: MeetingMatrix, name: string): MeetingMatrixView {
  return {
    title: matrix.title ?? '',
    parts: matrix.parts.map((columns, index) => partView(drawing, columns, captionOf(matrix.title ?? name, index, matrix.parts.length))),
  };
}

function captionOf(title: string, index: number, count: number): string {
  return `${title}: per kolom de overleggen met hun data${count > 1 ? `, deel ${index + 1} van ${count}` : ''}`;
}

function partView(drawing: Drawing, columns: readonly MeetingColumn[], caption: string): MeetingPartView {
  const pen = new Pen(drawing, true);
  const counts = laneCounts(columns);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    caption,
    density: total > 7 ? 'dicht' : total > 4 ? 'gewoon' : 'ruim',
    columns: columns.map((column, index) => {
      const count = counts[index] ?? 1;
      return {
        title: column.title === '' ? markup`&nbsp;` : pen.text(column.title),
        width: `${Math.round((10000 * count) / total) / 100}%`,
        lanes: splitLanes(column.meetings, count, lettersPerLane(total)).map((lane) => lane.map((meeting) => meetingView(pen, meeting))),
        severalLanes: count > 1,
      };
    }),
  };
}

function meetingView(pen: Pen, meeting: Meeting): MeetingView {
  return {
    name: meeting.name === undefined ? undefined : pen.inline(meeting.name),
    moment: meeting.moment.map((text, index) => markup`${nonBreaking(text)}${index < meeting.moment.length - 1 ? ',' : ''}`),
    contact: meeting.contact === undefined ? undefined : pen.text(meeting.contact),
    dates: meeting.dates.map((date) => dateView(pen, date)),
    location: meeting.location === undefined ? undefined : pen.cell(meeting.location),
    remark: meeting.remark === undefined ? undefined : pen.cell(meeting.remark),
  };
}

function dateView(pen: Pen, { date, text, time, reserve, details }: MeetingDate): MeetingDateView {
  const [, day = '', words = nonBreaking(text)] = /^(\d{1,2})([ \u00A0].+)$/.exec(nonBreaking(text)) ?? [];
  return { date, day, words, time: time ?? '', reserve, details: details.map((detail) => pen.cell(detail)) };
}

