/** Nearly all of a plan is of these letters, so that the few others are looked for first. */
const BEYOND_LATIN_1 = /[^\u0000-\u00FF]/u;

/**
 * The words of a value, whatever its form, that hold a character beyond Latin-1: to know which alphabets a document is written in. Once for each document, of which the web page and the
 * PDF ask the same.
 */
export function foreignText(document: object): string {
  const found = known.get(document) ?? textsIn(document).join(' ');
  known.set(document, found);
  return found;
}

const known = new WeakMap<object, string>();

function textsIn(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') {
    if (BEYOND_LATIN_1.test(value) && !value.startsWith('data:')) found.push(value);
  } else if (Array.isArray(value)) for (const item of value) textsIn(item, found);
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) textsIn(item, found);
  return found;
}
