/** An abbreviation as it stands in a text. */
export interface FoundAbbreviation {
  /** Without what was joined to it: "OPR" of "OPR-leden", "TLV" of "TLV's". */
  readonly term: string;
  readonly start: number;
}

/** Words that may hold an abbreviation: with brackets inside ("V(S)O"), an ampersand ("P&C") and full stops ("i.h.k.v."). */
const WORD = /(?:\(\p{L}\)(?=\p{L}))?\p{L}(?:[\p{L}\p{N}.&]|\(\p{L}\)|(?<=\p{L})[’'](?=\p{L}))*/gu;
/** Two capitals, or letters with a full stop between: most texts hold neither. */
const MAY_HOLD_ONE = /\p{Lu}[\p{Ll}&()]{0,2}\p{Lu}|\p{Ll}\.\p{Ll}|\(\p{L}\)/u;
const DOTTED = /^(?:\p{Ll}{1,2}\.){2,}(?:\p{Ll}\.?)?$/u;
const CAPITALS = /^\p{Lu}(?:&?\p{Lu}){1,5}$/u;
/** CvT, PrO, RvB: three letters, the middle one small. "UniQ" is a name. */
const SMALL_INSIDE = /^\p{Lu}\p{Ll}\p{Lu}$/u;
const ROMAN = /^[IVXLCDM]+$/;
/** What is joined on: "TLV's", "ECT’ers", "TLVs". */
const ENDING = /(?:[’'](?:s|er|ers|tje|tjes)|(?<=\p{Lu}\p{Lu})s)$/u;

/** "WA van Beek", "CKC-Oost": it may be a part of a name. */
const NAME_BEHIND = /^[ -](?:(?:van|de|der|den) )*\p{Lu}\p{Ll}{2}/u;

/** The abbreviations in a text, in order. Roman numerals, words with digits and parts of names are none. */
export function abbreviationsIn(prose: string): FoundAbbreviation[] {
  if (!MAY_HOLD_ONE.test(prose)) return [];
  return [...prose.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (/[\p{L}\p{N}]/u.test(prose[index - 1] ?? '') || /\p{N}/u.test(word)) return [];
    const bare = word.replace(/\.$/, '').replace(ENDING, '');
    // "NT-2", "AB 12": with a number behind it a short one is a code.
    if (/^[-\s]?\d/.test(prose.slice(index + word.length)) && bare.length < 3) return [];
    if (NAME_BEHIND.test(prose.slice(index + word.length))) return [];
    const plain = bare.replace(/[()]/g, '');
    if ((CAPITALS.test(plain) && !ROMAN.test(plain)) || SMALL_INSIDE.test(plain)) return [{ term: bare, start: index }];
    return DOTTED.test(word) ? [{ term: word, start: index }] : [];
  });
}

/** By which two spellings are one abbreviation: "S(B)O" and "sbo", "i.s.m." and "ism". */
export function lettersOf(term: string): string {
  return term.toLowerCase().replace(/[^\p{L}\p{N}&]/gu, '');
}
