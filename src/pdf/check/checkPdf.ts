import type { PDFDocument } from '@cantoo/pdf-lib';
import { CONTENT_RULES } from './contentRules.js';
import { EMBEDDED_FILE_RULES } from './embeddedFileRules.js';
import { FILE_RULES } from './fileRules.js';
import { FONT_RULES } from './fontRules.js';
import { GRAPHICS_RULES } from './graphicsRules.js';
import { InspectedPdf } from './inspectedPdf.js';
import { INTERACTION_RULES } from './interactionRules.js';
import { LINK_RULES } from './linkRules.js';
import { OBJECT_RULES } from './objectRules.js';
import type { ConformanceRule, Finding } from './rule.js';
import { TABLE_RULES } from './tableRules.js';
import { TAG_RULES } from './tagRules.js';

/**
 * What a machine can tell of a file by ISO 14289-1 (PDF/UA-1, by the Matterhorn Protocol) and ISO 19005-3 (PDF/A-3a): the
 * conditions that files made by a browser can fail. Not all of either standard; whether words are apt only a person can tell.
 */
export const CONFORMANCE_RULES: readonly ConformanceRule[] = [...FILE_RULES, ...CONTENT_RULES, ...TAG_RULES, ...TABLE_RULES, ...LINK_RULES, ...FONT_RULES, ...GRAPHICS_RULES, ...EMBEDDED_FILE_RULES, ...INTERACTION_RULES, ...OBJECT_RULES];

/** The conditions that a PDF does not meet, in the order of the rules. Throws UnreadablePdf on what it cannot read. */
export async function checkPdf(bytes: Uint8Array): Promise<Finding[]> {
  return findings(await InspectedPdf.open(bytes));
}

/** The same of a file that is about to be written, without reading it back: all but what only its bytes tell. */
export function checkDocument(document: PDFDocument): Finding[] {
  return findings(InspectedPdf.of(document));
}

function findings(pdf: InspectedPdf): Finding[] {
  return CONFORMANCE_RULES.flatMap(({ code, says, find }) => {
    const places = find(pdf);
    return places.length === 0 ? [] : [{ code, says, places: [...new Set(places)] }];
  });
}
