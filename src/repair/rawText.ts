import type { Mend } from '../diagnostics/mend.js';

/** A file as it stands on the disk, of which only the mended words change: its byte order mark and line ends stay. */
export class RawText {
  readonly #text: string;
  /** Offset in the file of every character of `text`, and of its end. */
  readonly #offsets: readonly number[];
  /** As a Source has it: without a byte order mark, every line end `\n`. */
  readonly text: string;

  /** Throws for bytes that are no UTF-8: such a file is no source of anything. */
  constructor(readonly bytes: Uint8Array) {
    this.#text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const offsets: number[] = [];
    let text = '';
    for (let index = this.#text.startsWith('\uFEFF') ? 1 : 0; index < this.#text.length; index += 1) {
      offsets.push(index);
      const isReturn = this.#text[index] === '\r';
      text += isReturn ? '\n' : (this.#text[index] ?? '');
      if (isReturn && this.#text[index + 1] === '\n') index += 1;
    }
    this.#offsets = [...offsets, this.#text.length];
    this.text = text;
  }

  /** The bytes of the file with other words in the places of mends that do not overlap. */
  with(mends: readonly Mend[]): Uint8Array {
    let text = this.#text;
    for (const { span, replacement } of [...mends].sort((one, other) => other.span.start - one.span.start)) {
      text = text.slice(0, this.#at(span.start)) + replacement + text.slice(this.#at(span.end));
    }
    return new TextEncoder().encode(text);
  }

  #at(offset: number): number {
    return this.#offsets[offset] ?? this.#text.length;
  }
}
