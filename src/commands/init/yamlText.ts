/** A text as a YAML value on one line: as it is where YAML reads it as that text, else between double quotes. */
export function yamlText(text: string): string {
  const isPlain = /^[\p{L}\p{N}€(][\p{L}\p{N} .'’()/€&;-]*$/u.test(text) && !text.endsWith(' ');
  // Every JSON string is a YAML string.
  return isPlain ? text : JSON.stringify(text);
}
