import type { Note } from '../../document/document.js';
import type { Markup } from '../markup.js';
import type { Drawing } from '../pen.js';
import { Pen } from '../pen.js';

export interface NotesView {
  readonly notes: readonly NoteView[];
}

export interface NoteView {
  readonly anchor: string;
  readonly number: number;
  readonly content: Markup;
  /** Where the note is first referred to. */
  readonly firstReference: string | undefined;
  /** Further places, each with the letter that stands for it. */
  readonly otherReferences: readonly { readonly anchor: string; readonly letter: string }[];
}

/** The notes of one table or section; undefined when there are none. */
export function notesView(drawing: Drawing, notes: readonly Note[]): NotesView | undefined {
  if (notes.length === 0) return undefined;
  const pen = new Pen(drawing, false);
  return { notes: notes.map((note) => noteView(drawing, pen, note)) };
}

function noteView(drawing: Drawing, pen: Pen, { anchor, number, content, references }: Note): NoteView {
  const [firstReference, ...others] = references;
  const isScreen = drawing.medium === 'scherm';
  return {
    anchor,
    number,
    content: pen.cell(content),
    firstReference,
    // Paper has no way back: one number is enough there.
    otherReferences: isScreen ? others.map((other, index) => ({ anchor: other, letter: String.fromCharCode('b'.charCodeAt(0) + (index % 25)) })) : [],
  };
}
