import type { Span } from '../source/source.js';

/**
 * A change of the source that certainly puts a problem right: these words in place of what the span covers. Both stay
 * within one line.
 */
export interface Mend {
  readonly span: Span;
  readonly replacement: string;
  /** What the text at this place must read as afterwards; without it, the old text with these words replaced. */
  readonly reads?: string;
}
