/** Marks that turn the direction of text around: with them a line can read differently from what it says. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text from a file or a file name, safe to print: escape codes would otherwise move the cursor, change colours or clear the
 * screen. Every control character becomes one visible sign, so that columns still line up; a tab stays a tab.
 */
export function harmless(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000A-\u001F]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\u007F/g, '\u2421')
    .replace(/[\u0080-\u009F\u2028\u2029]/g, '\uFFFD')
    .replace(DIRECTION_MARKS, '\uFFFD')
    // Half a character cannot be written as UTF-8.
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The same for a sentence, where a line break is a space. */
export function harmlessSentence(text: string): string {
  return harmless(text.replace(/\s+/g, (blank) => (blank.includes('\n') ? ' ' : blank)).replaceAll('\t', ' '));
}

/** The same for text of several lines, which stay lines. */
export function harmlessLines(text: string): string {
  return text.split('\n').map(harmless).join('\n');
}
