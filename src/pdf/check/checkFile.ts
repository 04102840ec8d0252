import type { PdfFile } from '../file/pdfFile.js';
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

/** The conditions that a file that is about to be written does not meet, without reading it back: all but what only its bytes tell. */
export function checkFile(file: PdfFile): Finding[] {
  return findingsOf(new InspectedPdf(file, undefined));
}

/** In the order of the rules. */
export function findingsOf(pdf: InspectedPdf): Finding[] {
  return CONFORMANCE_RULES.flatMap(({ code, says, find }) => {
    const places = find(pdf);
    return places.length === 0 ? [] : [{ code, says, places: [...new Set(places)] }];
  });
}
