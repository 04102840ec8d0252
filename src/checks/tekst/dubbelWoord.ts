import { remembered } from '../../memory.js';
import type { Check, Finding } from '../check.js';
import { LAST_WORDS, LEGITIMATE_DOUBLINGS, NEVER_DOUBLED, SET_PHRASES, VERBS_WITH_OM } from '../data/legitimateDoublings.js';
import { BREAK } from '../facts/prose.js';
import type { PrintedText } from '../facts/printedTexts.js';

/**
 * No word stands twice where once is meant: "de de", "we gaan we", "i.s.m. met".
 *
 * Silent where two may be right ("dat dat", "op op de agenda"), at names ("van Van Dijk") and at verbs between two clauses ("wat werkt werkt").
 */
export const dubbelWoord: Check = {
  code: 'tekst/dubbel-woord',
  severity: 'info',
  title: 'een woord dat twee keer achter elkaar staat, zoals ‘we gaan we’ of ‘i.s.m. met’',
  why: 'De zin leest niet door. Meestal is er bij het verbeteren een stukje van de oude zin blijven staan.',
  remedy: 'Haal één van de twee weg.',
  silent: 'Woorden die in goed Nederlands twee keer kunnen staan, zoals in ‘dat dat lukt’ of ‘we nemen dit op op de agenda’.',
  example: {
    in: 'acties',
    wrong: '- wat: Afspraken maken met met de scholen\n  wie: Directie\n  wanneer: maart 2025',
    right: '- wat: Afspraken maken met de scholen\n  wie: Directie\n  wanneer: maart 2025',
  },
  run: ({ printedTexts }) => printedTexts.flatMap((printed) => doublings(printed.prose).map((doubling) => findingAt(printed, doubling))),
};

