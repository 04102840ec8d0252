import type { Diagnostics } from '../diagnostics/collector.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { slug } from '../text/index.js';
import type { Text } from './text.js';

/** Ids that the document itself uses. */
const RESERVED = ['inhoud', 'document', 'voorblad', 'titel'];

/** Hands out the names by which parts are linked to and compared over the years: each once in a plan. */
export class Anchors {
  readonly #taken = new Set(RESERVED);
  readonly #written = new Map<string, Text>();
  /** For a name that is taken, the number to try next: of three thousand equal titles each is found at once. */
  readonly #nextCounts = new Map<string, number>();
  readonly #handedOut = new Set<string>();

  /** Written ids go first, wherever they stand: a name made of a title must not take one of them. */
  constructor(
    ids: readonly Text[],
    readonly diagnostics: Diagnostics,
  ) {
    for (const id of ids) {
      const anchor = anchorOf(id);
      if (!this.#written.has(anchor)) this.#written.set(anchor, id);
      this.#taken.add(anchor);
    }
  }

  /** The id as written, made fit for a link; written twice is an error that shows both places. */
  written(id: Text): string {
    const anchor = anchorOf(id);
    const first = this.#written.get(anchor);
    if (first === undefined || first.node === id.node) {
      // A file that two blocks show gives the same id twice: no slip, but a document has it once.
      if (this.#handedOut.has(anchor)) return this.#free(anchor);
      this.#handedOut.add(anchor);
      return anchor;
    }
    this.diagnostics.add(
      diagnosticAt(id.span, 'id/dubbel', `De id ‘${id.value}’ is al gebruikt.`, {
        hints: ['Geef elk hoofdstuk, elk doel en elke actie een eigen id.'],
        related: [{ span: first.span, message: 'Hier staat hij ook.' }],
      }),
    );
    return this.#free(anchor);
  }

  /** A name made of a title; with its surroundings' name before it, or a number behind it, where it is taken. */
  made(title: string, within?: string): string {
    const plain = slug(title).slice(0, 60).replace(/-$/, '') || 'deel';
    return this.#free(this.#taken.has(plain) && within !== undefined ? `${within}-${plain}` : plain);
  }

  #free(wanted: string): string {
    let anchor = wanted;
    if (this.#taken.has(wanted)) {
      let count = this.#nextCounts.get(wanted) ?? 2;
      while (this.#taken.has(`${wanted}-${count}`)) count++;
      this.#nextCounts.set(wanted, count + 1);
      anchor = `${wanted}-${count}`;
    }
    this.#taken.add(anchor);
    return anchor;
  }
}

function anchorOf(id: Text): string {
  return slug(id.value) || 'deel';
}
