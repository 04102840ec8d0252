/** A Word document → the files of a first plan, with an account of every word. Reads no disk and writes none. */
import type { SchoolYear } from '../calendar/index.js';
import { lineOf, paragraphsOf } from './blocks.js';
import type { Paragraph, WordDocument } from './blocks.js';
import { coverWords, partCover, yearOf } from './recognise/cover.js';
import { recognisePlan } from './recognise/plan.js';
import { accountFor } from './report.js';
import type { ImportReport } from './report.js';
import { fileText, wordsInFile } from './write/files.js';
import type { PlanFileText } from './write/files.js';

export { isUnreadable, readWord } from './word/readWord.js';
export { MAXIMUM_BYTES } from './word/archive.js';
export type { Unreadable } from './word/archive.js';
export type { ImportReport, Share } from './report.js';
export type { WordDocument } from './blocks.js';

export interface ImportOptions {
  /** Without its folder and ending; a year in it counts. */
  readonly fileName: string;
  readonly organisation?: string;
  readonly year?: SchoolYear;
  /** Codes of checks to turn into warnings, so that the plan can be built. */
  readonly milder?: readonly string[];
  /** Where the schemas stand, from the folder of the organisation. */
  readonly schemaFolder: string;
}

export interface ImportedPlan {
  readonly year: SchoolYear;
  readonly organisation: string;
  readonly isOrganisationFound: boolean;
  readonly files: readonly PlanFileText[];
  readonly report: ImportReport;
  readonly found: { readonly goals: number; readonly chapters: number };
}

const NO_NAME = 'Onze organisatie';

/** A plan out of a document; undefined where neither the document nor the options say of which school year. */
export function importPlan(document: WordDocument, options: ImportOptions): ImportedPlan | undefined {
  const cover = partCover(document.blocks);
  const year = options.year ?? yearOf(document, cover.lines, options.fileName);
  if (year === undefined) return undefined;
  const found = options.organisation ?? organisationIn(document, cover.lines);
  const organisation = found ?? NO_NAME;
  const draft = recognisePlan(document, cover, { year, organisation, isGuess: found === undefined, milder: options.milder ?? [] });
  const files = draft.files.map((file) => fileText(file, options.schemaFolder));
  return { year, organisation, isOrganisationFound: found !== undefined, files, report: accountFor(document, draft.ledger, files.flatMap(wordsInFile)), found: draft.found };
}

/** On the cover, else the first name in the text that begins as such names do, else what Word knows. */
function organisationIn(document: WordDocument, cover: readonly Paragraph[]): string | undefined {
  const onCover = coverWords(cover).organisation;
  if (onCover !== undefined) return onCover;
  for (const line of paragraphsOf(document.blocks).map(lineOf)) {
    const name = /(?:Samenwerkingsverband|SWV)(?: (?:passend|Passend|onderwijs|Onderwijs|PO|VO|\p{Lu}[\p{L}-]+))+/u.exec(line)?.[0];
    if (name !== undefined) return name;
  }
  return document.properties.organisation;
}
