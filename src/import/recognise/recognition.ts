import type { Region, SchoolYear } from '../../calendar/index.js';
import type { Block, WordDocument } from '../blocks.js';
import { paragraphsOf } from '../blocks.js';
import type { Ledger } from '../ledger.js';
import { richText } from '../write/richText.js';
import type { Profile } from '../write/richText.js';

/** What recognising goes with: the account of words, the year, and which notes were met. */
export class Recognition {
  readonly #calledNotes = new Set<string>();
  /** Fields of the writer's own, by name, with the title of their column. */
  readonly ownFields = new Map<string, string>();
  /** Numbers of points of the ondersteuningsplan that goals refer to. */
  readonly points = new Set<number>();

  /** What those points are called, where the document says so. */
  readonly pointTitles = new Map<number, string>();
  /** Address of the organisation, as the cover has it. */
  website: string | undefined;
  /** Of the school holidays, as the dates in the document show. */
  holidayRegion: Region | undefined;

  /** Texts in which a reference to a place in the document stood. */
  readonly withReferences = new Set<string>();

  constructor(
    readonly document: WordDocument,
    readonly ledger: Ledger,
    readonly year: SchoolYear,
  ) {}

  /** Blocks as rich text; their notes go with them, their pictures stay behind. */
  text(blocks: readonly Block[], profile: Profile): string {
    for (const run of paragraphsOf(blocks).flatMap(({ runs }) => runs)) {
      if (run.kind === 'note') this.#calledNotes.add(run.id);
      if (run.kind === 'picture') this.ledger.picture(1);
    }
    const text = richText(blocks, profile);
    if (text !== '' && paragraphsOf(blocks).some(({ runs }) => runs.some((run) => run.kind === 'text' && run.link?.startsWith('#') === true))) this.withReferences.add(text);
    return text;
  }

  /** The notes that the plan calls, in order. */
  notes(): [id: string, text: string][] {
    const found: [string, string][] = [];
    // A note may call another one; a set tells those too while they come.
    for (const id of this.#calledNotes) {
      const blocks = this.document.notes.get(id) ?? [];
      this.ledger.claim(blocks, 'voetnoten');
      found.push([id, this.text(blocks, 'cel')]);
    }
    return found.map(([id, text]) => [id, text === '' ? '–' : text]);
  }
}
