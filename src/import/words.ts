/**
 * The words of a text, as they are counted: what stands between white space and holds a letter or digit, in small letters and
 * without the signs around it. Numbers and letters of lists ("1.", "a)") are marks and no words: lists number themselves.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\s\u00a0\u2009\u202f]+/)
    .filter((word) => !/^\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]$/.test(word))
    .map((word) => word.replace(/\u00ad/g, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase())
    .filter((word) => word !== '');
}

/** The words that the first list has more often than the second, in their order. */
export function missingWords(all: readonly string[], found: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  return all.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}
