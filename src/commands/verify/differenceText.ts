import { harmless } from '../../diagnostics/harmless.js';
import type { NamedFact, PdfDifference } from '../../pdf/compare/comparePdfs.js';

/** More pages than this are only counted: words that come in push all that follow to another page. */
const PAGES_SHOWN = 3;

const FACTS: Readonly<Record<NamedFact, string>> = {
  browser: 'Browser',
  programma: 'Programma',
  titel: 'Titel',
  taal: 'Taal',
  datum: 'Datum',
  bladzijden: 'Aantal bladzijden',
};

/** A line for each difference, pages that differ alike taken together. */
export function differenceLines(differences: readonly PdfDifference[]): readonly string[] {
  const texts = differences.filter((one) => one.kind === 'tekst');
  const drawn = differences.filter((one) => one.kind === 'beeld').map(({ page }) => page);
  const lines = differences.flatMap((one) => (one.kind === 'tekst' || one.kind === 'beeld' ? [] : one.kind === 'opbouw' ? [STRUCTURE] : [`${FACTS[one.kind]}: ${bothSides(one)}`]));
  const shown = texts.slice(0, PAGES_SHOWN).map((one) => `Tekst op bladzijde ${one.page}: ${bothSides(one, true)}`);
  const more = texts.slice(PAGES_SHOWN).map(({ page }) => page);
  return [
    ...lines,
    ...shown,
    ...(more.length > 0 ? [`Ook op ${pageNumbers(more)} staat andere tekst.`] : []),
    ...(drawn.length > 0 ? [`Op ${pageNumbers(drawn)} staan dezelfde woorden, maar op een andere plaats of in een andere vorm.`] : []),
  ];
}

const STRUCTURE = 'Elke bladzijde is gelijk. Iets daaromheen niet: de labels voor voorleesprogramma’s, de bladwijzers, de lettertypen of een bijlage.';

/** What most likely happened, and what to do about it. The browser and the program come before the words: they may change those too. */
export function probableCause(differences: readonly PdfDifference[]): string {
  const has = (...kinds: readonly PdfDifference['kind'][]): boolean => differences.some(({ kind }) => kinds.includes(kind));
  if (has('browser')) return 'Het bestand is met een andere browser gemaakt; dat is waarschijnlijk de oorzaak. Kies met --browser de browser van toen.';
  if (has('programma')) return 'Het bestand is met een andere versie van jaarplan of met een ander programma gemaakt; dat is waarschijnlijk de oorzaak.';
  if (has('tekst', 'titel', 'taal')) return 'Waarschijnlijk is het plan veranderd nadat het bestand is gemaakt, of is een andere --opmaak gekozen.';
  if (has('datum')) return 'De datum komt uit SOURCE_DATE_EPOCH, anders uit ‘vastgesteld’ in het plan, anders uit de laatste commit. Een daarvan is nu anders.';
  if (has('bladzijden', 'beeld')) return 'Waarschijnlijk is de opmaak veranderd: de huisstijl, een beeld of de vorm van de doelen.';
  return 'Waarschijnlijk is met --zonder-bron of --met-intern iets anders gekozen, of is het bestand later door een ander programma bewaard.';
}

function bothSides({ file, now }: { readonly file: string; readonly now: string }, isQuoted = false): string {
  const [before, after] = [file, now].map((text) => (text === '' ? 'niets' : isQuoted ? `‘${harmless(text)}’` : harmless(text)));
  return `in het bestand ${before}, nu ${after}`;
}

function pageNumbers(pages: readonly number[]): string {
  const last = pages.at(-1);
  return pages.length === 1 ? `bladzijde ${last}` : `de bladzijden ${pages.slice(0, -1).join(', ')} en ${last}`;
}
