import { parseDate, parseSchoolYear } from '../../calendar/index.js';
import type { SchoolYear } from '../../calendar/index.js';
import type { Block, Paragraph, WordDocument } from '../blocks.js';
import { GOAL_NUMBER } from './outline.js';
import { isEmptyParagraph, lineOf, paragraphsOf, paragraphText } from '../blocks.js';

/** The lines of a cover, and what follows. */
export interface CoverParts {
  readonly lines: readonly Paragraph[];
  readonly contents: readonly Paragraph[];
  readonly rest: readonly Block[];
}

const YEARS = /(?:20)?\d\d\s*[-–—/]\s*['’]?(?:20)?\d\d/g;
export const PLAN_WORD = /jaarplan(?!ning)|activiteitenplan|jaarkalender|werkplan|jaaragenda|actieplan|uitvoeringsplan/i;
const LONGEST_COVER = 20;

/** Parts the cover and the contents list from the document proper. */
export function partCover(blocks: readonly Block[]): CoverParts {
  const { contents, rest } = withoutContents(blocks);
  const lines: Paragraph[] = [];
  let at = 0;
  for (; at < rest.length; at += 1) {
    const block = rest[at];
    if (block === undefined || block.kind === 'table') break;
    const line = lineOf(block);
    const ends = (block.startsPage && lines.length > 0) || lines.length >= LONGEST_COVER || line.split(' ').length > 30;
    const isTitle = /^(?:titel|title|subtitle|ondertitel)$/.test(block.style) || (PLAN_WORD.test(line) && lines.length === 0);
    if (GOAL_NUMBER.test(line)) {
      // The line over the first goal heads the goals.
      if (lines.length > 1 && rest[at - 1] === lines.at(-1)) at -= Number(lines.pop() !== undefined);
      break;
    }
    if (line !== '' && (ends || (block.level !== undefined && !isTitle) || startsChapter(line))) break;
    if (!isEmptyParagraph(block)) lines.push(block);
  }
  const isCover = lines.some((line) => PLAN_WORD.test(lineOf(line)) || /^(?:titel|title)$/.test(line.style) || yearIn(lineOf(line)) !== undefined);
  return isCover ? { lines, contents, rest: rest.slice(at) } : { lines: [], contents, rest };
}

function startsChapter(line: string): boolean {
  return /^(?:1[.)]?\s*)?(?:inleiding|voorwoord|vooraf|leeswijzer|samenvatting)\b/i.test(line) || /^1\.\s+\S/.test(line);
}

/** Word marks a contents list that it keeps; others are told by their title and the page numbers. */
function withoutContents(blocks: readonly Block[]): { readonly contents: readonly Paragraph[]; readonly rest: readonly Block[] } {
  const contents: Paragraph[] = [];
  let isList = false;
  const rest = blocks.filter((block) => {
    if (block.kind === 'table') {
      isList = false;
      return true;
    }
    const line = lineOf(block);
    const isTitle = /^(?:inhoud|inhoudsopgave|inhoudsopave|inhoudstafel)\s*:?$/i.test(line);
    const isLine = /(?:(?<!\.)\.{3,}|(?<!…)…+|\t)\s{0,20}\d{1,3}$/.test(paragraphText(block).trim());
    if (isTitle) isList = true;
    else if (line !== '' && !block.isContents && !isLine) isList = false;
    const belongs = isTitle || block.isContents || (isList && isLine);
    if (belongs && line !== '') contents.push(block);
    return !belongs;
  });
  return { contents, rest };
}

/** The first school year in a text. */
export function yearIn(text: string): SchoolYear | undefined {
  return [...text.matchAll(YEARS)].map(([years]) => parseSchoolYear(years)).find((year) => year !== undefined);
}

/** The year of a plan: of the cover, else the one that the document names most. */
export function yearOf(document: WordDocument, lines: readonly Paragraph[], fileName: string): SchoolYear | undefined {
  const said = [...lines.map(lineOf), document.properties.title ?? '', fileName].map(yearIn).find((year) => year !== undefined);
  if (said !== undefined) return said;
  const counts = new Map<string, number>();
  for (const [years] of paragraphsOf(document.blocks).map(lineOf).join('\n').matchAll(YEARS)) {
    const label = parseSchoolYear(years)?.label;
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most === undefined ? undefined : parseSchoolYear(most[0]);
}

const ORGANISATION = /samenwerkingsverband|\bswv\b|stichting|coöperatie|vereniging|passend (?:primair )?onderwijs/i;

export interface CoverWords {
  readonly title?: Paragraph;
  readonly subtitle?: Paragraph;
  readonly organisation?: string;
  /** Address of the organisation on the web. */
  readonly website?: string;
  /** By what the author is. */
  readonly author?: string;
  readonly adopted?: string;
  readonly date?: string;
  readonly version?: string;
  readonly isConcept: boolean;
  readonly says: { readonly schoolYear: boolean };
  /** Lines that are none of these. */
  readonly others: readonly Paragraph[];
}

/** What the lines of a cover say. */
export function coverWords(lines: readonly Paragraph[]): CoverWords {
  const left = [...lines];
  const take = (fits: (line: string, paragraph: Paragraph) => boolean): Paragraph | undefined => {
    const at = left.findIndex((paragraph) => fits(lineOf(paragraph), paragraph));
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  const schoolYear = take((line) => /^(?:schooljaar\s+)?['’]?(?:20)?\d\d\s*[-–—/]\s*['’]?(?:20)?\d\d$/i.test(line));
  const title = take((_, { style }) => /^(?:titel|title)$/.test(style)) ?? take((line) => PLAN_WORD.test(line)) ?? take((line) => !ORGANISATION.test(line));
  const adopted = take((line) => /^vastgesteld\b/i.test(line) && adoptionDate(line) !== undefined);
  const concept = take((line) => /^concept\b.{0,20}$/i.test(line));
  const version = take((line) => /^versie\b/i.test(line));
  const subtitle = take((_, { style }) => /^(?:subtitle|ondertitel)$/.test(style));
  const organisation = take((line) => ORGANISATION.test(line) && line.length < 90 && !/,/.test(line));
  const website = take((line) => /^(?:https?:\/\/|www\.)\S+$/i.test(line));
  const author = take((line) => /^(?:directeur|bestuurder|directie|coördinator|kwartiermaker)/i.test(line) && line.length < 90 && !/[.,:]/.test(line));
  const date = take((line) => /^(?:\d{1,2}\s+)?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s+20\d\d$/i.test(line));
  return {
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(organisation === undefined ? {} : { organisation: lineOf(organisation) }),
    ...(website === undefined ? {} : { website: lineOf(website) }),
    ...(author === undefined ? {} : { author: lineOf(author) }),
    ...(adopted === undefined ? {} : { adopted: adoptionDate(lineOf(adopted)) ?? '' }),
    ...(date === undefined ? {} : { date: lineOf(date) }),
    ...(version === undefined ? {} : { version: lineOf(version).replace(/^versie\s*:?\s*/i, '') }),
    isConcept: concept !== undefined,
    says: { schoolYear: schoolYear !== undefined },
    others: left,
  };
}

function adoptionDate(line: string): string | undefined {
  return parseDate(line.replace(/^vastgesteld\s*(?:op|d\.d\.|:|door [^,]*,?)?\s*/i, ''))?.date;
}
