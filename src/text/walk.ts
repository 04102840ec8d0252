import type { Inline, RichBlock, RichText } from './richText.js';

export type NoteCall = Extract<Inline, { kind: 'note' }>;
export type Reference = Extract<Inline, { kind: 'reference' }>;
export type PictureInline = Extract<Inline, { kind: 'picture' }>;

/** All inlines of a text with those inside them, in the order of reading. */
export function inlinesOf(blocks: RichText): Inline[] {
  const found: Inline[] = [];
  for (const block of blocks) for (const run of inlineRuns(block)) gather(run, found);
  return found;
}

/** Quick to look for, where nothing but the notes or links of a text are asked for: most texts have none. */
export function mayCallNotes(text: string): boolean {
  return text.includes('[^');
}

/** Links, references and pictures: all have brackets and, directly behind them, parentheses. */
export function mayHoldLinks(text: string): boolean {
  return text.includes('](');
}

/** The notes that a text calls for, in order; one that is called twice is there twice. */
export function collectNotes(blocks: RichText): NoteCall[] {
  return inlinesOf(blocks).filter((inline) => inline.kind === 'note');
}

/** The links to places inside the document, in order. */
export function collectReferences(blocks: RichText): Reference[] {
  return inlinesOf(blocks).filter((inline) => inline.kind === 'reference');
}

export function collectPictures(blocks: RichText): PictureInline[] {
  return inlinesOf(blocks).filter((inline) => inline.kind === 'picture');
}

/**
 * The same text with every inline put through `change`, innermost first. `change` gives what stands in its place:
 * itself, others, or nothing.
 */
export function mapInlines(blocks: RichText, change: (inline: Inline) => readonly Inline[]): RichText {
  return blocks.map((block): RichBlock => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, children: mapRun(block.children, change) };
      case 'list':
        return { ...block, items: block.items.map((item) => mapInlines(item, change)) };
      case 'table':
        return {
          ...block,
          head: block.head.map((cell) => mapRun(cell, change)),
          rows: block.rows.map((row) => row.map((cell) => mapRun(cell, change))),
        };
    }
  });
}

/** As `mapInlines`, for a run of inlines such as a title. */
export function mapRun(inlines: readonly Inline[], change: (inline: Inline) => readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) =>
    change('children' in inline ? { ...inline, children: mapRun(inline.children, change) } : inline),
  );
}

function inlineRuns(block: RichBlock): (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(inlineRuns));
    case 'table':
      return [...block.head, ...block.rows.flat()];
  }
}

/** One list for all: nearly every text of a plan is walked several times. */
function gather(inlines: readonly Inline[], found: Inline[]): void {
  for (const inline of inlines) {
    found.push(inline);
    if ('children' in inline) gather(inline.children, found);
  }
}
