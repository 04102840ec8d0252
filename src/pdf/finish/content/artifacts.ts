import type { Page } from './pages.js';
import { type Running, RunningWords } from './runningWords.js';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const DRAWING = '/Artifact BMC\n';

/**
 * Says of everything that no element holds that it is not part of the text (ISO 14289-1, 7.1): running heads and feet,
 * lines and colours; and of the pieces in `repeated` that they stand here again because a page began. Returns the words
 * that stand outside the text though they are no running words: they would be hidden from whoever listens.
 */
export function markArtifacts({ content, text, drawnText, replace }: Page, running: Running, repeated: ReadonlySet<number>): readonly string[] {
  const words = new RunningWords(running);
  const edits: Edit[] = [];
  for (const number of repeated) {
    const piece = content.pieces.get(number);
    if (piece !== undefined) edits.push({ start: piece.start, end: piece.content, text: '/Artifact <</Type /Pagination>> BDC' });
  }
  const texts = content.unmarked.filter(({ kind }) => kind === 'text');
  const { kinds, strangers } = words.kindsOf(texts.map(({ start, end }) => text(start, end)));
  const openings = new Map(texts.map((one, index) => [one, kinds[index] ?? DRAWING]));
  // What is painted in one go becomes one artifact: fewer words in the file.
  let open: { readonly run: number; readonly opening: string; readonly start: number; end: number } | undefined;
  const close = (): void => {
    if (open !== undefined) edits.push({ start: open.start, end: open.start, text: open.opening }, { start: open.end, end: open.end, text: '\nEMC' });
    open = undefined;
  };
  for (const unmarked of content.unmarked) {
    const { run, start, end } = unmarked;
    const opening = openings.get(unmarked) ?? DRAWING;
    if (open?.run === run && open.opening === opening) open.end = end;
    else {
      close();
      open = { run, opening, start, end };
    }
  }
  close();
  if (edits.length > 0) replace(edited(content.stream.bytes, edits));
  const drawn = content.unmarked.filter(({ kind }) => kind === 'named').map(({ start, end }) => drawnText(start, end)).filter((words) => words !== '');
  return [...strangers, ...drawn];
}

/** Edits do not overlap; those at one place keep their order. */
function edited(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (const { start, end, text } of [...edits].sort((one, other) => one.start - other.start)) {
    parts.push(bytes.subarray(from, start), Buffer.from(text, 'latin1'));
    from = end;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}
