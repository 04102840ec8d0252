import type { Exported, ExportSubject } from './exportFormat.js';
import { textFile } from './exportFormat.js';
import { planText } from './planText.js';

/** The plan as plain text. */
export function exportText({ plan, narrowedTo }: ExportSubject): Promise<Exported> {
  return Promise.resolve(textFile(planText(plan, narrowedTo), 'txt'));
}
