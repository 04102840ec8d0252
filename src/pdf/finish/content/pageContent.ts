import type { ContentStream } from './contentStream.js';
import type { Operator } from './operators.js';

/** A piece of content with a number, by which an element holds it. */
export interface MarkedPiece {
  /** Where the operator that begins it stands, with its operands. */
  readonly start: number;
  /** Where that operator ends and the content begins. */
  readonly content: number;
  /** Where the content ends; until then it stands open. */
  end: number;
}

/** Something painted that no element can hold: text (from BT to ET), a drawing, or one that stands elsewhere and is named (a picture, a form XObject). */
export interface Unmarked {
  readonly kind: 'text' | 'drawing' | 'named';
  readonly start: number;
  readonly end: number;
  /** Between two of them with different runs a numbered piece stands. */
  readonly run: number;
}

export interface PageContent {
  readonly stream: ContentStream;
  readonly pieces: ReadonlyMap<number, MarkedPiece>;
  /** In the order of painting. */
  readonly unmarked: readonly Unmarked[];
}

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const PAINT = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh']);

/** Reads what a page paints, and what of it belongs to a numbered piece. Throws where text is half in a piece. */
export function readContent(stream: ContentStream): PageContent {
  const reader = new ContentReader(stream);
  for (const operator of stream.operators) reader.read(operator);
  return { stream, pieces: reader.pieces, unmarked: reader.unmarked };
}

class ContentReader {
  readonly pieces = new Map<number, MarkedPiece>();
  readonly unmarked: Unmarked[] = [];
  readonly #stream: ContentStream;
  /** What stands open: numbered pieces, and marks without a number. */
  readonly #marks: (MarkedPiece | undefined)[] = [];
  #held = 0;
  #run = 0;
  #path = -1;
  #text = -1;
  #heldTexts = 0;
  #looseTexts = 0;

  constructor(stream: ContentStream) {
    this.#stream = stream;
  }

  read(operator: Operator): void {
    const { name, start, end } = operator;
    if (name === 'Tj' || name === 'TJ' || name === "'" || name === '"') this.#show();
    else if (PATH.has(name)) this.#path = this.#path === -1 ? start : this.#path;
    else if (PAINT.has(name)) this.#paint(name, start, end);
    else if (name === 'n') this.#path = -1;
    else if (name === 'BDC' || name === 'BMC') this.#open(operator);
    else if (name === 'EMC') this.#close(operator.operands);
    else if (name === 'BT') this.#text = start;
    else if (name === 'ET') this.#endText(end);
  }

  #open(operator: Operator): void {
    const number = /\/MCID (\d+)/u.exec(this.#stream.operands(operator))?.[1];
    const piece = number === undefined ? undefined : { start: operator.start, content: operator.end, end: operator.end };
    this.#marks.push(piece);
    if (piece === undefined) return;
    this.pieces.set(Number(number), piece);
    this.#held += 1;
    this.#run += 1;
  }

  #close(end: number): void {
    const piece = this.#marks.pop();
    if (piece === undefined) return;
    piece.end = end;
    this.#held -= 1;
  }

  #paint(name: string, start: number, end: number): void {
    if (this.#held === 0) this.unmarked.push({ kind: name === 'Do' ? 'named' : 'drawing', start: this.#path === -1 ? start : this.#path, end, run: this.#run });
    this.#path = -1;
  }

  #show(): void {
    if (this.#held === 0) this.#looseTexts += 1;
    else this.#heldTexts += 1;
  }

  #endText(end: number): void {
    if (this.#looseTexts > 0 && this.#heldTexts > 0) throw new Error('No content as Chrome writes it: text that is partly in a numbered piece');
    if (this.#looseTexts > 0) this.unmarked.push({ kind: 'text', start: this.#text, end, run: this.#run });
    this.#looseTexts = 0;
    this.#heldTexts = 0;
  }
}
