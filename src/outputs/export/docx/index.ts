import { estimatePageNumbers } from 'docx/layout';
import type { Exported, ExportSubject } from '../exportFormat.js';
import { buildFlow } from '../flow/buildFlow.js';
import { wordFile } from './wordFile.js';

/** The plan as a Word file, for a board to write its remarks in. */
export async function exportDocx({ document: made, narrowedTo, plan, date }: ExportSubject): Promise<Exported> {
  const document = await made();
  const bytes = await wordFile(document, buildFlow(document, narrowedTo), { day: date ?? plan.schooljaar.first, pageNumbers: estimatePageNumbers });
  return { files: [{ suffix: '', extension: 'docx', bytes }], remarks: [] };
}
