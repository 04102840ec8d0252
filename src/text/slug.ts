/** Letters that do not come apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ĳ: 'ij', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', '&': ' en ', '€': ' euro ', '%': ' procent ',
};

/**
 * A name for ids and file names: lower-case ASCII letters and digits with single hyphens ("Eén plan & co" gives
 * `een-plan-en-co`). The same text gives the same name on every machine; a text without letters or digits gives ''.
 */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9\s]/gu, (character) => LETTERS[character] ?? character)
    .normalize('NFKD')
    // Marks come off their letters; apostrophes and soft hyphens do not part a word ("foto's").
    .replace(/[\p{M}'’‘\u00AD]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
