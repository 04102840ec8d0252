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
  run: ({ printedTexts }) => printedTexts.flatMap((printed) => doublings(printed).map((doubling) => findingAt(printed, doubling))),
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

function doublings({ prose }: PrintedText): Doubling[] {
  const found = [...(mayHoldTwice(prose) ? sideBySide(prose) : []), ...(SUBJECT.test(prose) ? aroundAVerb(prose) : []), ...(SHORTENED.test(prose) ? afterAbbreviations(prose) : [])];
  return found.sort((one, other) => one.start - other.start);
}

/** Quick to look for: most texts hold none of these. */
const SUBJECT = /\s(?:we|wij)\b/i;
const SHORTENED = /\.[\s\0]+(?:met|tot|van)\s/i;

/** Whether two words in a row begin alike, whatever their capitals. */
function mayHoldTwice(prose: string): boolean {
  const words = prose.toLowerCase().split(SPACE);
  return words.some((word, index) => word !== '' && words[index + 1]?.startsWith(word.replace(NO_WORD, '')) === true);
}

const SPACE = /[\s\0]+/;
const NO_WORD = /^[^\p{L}]+/u;

/** White space, and marks that print nothing. */
const BETWEEN = '\\0*\\s[\\s\\0]*';
const WORD_START = "(?<![\\p{L}\\p{N}'’/&-]|\\p{L}\\.)";
const WORD_END = "(?![\\p{L}\\p{N}'’/&-]|\\.\\p{L})";
const TWICE = new RegExp(`${WORD_START}(\\p{L}{2,})${BETWEEN}(\\1)${WORD_END}`, 'giu');

function sideBySide(prose: string): Doubling[] {
  return [...prose.matchAll(TWICE)].flatMap((match) => {
    const [words, first = '', second = ''] = match;
    const end = match.index + words.length;
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
  if (word === 'om') return VERBS_WITH_OM.test(before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(BREAK)) + 1));
  if (NEVER_DOUBLED.has(word)) return SET_PHRASES[word]?.test(after.trimStart()) === true;
  return word.length < 3 || LEGITIMATE_DOUBLINGS.has(word) || (LIKE_A_VERB.test(word) && !DETERMINER.test(before));
}

function startsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

const VERBS = 'gaan|zijn|hebben|willen|kunnen|zullen|moeten|mogen|worden|doen|maken|nemen|zetten|krijgen|blijven|starten|werken|zien|geven|bieden|onderzoeken|organiseren';
const SUBJECT_TWICE = new RegExp(`${WORD_START}(we|wij)${BETWEEN}(?:${VERBS})${BETWEEN}(?:we|wij)${WORD_END}`, 'giu');
const VERB_TWICE = new RegExp(`${WORD_START}(gaan|willen|kunnen|zullen|moeten|mogen)${BETWEEN}(?:we|wij)${BETWEEN}\\1${WORD_END}`, 'giu');

/** "We gaan we na", "gaan we gaan": two ways to begin a sentence that became one. */
function aroundAVerb(prose: string): Doubling[] {
  return [...prose.matchAll(SUBJECT_TWICE), ...prose.matchAll(VERB_TWICE)].map((match) => {
    const [words, twice = ''] = match;
    const shown = words.replace(/[\s\0]+/g, ' ');
    return { start: match.index, end: match.index + words.length, message: `In ‘${shown}’ staat ‘${twice.toLowerCase()}’ een keer te veel.`, hint: 'Lees de zin hardop en haal weg wat dubbel is.' };
  });
}

const AFTER_ABBREVIATION = new RegExp(`(?<![\\p{L}.])(${[...LAST_WORDS.keys()].map((abbreviation) => abbreviation.replaceAll('.', '\\.')).join('|')})${BETWEEN}(met|tot|van)(?=[\\s\\0]+(\\p{L}+(?:[\\s\\0]+\\p{L}+)?))`, 'giu');

function afterAbbreviations(prose: string): Doubling[] {
  return [...prose.matchAll(AFTER_ABBREVIATION)].flatMap((match) => {
    const [words, abbreviation = '', word = '', next = ''] = match;
    if (LAST_WORDS.get(abbreviation.toLowerCase()) !== word || mayBeginAName(next)) return [];
    return [{ start: match.index, end: match.index + words.length, message: `In ‘${abbreviation}’ zit het woord ‘${word}’ al; nu staat het er twee keer.`, hint: `Haal ‘${word}’ weg, of schrijf ‘${abbreviation}’ voluit.` }];
  });
}

/** "t.a.v. van Dijk", "o.l.v. van der Berg" and "i.s.m. met name scholen" go on in another way. */
function mayBeginAName(next: string): boolean {
  return startsWithCapital(next) || /^(?:name|te)(?!\p{L})/iu.test(next) || /^(?:der|den|de|het|ter|ten)[\s\0]+\p{Lu}/u.test(next);
}
