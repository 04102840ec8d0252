import { type Operator, operatorsIn } from './operators.js';

/** A content stream, taken apart once for all that is asked of it. */
export class ContentStream {
  readonly bytes: Buffer;
  /** A letter for each byte. */
  readonly text: string;
  readonly operators: readonly Operator[];

  /** Throws as `operatorsIn` does. */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.text = bytes.toString('latin1');
    this.operators = operatorsIn(bytes, this.text);
  }

  /** What an operator works on, as written. */
  operands({ start, operands }: Operator): string {
    return this.text.slice(start, operands);
  }

  /** The operators from one place to another, where operators begin and end. */
  between(start: number, end: number): readonly Operator[] {
    return this.operators.slice(this.#firstFrom(start), this.#firstFrom(end));
  }

  /** Index of the first operator that begins at a place or after it. */
  #firstFrom(place: number): number {
    let [low, high] = [0, this.operators.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.operators[middle]?.start ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