interface Doubling {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

function findingAt({ text }: PrintedText, { start, end, message, hint }: Doubling): Finding {
  return { span: text.place(start, end), message, hints: [hint] };
}

const doublings = remembered((prose): readonly Doubling[] => {
  const small = smallLetters(prose);
  const found = [...(mayHoldTwice(small) ? sideBySide(prose, small) : []), ...(SUBJECT.test(small) ? aroundAVerb(prose, small) : []), ...(SHORTENED.test(small) ? afterAbbreviations(prose, small) : [])];
  return found.sort((one, other) => one.start - other.start);
});

/** As long as the text, so that places agree; a few capitals of other alphabets become two letters. */
function smallLetters(prose: string): string {
  const small = prose.toLowerCase();
  return small.length === prose.length ? small : prose;
}

/** Quick to look for: most texts hold none of these. */
const SUBJECT = /\s(?:we|wij)(?!\w)/;
const SHORTENED = /\.[\s\0]+(?:met|tot|van)\s/;

/** Whether two words in a row begin alike. */
function mayHoldTwice(small: string): boolean {
  const words = small.split(SPACE);
  return words.some((word, index) => word !== '' && words[index + 1]?.startsWith(word.replace(NO_WORD, '')) === true);
}

const SPACE = /[\s\0]+/;
const NO_WORD = /^[("'‘“]+/;

/** White space, and marks that print nothing. */
const BETWEEN = '\\0*\\s[\\s\\0]*';
/** Small Latin letters: Unicode classes that ignore capitals take longer to prepare than a whole plan to read. */
const LETTER = 'a-z\\u00df-\\u024f';
const WORD_START = `(?<![${LETTER}\\d'’/&-]|[${LETTER}]\\.)`;
const WORD_END = `(?![${LETTER}\\d'’/&-]|\\.[${LETTER}])`;
const TWICE = new RegExp(`${WORD_START}([${LETTER}]{2,})${BETWEEN}\\1${WORD_END}`, 'g');

function sideBySide(prose: string, small: string): Doubling[] {
  return [...small.matchAll(TWICE)].flatMap((match) => {
    const [words, word = ''] = match;
    const end = match.index + words.length;
    const [first, second] = [prose.slice(match.index, match.index + word.length), prose.slice(end - word.length, end)];
    if (mayBeRight(first, second, prose.slice(0, match.index), prose.slice(end))) return [];
    return [{ start: match.index, end, message: `Het woord ‘${first}’ staat hier twee keer achter elkaar.`, hint: 'Haal één van de twee weg.' }];
  });
}

/** Endings of verbs, of which two may meet between clauses; nouns that end so go free with them. */
const LIKE_A_VERB = /(?:[tdn]|[td]e)$/u;
/** What follows one of these is no verb. */
const DETERMINER = /(?<!\p{L})(?:de|een|onze|elke|iedere)[\s\0]+$/iu;

function mayBeRight(first: string, second: string, before: string, after: string): boolean {
  const word = first.toLowerCase();
  // "van Van Dijk", "de De Brug": a name begins; "Baden Baden" is one.
  if (startsWithCapital(second)) return true;
  if (word === 'om') return VERBS_WITH_OM.test(before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(BREAK)) + 1).toLowerCase());
  if (NEVER_DOUBLED.has(word)) return SET_PHRASES[word]?.test(after.trimStart().toLowerCase()) === true;
  return word.length < 3 || LEGITIMATE_DOUBLINGS.has(word) || (LIKE_A_VERB.test(word) && !DETERMINER.test(before));
}

function startsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

const VERBS = 'gaan|zijn|hebben|willen|kunnen|zullen|moeten|mogen|worden|doen|maken|nemen|zetten|krijgen|blijven|starten|werken|zien|geven|bieden|onderzoeken|organiseren';
const SUBJECT_TWICE = new RegExp(`${WORD_START}(we|wij)${BETWEEN}(?:${VERBS})${BETWEEN}(?:we|wij)${WORD_END}`, 'g');
const VERB_TWICE = new RegExp(`${WORD_START}(gaan|willen|kunnen|zullen|moeten|mogen)${BETWEEN}(?:we|wij)${BETWEEN}\\1${WORD_END}`, 'g');

/** "We gaan we na", "gaan we gaan": two ways to begin a sentence that became one. */
function aroundAVerb(prose: string, small: string): Doubling[] {
  return [...small.matchAll(SUBJECT_TWICE), ...small.matchAll(VERB_TWICE)].map((match) => {
    const [words, twice = ''] = match;
    const end = match.index + words.length;
    const shown = prose.slice(match.index, end).replace(/[\s\0]+/g, ' ');
    return { start: match.index, end, message: `In ‘${shown}’ staat ‘${twice}’ een keer te veel.`, hint: 'Lees de zin hardop en haal weg wat dubbel is.' };
  });
}

const AFTER_ABBREVIATION = new RegExp(`(?<![${LETTER}.])(${[...LAST_WORDS.keys()].map((abbreviation) => abbreviation.replaceAll('.', '\\.')).join('|')})${BETWEEN}(met|tot|van)(?=[\\s\\0]+([${LETTER}]+(?:[\\s\\0]+[${LETTER}]+)?))`, 'g');

function afterAbbreviations(prose: string, small: string): Doubling[] {
  return [...small.matchAll(AFTER_ABBREVIATION)].flatMap((match) => {
    const [words, known = '', word = ''] = match;
    const end = match.index + words.length;
    const abbreviation = prose.slice(match.index, match.index + known.length);
    if (LAST_WORDS.get(known) !== word || mayBeginAName(prose.slice(end).trimStart())) return [];
    return [{ start: match.index, end, message: `In ‘${abbreviation}’ zit het woord ‘${word}’ al; nu staat het er twee keer.`, hint: `Haal ‘${word}’ weg, of schrijf ‘${abbreviation}’ voluit.` }];
  });
}

/** "t.a.v. van Dijk", "o.l.v. van der Berg" and "i.s.m. met name scholen" go on in another way. */
function mayBeginAName(next: string): boolean {
  return startsWithCapital(next) || /^(?:name|te)(?!\p{L})/iu.test(next) || /^(?:der|den|de|het|ter|ten)[\s\0]+\p{Lu}/u.test(next);
}
