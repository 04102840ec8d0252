/** Characters that JSON leaves as they are, though a terminal may obey them or a reader see a line the other way round. */
const OBEYED = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/**
 * A value as JSON with a line end, safe to print on a terminal: programs read the same from it as from JSON without these
 * escapes. `indent` is 2 for what people may read too, 0 for one value a line.
 */
export function jsonText(value: unknown, indent = 2): string {
  const json = JSON.stringify(value, undefined, indent);
  return `${json.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
