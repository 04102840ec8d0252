import { PDFHeader } from '@cantoo/pdf-lib';
import { checkFile } from '../check/checkFile.js';
import type { Finding } from '../check/rule.js';
import { isEncrypted, type PdfFile, parsePdf, writePdf } from '../file/pdfFile.js';
import { prepareUnpacking } from '../file/streams.js';
import { type Attachment, attachSource } from './archive/attachment.js';
import { declareColours, packedProfile } from './archive/outputIntent.js';
import { type Bookmark, writeBookmarks } from './bookmarks.js';
import { markArtifacts } from './content/artifacts.js';
import { describeLinks } from './content/linkTexts.js';
import { joinLetters } from './content/joinedLetters.js';
import { type PageNumber, writePageNumbers } from './content/pageNumbers.js';
import { readPages } from './content/pages.js';
import { dropRepeatedHeads } from './content/repeatedHeads.js';
import { NOTHING_RUNNING, type Running } from './content/runningWords.js';
import { describeDocument } from './description.js';
import { identifyFile, reserveIdentifier } from './identifier.js';
import { makeContents } from './tags/contents.js';
import { writeIdentifiers } from './tags/identifiers.js';
import { readLanguageMarks } from './tags/languageMarks.js';
import { placeFigures } from './tags/figureBounds.js';
import { addListBodies } from './tags/listBodies.js';
import { makeNotes } from './tags/notes.js';
import { writeParentTree } from './tags/parentTree.js';
import { mapRoles } from './tags/roles.js';
import { TagTree } from './tags/tagTree.js';
import { UnreadableWords } from './unreadableWords.js';

export interface FinishOptions {
  readonly title: string;
  /** BCP 47: `nl`. */
  readonly language: string;
  /** ISO day for the file's own dates; without it the file has none. */
  readonly date?: string;
  /** The program, with its version: the second question when two files differ, after the browser. */
  readonly maker?: string;
  readonly bookmarks?: readonly Bookmark[];
  /** Numbers of pages that are still to be written, by the mark on the link that each is in. */
  readonly pageNumbers?: readonly PageNumber[];
  /** Words that come back on every page, outside the text. Page numbers ("pagina 3 van 17") always may. */
  readonly running?: Running;
  /** The source of the document, to go along with it. */
  readonly attachment?: Attachment | undefined;
}

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  /** Conditions of PDF/UA-1 and PDF/A-3a that the file does not meet. */
  readonly findings: readonly Finding[];
}

/** Does what is the same for every file, so that it need not be done when one is waiting. */
export function prepareFinishing(): void {
  packedProfile();
  prepareUnpacking();
}

/**
 * What Chrome leaves undone or does differently on each run; the same bytes come out for the same document. A step that
 * is to be added is one more line here. Undefined when page numbers are to be written and cannot be. Throws UnreadableWords when a page shows words that no
 * screen reader would meet.
 */
export async function finishPdf(bytes: Uint8Array, options: FinishOptions): Promise<FinishedPdf | undefined> {
  const document = await parsePdf(bytes);
  if (isEncrypted(document)) throw new Error('The browser printed an encrypted file');
  document.context.header = PDFHeader.forVersion(1, 7);
  if (!finishTags(document, options)) return undefined;
  describeDocument(document, options);
  declareColours(document);
  if (options.attachment !== undefined) attachSource(document, options.attachment, options.date);
  if (options.bookmarks !== undefined) writeBookmarks(document, options.bookmarks);
  reserveIdentifier(document);
  // As it stands in memory: reading back what is written would take as long as all that was done to it.
  const findings = checkFile(document);
  return { bytes: identifyFile(await writePdf(document)), findings };
}

/** What a screen reader walks through, and what it passes over. False when page numbers could not be written. */
function finishTags(document: PdfFile, { language, pageNumbers = [], running = NOTHING_RUNNING }: FinishOptions): boolean {
  const tree = new TagTree(document);
  const pages = writePageNumbers(tree, readPages(document), pageNumbers);
  if (pages === undefined) return false;
  const asked = readLanguageMarks(tree, language);
  makeContents(tree, asked);
  makeNotes(tree, asked);
  addListBodies(tree);
  const repeated = dropRepeatedHeads(tree, pages);
  describeLinks(tree, pages, document);
  placeFigures(tree, pages, document);
  mapRoles(tree, document);
  writeIdentifiers(tree, document);
  tree.write();
  writeParentTree(tree, document);
  const unreadable = pages.flatMap((page, index) => {
    const { edits, strangers } = markArtifacts(page, running, repeated.get(page.reference) ?? new Set());
    page.change([...edits, ...joinLetters(page.content.stream, page.widths)]);
    return strangers.map((words) => ({ page: index + 1, words }));
  });
  if (unreadable.length > 0) throw new UnreadableWords(unreadable);
  return true;
}
