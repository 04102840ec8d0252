import { anchorTitles } from '../../html/anchorTitles.js';
import type { Exported, ExportSubject } from './exportFormat.js';
import { textFile } from './exportFormat.js';
import { buildFlow } from './flow/buildFlow.js';
import { markdownText } from './markdown/document.js';
import { linked } from './markdown/references.js';

/** The plan as GitHub Flavored Markdown: headings, tables, lists, notes, and links between them. */
export async function exportMarkdown({ document: build, narrowedTo }: ExportSubject): Promise<Exported> {
  const document = await build();
  return textFile(markdownText(linked(buildFlow(document, narrowedTo), anchorTitles(document))), 'md');
}
