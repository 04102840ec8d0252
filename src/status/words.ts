import type { Text } from '../plan/text.js';
import { onOneLine, plainText } from '../text/index.js';

/** A text on one line, without markup. */
export function words(text: Text): string {
  return onOneLine(plainText(text.rich('cel').blocks));
}
