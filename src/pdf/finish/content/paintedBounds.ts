import { after, around, type Bounds, joined, type Matrix, scaleOf, shared, UNCHANGED, widened } from './bounds.js';
import type { ContentStream } from './contentStream.js';

/** A stretch of a page's content, from one place in its bytes to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface GraphicsState {
  readonly matrix: Matrix;
  /** What may be painted on; without it nothing shows. */
  readonly clip: Bounds | undefined;
  readonly lineWidth: number;
  readonly fontSize: number;
}

type Point = readonly [x: number, y: number];

/** Corners of what a name stands for that is painted: a picture fills the unit square. */
const UNIT: readonly Point[] = [[0, 0], [1, 0], [1, 1], [0, 1]];

/** How far letters reach around the place where they stand, in parts of their size: no letter of our fonts reaches further. */
const LETTER = { below: 0.3, above: 1, wide: 0.9 };

/**
 * The rectangle around all that stretches of a page's content paint (ISO 32000-1, 14.8.5.4.3), within what is left of the page by
 * the clips that hold there. Undefined when they paint nothing that shows.
 */
export function paintedBounds(stream: ContentStream, stretches: readonly Stretch[], page: Bounds): Bounds | undefined {
  const reader = new PaintReader(page);
  const end = Math.max(0, ...stretches.map(({ to }) => to));
  for (const operator of stream.between(0, end)) {
    const isWanted = stretches.some(({ from, to }) => operator.start >= from && operator.start < to);
    reader.read(operator.name, stream.operands(operator), isWanted);
  }
  return reader.found;
}

class PaintReader {
  found: Bounds | undefined;
  #state: GraphicsState;
  readonly #saved: GraphicsState[] = [];
  #points: Point[] = [];
  #clips = false;
  #line: Matrix = UNCHANGED;
  /** Words on the line that nobody asks for: where they lead matters only to one after them. */
  readonly #passed: string[] = [];

  constructor(page: Bounds) {
    this.#state = { matrix: UNCHANGED, clip: page, lineWidth: 1, fontSize: 1 };
  }

  read(operator: string, operands: string, isWanted: boolean): void {
    switch (operator) {
      case 'q':
        this.#saved.push(this.#state);
        return;
      case 'Q':
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case 'cm':
        this.#state = { ...this.#state, matrix: after(matrixOf(numbers(operands)), this.#state.matrix) };
        return;
      case 'w':
        this.#state = { ...this.#state, lineWidth: numbers(operands)[0] ?? 1 };
        return;
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
      case 're':
        this.#draw(operator, numbers(operands));
        return;
      case 'W':
      case 'W*':
        this.#clips = true;
        return;
      case 'Do':
      case 'sh':
        this.#add(isWanted, operator === 'Do' ? around(UNIT, this.#state.matrix) : this.#state.clip);
        return;
      case 'n':
        this.#endPath();
        return;
      default:
        this.#readText(operator, operands, isWanted);
        if (PAINTS.has(operator)) this.#paint(isWanted, STROKES.has(operator));
    }
  }

  #readText(operator: string, operands: string, isWanted: boolean): void {
    if (operator === 'BT') this.#beginLine(UNCHANGED);
    else if (operator === 'Tf') this.#state = { ...this.#state, fontSize: numbers(operands.replace(/\/\S+/u, '')).at(-1) ?? 1 };
    else if (operator === 'Tm') this.#beginLine(matrixOf(numbers(operands)));
    else if (operator === 'Td' || operator === 'TD') this.#move(numbers(operands));
    else if (operator === 'Tj' && !isWanted) this.#passed.push(operands);
    else if (operator === 'Tj' || operator === 'TJ') this.#show(operands, isWanted);
  }

  #draw(operator: string, values: readonly number[]): void {
    const [x = 0, y = 0, width = 0, height = 0] = values;
    if (operator === 're') this.#points.push([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
    else for (let index = 0; index + 1 < values.length; index += 2) this.#points.push([values[index] ?? 0, values[index + 1] ?? 0]);
  }

  #paint(isWanted: boolean, strokes: boolean): void {
    const { matrix, lineWidth } = this.#state;
    const bounds = around(this.#points, matrix);
    if (bounds !== undefined) this.#add(isWanted, strokes ? widened(bounds, (lineWidth * scaleOf(matrix)) / 2) : bounds);
    this.#endPath();
  }

  /** A clip holds from the next path on (8.5.4). */
  #endPath(): void {
    if (this.#clips) this.#state = { ...this.#state, clip: shared(this.#state.clip, around(this.#points, this.#state.matrix)) };
    this.#clips = false;
    this.#points = [];
  }

  #beginLine(matrix: Matrix): void {
    this.#line = matrix;
    this.#passed.length = 0;
  }

  #move([x = 0, y = 0]: readonly number[]): void {
    this.#line = after([1, 0, 0, 1, x, y], this.#line);
  }

  /** Chrome moves to each letter before it paints it. */
  #show(operands: string, isWanted: boolean): void {
    for (const passed of this.#passed.splice(0)) for (const move of movesIn(passed)) this.#move(move);
    this.#showLetter(isWanted);
    for (const move of movesIn(operands)) {
      this.#move(move);
      this.#showLetter(isWanted);
    }
  }

  #showLetter(isWanted: boolean): void {
    const { fontSize, matrix } = this.#state;
    const [low, high, right] = [-LETTER.below * fontSize, LETTER.above * fontSize, LETTER.wide * fontSize];
    this.#add(isWanted, around([[0, low], [right, low], [right, high], [0, high]], after(this.#line, matrix)));
  }

  #add(isWanted: boolean, bounds: Bounds | undefined): void {
    if (isWanted) this.found = joined(this.found, shared(bounds, this.#state.clip));
  }
}

const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);
const PAINTS = new Set([...STROKES, 'f', 'F', 'f*']);

/** The moves from letter to letter of one word. */
function movesIn(operands: string): number[][] {
  return Array.from(operands.matchAll(/([-\d.]{1,24})\s{1,4}([-\d.]{1,24})\s{1,4}Td/gu), ([, x, y]) => [Number(x), Number(y)]);
}

function numbers(operands: string): number[] {
  return operands.split(/\s+/u).filter((part) => part !== '').map(Number);
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}
