import type { Cell, CellMark } from '../../document/document.js';
import type { Markup } from '../markup.js';
import { joined, markup, nothing, trusted } from '../markup.js';
import type { Pen } from '../pen.js';

/** A cell with a mark: a bar in a grid, a sign beside a status. The words always stand with it. */
export function markedCell(pen: Pen, cell: Cell, mark: CellMark): Markup {
  const words = pen.filledCell(cell.content);
  if (mark.kind === 'status') return markup`<span class="koersmerk">${courseSign(mark.colour)}${words}</span>`;
  const kind = mark.kind === 'balk' ? '' : ` ${mark.kind}`;
  const { start, length } = mark.bar ?? { start: 0, length: cell.columnSpan };
  if (start === 0 && length >= cell.columnSpan) return markup`<span class="balk${kind}">${words}</span>`;
  // Words that are wider than their bar stand under it, on the side where the bar is.
  const share = (columns: number): string => `${Math.round((columns / cell.columnSpan) * 10000) / 100}%`;
  const side = start > 0 ? 'rechts' : 'links';
  return markup`<span class="balk smal${kind}" style="margin-left: ${share(start)}; width: ${share(length)}"></span><span class="balkwoorden ${side}">${words}</span>`;
}

/** Several months that are one cell: lines between them, for the eye alone. */
export function monthLines({ role, field, columnSpan }: Cell): Markup {
  if (role !== 'data' || columnSpan === 1 || !field.startsWith('periode-')) return nothing;
  return markup`<span class="maandlijnen" aria-hidden="true">${joined(Array.from({ length: columnSpan }, () => trusted('<i></i>')))}</span>`;
}

/** Three shapes, so that the sign says the same without colour: a disc, a triangle, a square. */
const SIGNS: Readonly<Record<NonNullable<CellMark['colour']>, Markup>> = {
  groen: trusted('<svg class="koers groen" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><circle cx="5" cy="5" r="4.4"/></svg>'),
  oranje: trusted('<svg class="koers oranje" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path d="M5 .4L9.9 9.4H.1z"/></svg>'),
  rood: trusted('<svg class="koers rood" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path d="M.8.8h8.400v8.400H.8z"/></svg>'),
};

function courseSign(colour: CellMark['colour']): Markup {
  return colour === undefined ? nothing : SIGNS[colour];
}
