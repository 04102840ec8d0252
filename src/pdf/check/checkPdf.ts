import { CONTENT_RULES } from './contentRules.js';
import { FILE_RULES } from './fileRules.js';
import { FONT_RULES } from './fontRules.js';
import { InspectedPdf } from './inspectedPdf.js';
import { LINK_RULES } from './linkRules.js';
import type { ConformanceRule, Finding } from './rule.js';
import { TABLE_RULES } from './tableRules.js';
import { TAG_RULES } from './tagRules.js';

/**
 * What a machine can tell of a file by ISO 14289-1 (PDF/UA-1, by the Matterhorn Protocol) and ISO 19005-3 (PDF/A-3a): the
 * conditions that files made by a browser can fail. Not all of either standard; whether words are apt only a person can tell.
 */
export const CONFORMANCE_RULES: readonly ConformanceRule[] = [...FILE_RULES, ...CONTENT_RULES, ...TAG_RULES, ...TABLE_RULES, ...LINK_RULES, ...FONT_RULES];

/** The conditions that a PDF does not meet, in the order of the rules. Throws UnreadablePdf on what it cannot read. */
export async function checkPdf(bytes: Uint8Array): Promise<Finding[]> {
  const pdf = await InspectedPdf.open(bytes);
  return CONFORMANCE_RULES.flatMap(({ code, says, find }) => {
    const places = find(pdf);
    return places.length === 0 ? [] : [{ code, says, places: [...new Set(places)] }];
  });
}
