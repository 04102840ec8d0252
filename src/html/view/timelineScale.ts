import type { Timeline } from '../../document/document.js';
import { textWidth } from '../textWidth.js';
import type { PageSide } from './rowHeights.js';

/** From days to millimetres of the drawing. */
export interface TimelineScale {
  readonly width: number;
  /** Where the year begins, right of the names of the lanes. */
  readonly left: number;
  readonly x: (day: number) => number;
  readonly textWidth: (text: string) => number;
}

/** Height of the letters in the drawing, in mm: 8.5 pt. */
export const LETTER = 3;

const WIDTHS: Readonly<Record<PageSide, number>> = { liggend: 267, staand: 170 };
const NAMES: Readonly<Record<PageSide, number>> = { liggend: 44, staand: 32 };

export function timelineScale(timeline: Timeline, side: PageSide): TimelineScale {
  const [width, left] = [WIDTHS[side], NAMES[side]];
  const perDay = (width - left) / Math.max(1, timeline.days);
  return {
    width,
    left,
    x: (day) => round(left + Math.max(0, Math.min(timeline.days, day)) * perDay),
    textWidth: (text) => textWidth(text, LETTER),
  };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
