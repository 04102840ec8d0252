/**
 * A text with blanks in place of what is no sentence: addresses, places that links lead to, names of notes. Offsets stay what they
 * are, so that a year in an address is never taken for a date.
 */
export function maskedText(text: string): string {
  return text.replaceAll(NO_SENTENCE, (match) => match.replaceAll(/\S/g, ' '));
}

const NO_SENTENCE = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|\[\^[^\][\s]*\]|(?:https?:\/\/|www\.)[^\s)\]>]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w-])[\w-]+(?:\/[\w.-]+){1,20}\.\w{2,4}/gi;
