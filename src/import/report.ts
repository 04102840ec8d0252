import type { Aside, Block, WordDocument } from './blocks.js';
import { paragraphsOf, paragraphText } from './blocks.js';
import type { Fate, Ledger } from './ledger.js';
import { missingWords, wordsOf } from './words.js';

export interface Share {
  readonly fate: Fate;
  /** `begrepen` as part of the plan, `tekst` kept as it is, `overgeslagen` left out. */
  readonly how: 'begrepen' | 'tekst' | 'overgeslagen';
  readonly words: number;
}

export interface ImportReport {
  /** Every word of the document, headers and margins too. */
  readonly wordsIn: number;
  readonly wordsOut: number;
  readonly shares: readonly Share[];
  /** Words that should stand in the plan and do not, in the order of the document. */
  readonly missing: readonly string[];
  readonly pictures: number;
}

const HOW: Readonly<Record<Fate, Share['how']>> = {
  voorblad: 'begrepen',
  koppen: 'begrepen',
  'doelen en acties': 'begrepen',
  kwaliteitskalender: 'begrepen',
  jaarplanning: 'begrepen',
  'KPI’s': 'begrepen',
  afkortingen: 'begrepen',
  voetnoten: 'begrepen',
  'titels van kolommen en vaste woorden': 'begrepen',
  'overzichten die jaarplan zelf maakt': 'begrepen',
  'lopende tekst': 'tekst',
  'niet begrepen tabellen': 'tekst',
  inhoudsopgave: 'overgeslagen',
  'kop- en voetteksten': 'overgeslagen',
  'opmerkingen in de kantlijn': 'overgeslagen',
  'verwijderde tekst (wijzigingen bijhouden)': 'overgeslagen',
  'verborgen tekst': 'overgeslagen',
  'tekst in tekeningen': 'overgeslagen',
};

/** What the plan need not say again: column titles become columns; the contents list and tables out of the rest are made anew. */
const STRUCTURE: readonly Fate[] = ['titels van kolommen en vaste woorden', 'inhoudsopgave', 'overzichten die jaarplan zelf maakt'];

/** The account of an import: `words` are those of the files that were made. */
export function accountFor(document: WordDocument, ledger: Ledger, words: readonly string[]): ImportReport {
  const called = [...document.notes.values()].flat();
  const blocks: readonly Block[] = [...document.blocks, ...called];
  const paragraphs = paragraphsOf(blocks);
  const shares = (Object.keys(HOW) as Fate[]).flatMap((fate): Share[] => {
    const count = ledger.wordsOf(blocks, fate).length + asideWords(document.asides, fate);
    return count === 0 ? [] : [{ fate, how: HOW[fate], words: count }];
  });
  const expected = paragraphs.filter((paragraph) => !STRUCTURE.includes(ledger.fateOf(paragraph))).flatMap((paragraph) => wordsOf(paragraphText(paragraph)));
  const missing = missingWords(missingWords(expected, words), ledger.labels);
  return { wordsIn: shares.reduce((sum, share) => sum + share.words, 0), wordsOut: words.length, shares, missing, pictures: ledger.pictures };
}

function asideWords(asides: readonly Aside[], fate: Fate): number {
  return asides.filter(({ kind }) => kind === fate).reduce((sum, { text }) => sum + wordsOf(text).length, 0);
}
