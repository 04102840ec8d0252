import type { Edit } from './edits.js';
import type { Page } from './pages.js';
import { type Running, RunningWords } from './runningWords.js';

export interface MarkedArtifacts {
  readonly edits: readonly Edit[];
  /** Words that stand outside the text though they are no running words: they would be hidden from whoever listens. */
  readonly strangers: readonly string[];
}

const DRAWING = '/Artifact BMC\n';

/**
 * Says of everything that no element holds that it is not part of the text (ISO 14289-1, 7.1): running heads and feet,
 * lines and colours; and of the pieces in `repeated` that they stand here again because a page began.
 */
export function markArtifacts({ content, text, drawnText }: Page, running: Running, repeated: ReadonlySet<number>): MarkedArtifacts {
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
  const drawn = content.unmarked.filter(({ kind }) => kind === 'named').map(({ start, end }) => drawnText(start, end)).filter((words) => words !== '');
  return { edits, strangers: [...strangers, ...drawn] };
}
