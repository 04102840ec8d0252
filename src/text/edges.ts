export interface Edges {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The words of a text and the blanks on either side, for marks that have to stand against words. */
export function withoutEdges(text: string): Edges {
  const words = text.trim();
  if (words === '') return { before: text, words, after: '' };
  const start = text.indexOf(words);
  return { before: text.slice(0, start), words, after: text.slice(start + words.length) };
}
