import type { Check, Finding } from '../check.js';
import type { PrintedText } from '../facts/printedTexts.js';

/**
 * No colour pictographs (emoji) in what is printed: no typeface that comes along has them, so a PDF cannot be made of them.
 *
 * Silent on signs that ordinary typefaces draw as text: ✓ ☐ ☑ ★ → ⚠ and the like, and on every script.
 */
export const plaatje: Check = {
  code: 'teken/plaatje',
  severity: 'fout',
  title: 'een emoji in de tekst, zoals een lachend gezicht of een cijfer op een toets',
  why: 'Geen lettertype dat meegaat, heeft zulke tekens. In de pdf staat er dan een leeg vakje, en dat keurt jaarplan af.',
  pdfOnly: true,
  remedy: 'Haal de emoji weg, of zeg het in woorden. Een vinkje kan wel: ✓.',
  silent: 'Wie met `build --formaat html` alleen de webpagina maakt, krijgt het als info. Verder gewone tekens, zoals ✓, ☐, ★ en →, en letters uit elk schrift, zoals Arabisch en Chinees.',
  example: {
    in: 'acties',
    wrong: '- {wat: Diploma’s uitreiken 🎓, wie: Directie, wanneer: juni 2025}',
    right: '- {wat: Diploma’s uitreiken ✓, wie: Directie, wanneer: juni 2025}',
  },
  run: ({ printedTexts }) => printedTexts.flatMap(findingsOf),
};

/** Quick to look for: nearly all texts have none. */
const MAY_HOLD_ONE = /\p{Emoji_Presentation}|[\u{1F000}-\u{1FAFF}\u20E3]/u;

/**
 * A pictograph with all that belongs to it: a colour of skin, a joined second one ("👨‍👩‍👧"), two letters that are a flag, a number on a
 * key ("1️⃣"). Also those that begin as text ("🗓️"): they came along with the others, and only typefaces of emoji have them. What a typeface
 * of signs draws as text is left out: the squares, weather, signs of the zodiac and circles that most computers have.
 */
const ONE = /[0-9#*]\uFE0F?\u20E3|(?:(?![◽◾☔☕♈-♓♿⚓⚡⚪⚫➿])\p{Emoji_Presentation}|(?=[\u{1F000}-\u{1FAFF}])\p{Emoji})(?:[\uFE0F\u{1F3FB}-\u{1F3FF}\u{1F1E6}-\u{1F1FF}]|\u200D\p{Extended_Pictographic})*/gu;

/** For who works with the plan: nearly no table prints them. */
const SELDOM_PRINTED: ReadonlySet<string> = new Set(['voortgang', 'planning']);

/** All of one text are one finding, at the first of them. */
function findingsOf({ text, field, prose }: PrintedText): Finding[] {
  if (SELDOM_PRINTED.has(field) || !MAY_HOLD_ONE.test(prose)) return [];
  const found = [...prose.matchAll(ONE)].map((match) => ({ shown: match[0], span: text.place(match.index, match.index + match[0].length) }));
  const [first, ...others] = found;
  if (first === undefined) return [];
  return [
    {
      span: first.span,
      message: `Het teken ‘${first.shown}’ is een emoji; geen lettertype dat meegaat, kan die in de pdf zetten.`,
      hints: ['Haal het teken weg, of zeg het in woorden.'],
      related: others.map(({ span }) => ({ span, message: 'Hier ook.' })),
    },
  ];
}
