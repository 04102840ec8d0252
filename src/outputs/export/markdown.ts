import type { Exported, ExportSubject } from './exportFormat.js';
import { textFile } from './exportFormat.js';
import { buildFlow } from './flow/buildFlow.js';
import { markdownText } from './markdown/document.js';

/** The plan as GitHub Flavored Markdown: headings, tables, lists and notes. */
export async function exportMarkdown({ document, narrowedTo }: ExportSubject): Promise<Exported> {
  return textFile(markdownText(buildFlow(await document(), narrowedTo)), 'md');
}
