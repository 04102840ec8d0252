import type { Text } from '../../plan/text.js';
import type { PlacedText } from '../../plan/texts.js';
import type { Span } from '../../source/source.js';
import { collectNotes, mayCallNotes, plainText } from '../../text/index.js';
import type { CheckContext } from '../context.js';
import { firstTime } from '../facts/placeKey.js';

/** A note with its text. */
export interface Note {
  readonly id: string;
  /** Its name, where it is written. */
  readonly span: Span;
  /** Its words without marks, white space joined. */
  readonly words: string;
  readonly isUsed: boolean;
}

/** Every note of the plan: under `voetnoten` of the plan and of its goals, and written out in a text. */
export function notesOf(context: CheckContext): Note[] {
  const used = new Set<unknown>();
  const texts = context.texts.filter(({ text }) => mayCallNotes(text.value));
  for (const placed of texts) for (const call of collectNotes([...placed.text.rich(placed.profile).blocks, ...definitionsOf(placed).flatMap(({ content }) => content)])) used.add(meant(placed, call.id));
  const isNew = firstTime();
  const owners = [context.plan, ...context.goals.map(({ goal }) => goal)];
  const listed = owners.flatMap(({ origin, voetnoten }) => {
    const part = origin.part('voetnoten');
    if (part === undefined || !isNew(part)) return [];
    return [...voetnoten].map(([id, text]) => ({ id, span: part.keySpan(id), words: wordsOf(plainText(text.rich('cel').blocks)), isUsed: used.has(text) }));
  });
  const written = texts.flatMap((placed) => definitionsOf(placed).map((note) => ({ id: note.id, span: placed.text.place(note.at.start, note.at.end), words: wordsOf(plainText(note.content)), isUsed: used.has(note) })));
  return [...listed, ...written];
}

function definitionsOf({ text, profile }: PlacedText) {
  return text.rich(profile).definitions;
}

/** What a reference stands for: the nearest note of that name, in the text itself, in the goal, in the plan. */
function meant(placed: PlacedText, id: string): unknown {
  const written = definitionsOf(placed).find((note) => note.id === id);
  return written ?? [...placed.notes].reverse().reduce<Text | undefined>((found, notes) => found ?? notes.get(id), undefined);
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
