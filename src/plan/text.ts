import type { Span } from '../source/source.js';
import { placeInText } from '../yaml/offsets.js';
import type { YamlText } from '../yaml/tree.js';
import { parseRichText } from '../text/index.js';
import type { ParsedText, TextProfile } from '../text/index.js';

/** A text of the plan, exactly as typed, that knows its place and reads itself as rich text when asked. */
export class Text {
  readonly #parsed = new Map<TextProfile, ParsedText>();

  constructor(readonly node: YamlText) {}

  get value(): string {
    return this.node.value;
  }

  get span(): Span {
    return this.node.span;
  }

  /** Place of a stretch of the value. */
  place(start: number, end: number): Span {
    return placeInText(this.node, start, end);
  }

  rich(profile: TextProfile): ParsedText {
    let parsed = this.#parsed.get(profile);
    if (parsed === undefined) {
      parsed = parseRichText(this.value, profile);
      this.#parsed.set(profile, parsed);
    }
    return parsed;
  }
}
