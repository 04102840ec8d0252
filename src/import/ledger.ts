import type { Block, Paragraph } from './blocks.js';
import { paragraphsOf, paragraphText } from './blocks.js';
import { wordsOf } from './words.js';

/** What became of a piece of the document, in the words of the report. */
export type Fate =
  | 'voorblad'
  | 'koppen'
  | 'doelen en acties'
  | 'kwaliteitskalender'
  | 'jaarplanning'
  | 'KPI’s'
  | 'afkortingen'
  | 'voetnoten'
  | 'overzichten die jaarplan zelf maakt'
  | 'lopende tekst'
  | 'niet begrepen tabellen'
  | 'titels van kolommen en vaste woorden'
  | 'inhoudsopgave'
  | 'kop- en voetteksten'
  | 'opmerkingen in de kantlijn'
  | 'verwijderde tekst (wijzigingen bijhouden)'
  | 'verborgen tekst'
  | 'tekst in tekeningen';

/** Keeps account of every paragraph: what it was understood as, or why it stays behind. What nobody claims is running text. */
export class Ledger {
  readonly #fates = new Map<Paragraph, Fate>();
  readonly #labels: string[] = [];
  #pictures = 0;

  claim(blocks: readonly Block[], fate: Fate): void {
    for (const paragraph of paragraphsOf(blocks)) this.#fates.set(paragraph, fate);
  }

  fateOf(paragraph: Paragraph): Fate {
    return this.#fates.get(paragraph) ?? 'lopende tekst';
  }

  /** Words that the plan says in its structure, and so need not say again: "Doel:", a number that jaarplan counts itself. */
  label(text: string): void {
    this.#labels.push(...wordsOf(text));
  }

  picture(count: number): void {
    this.#pictures += count;
  }

  get labels(): readonly string[] {
    return this.#labels;
  }

  get pictures(): number {
    return this.#pictures;
  }

  /** The words of the paragraphs with a fate. */
  wordsOf(blocks: readonly Block[], fate: Fate): string[] {
    return paragraphsOf(blocks).flatMap((paragraph) => (this.fateOf(paragraph) === fate ? wordsOf(paragraphText(paragraph)) : []));
  }
}
