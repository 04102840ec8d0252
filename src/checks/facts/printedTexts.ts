import type { PlacedText } from '../../plan/texts.js';
import { proseOf } from './prose.js';

/** A text that stands in the document, with its words without markup. */
export interface PrintedText extends PlacedText {
  /** As long as the text itself; see `proseOf`. */
  readonly prose: string;
}

/** Other spellings of a party are there to be different; an abbreviation is written as it is used. */
const NOT_READ: ReadonlySet<string> = new Set(['ook', 'afkorting', 'lettertype', 'kleur', 'kleur2']);

/** The texts that people read, each place once: two chapters may show one list of goals. */
export function printedTexts(texts: readonly PlacedText[]): PrintedText[] {
  const seen = new Set<string>();
  return texts.flatMap((placed) => {
    const { source, start } = placed.text.span;
    const key = `${source.file}:${start}`;
    if (NOT_READ.has(placed.field) || seen.has(key)) return [];
    seen.add(key);
    return [{ ...placed, prose: proseOf(placed.text.value, placed.profile) }];
  });
}
