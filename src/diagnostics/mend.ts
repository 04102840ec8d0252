import type { Span } from '../source/source.js';

/** A change of the source that certainly puts a problem right: these words in place of what the span covers. */
export interface Mend {
  readonly span: Span;
  readonly replacement: string;
}
