import type { Text } from '../plan/text.js';
import { plainText } from '../text/index.js';

/** A text on one line, without markup; the bullets of a list would look like dashes in a sentence. */
export function words(text: Text): string {
  return plainText(text.rich('cel').blocks)
    .replace(/^[^\S\n\r\u2028\u2029]*- /gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
