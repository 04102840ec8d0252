import type { Note, Rich } from './document.js';

/** What a note's text may be looked up in, nearest first: the text itself, the goal, the plan. */
export type NoteFinder = (id: string) => Rich | undefined;

/**
 * Counts the notes through the whole document. A section (a table, a chapter's introduction) prints the notes that it
 * uses; the same note twice in one section keeps its number, in another section it is printed again with a new one, so
 * that no reader has to turn pages for it.
 */
export class NoteBook {
  #count = 0;

  section(): NoteSection {
    return new NoteSection(() => ++this.#count);
  }
}

interface OpenNote {
  readonly number: number;
  readonly content: Rich;
  readonly references: string[];
}

export class NoteSection {
  readonly #notes = new Map<string, OpenNote>();

  constructor(readonly nextNumber: () => number) {}

  /** The reference to print for `[^id]`; undefined when no text for it is known. */
  refer(id: string, find: () => Rich | undefined): { number: number; anchor: string; noteAnchor: string } | undefined {
    let note = this.#notes.get(id);
    if (note === undefined) {
      const number = this.nextNumber();
      // Registered before its text is read: a note that refers to itself must not go round for ever.
      note = { number, content: [], references: [] };
      this.#notes.set(id, note);
      const content = find();
      if (content === undefined) {
        this.#notes.delete(id);
        return undefined;
      }
      note = { ...note, content };
      this.#notes.set(id, note);
    }
    const anchor = note.references.length === 0 ? `ref-${note.number}` : `ref-${note.number}-${note.references.length + 1}`;
    note.references.push(anchor);
    return { number: note.number, anchor, noteAnchor: `noot-${note.number}` };
  }

  notes(): Note[] {
    return [...this.#notes.values()].map(({ number, content, references }) => ({ number, anchor: `noot-${number}`, content, references }));
  }
}
