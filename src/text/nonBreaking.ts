const NO_BREAK_SPACE = '\u00A0';

const MONTH =
  '(?:jan(?:uari)?|febr?(?:uari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])';

/** What stays together on a line. Each pattern ends or begins at the one space that is kept whole. */
const KEPT_SPACES = [
  // 7 okt 2024; the year may go to the next line
  new RegExp(`(?<=(?<![\\p{L}\\p{N}.,])\\d{1,2}) (?=${MONTH}${NO_LETTER_AFTER})`, 'giu'),
  // di 17 sept
  new RegExp(`(?<=${NO_LETTER_BEFORE}(?:ma|di|wo|do|vr|za|zo)\\.?) (?=\\d{1,2}[ \\u00A0]${MONTH}${NO_LETTER_AFTER})`, 'giu'),
  // € 60.000
  /(?<=€) (?=\d)/gu,
  // blz. 3, art. 2, nr. 12
  new RegExp(`(?<=${NO_LETTER_BEFORE}(?:art|bijl|blz|hfst|nr|p|pag|par)\\.) (?=\\d)`, 'giu'),
  // 3 %, 16.00 uur, 9.00 u
  new RegExp(`(?<=\\d) (?=%|(?:uur|u)${NO_LETTER_AFTER})`, 'gu'),
];

/** Puts no-break spaces where a line end would part what belongs together. Changes spaces only, never a word. */
export function nonBreaking(text: string): string {
  // Each of them stands beside a number, which most texts do not hold.
  return !/\d/.test(text) ? text : KEPT_SPACES.reduce((kept, pattern) => kept.replace(pattern, NO_BREAK_SPACE), text);
}
