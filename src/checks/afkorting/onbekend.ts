import { remembered } from '../../memory.js';
import type { Check } from '../check.js';
import type { CheckContext } from '../context.js';
import { WORDS_IN_CAPITALS } from '../data/everydayAbbreviations.js';
import { abbreviationsIn, lettersOf } from '../facts/abbreviations.js';
import type { FoundAbbreviation } from '../facts/abbreviations.js';
import { isExplainedIn, knownAbbreviations } from '../facts/abbreviationMeanings.js';
import { groupBy } from '../facts/groupBy.js';
import type { PrintedText } from '../facts/printedTexts.js';

/** Names of places and persons; the meanings of abbreviations; what is not printed as it stands. */
const NOT_JUDGED: ReadonlySet<string> = new Set(['locatie', 'contact', 'afkortingen', 'functie', 'plaats', 'partijen', 'planning', 'ook']);

/**
 * Every abbreviation is explained: in the plan's or the organisation's `afkortingen`, as the abbreviation of a party, in the
 * text itself ("commissie van advies (CvA)"), or in the list that everyone in the field knows. Each is reported once.
 *
 * Silent on Roman numerals, codes with digits, and words in capitals that the plan also writes small.
 */
export const onbekend: Check = {
  code: 'afkorting/onbekend',
  severity: 'info',
  needsWholePlan: true,
  title: 'een afkorting die nergens wordt uitgelegd',
  why: 'Ouders en nieuwe collega’s lezen het plan ook. Wat voor u vanzelf spreekt, is voor hen een raadsel.',
  remedy: 'Zet de afkorting met haar betekenis onder `afkortingen` in plan.yaml, of in organisatie.yaml als ieder jaar haar gebruikt. Is het een naam, zet die dan bij `partijen`.',
  silent: 'Afkortingen die iedereen in het onderwijs kent, en die in het plan zelf worden uitgelegd, zoals in ‘commissie van advies (CvA)’. Namen van plaatsen en personen.',
  example: {
    in: 'acties',
    wrong: '- wat: Start van het BZT\n  wie: Directie\n  wanneer: maart 2025',
    right: '- wat: Start van het brede zorgteam (BZT)\n  wie: Directie\n  wanneer: maart 2025',
  },
  run: (context) => {
    const known = knownAbbreviations(context.plan);
    const unexplained = mentions(context).filter(({ letters }) => !known.has(letters) && !WORDS_IN_CAPITALS.has(letters));
    if (unexplained.length === 0) return [];
    const words = smallWords(context.printedTexts);
    const unknown = unexplained.filter(({ letters }) => !words.has(letters));
    return [...groupBy(unknown, ({ letters }) => letters).values()].flatMap((places) => {
      const first = earliest(places);
      if (first === undefined || context.printedTexts.some(({ prose }) => prose.includes(first.term) && isExplainedIn(prose, first.term))) return [];
      const times = places.length === 1 ? 'wordt' : `staat ${places.length} keer in het plan en wordt`;
      return [
        {
          span: first.printed.text.place(first.start, first.start + first.term.length),
          message: `De afkorting ‘${first.term}’ ${times} nergens uitgelegd.`,
          hints: ['Zet de betekenis onder `afkortingen` in plan.yaml of organisatie.yaml; is het een naam, zet die dan bij `partijen`.'],
        },
      ];
    });
  },
};

interface Mention extends FoundAbbreviation {
  readonly letters: string;
  readonly printed: PrintedText;
}

function mentions({ printedTexts, plan }: CheckContext): Mention[] {
  const persons = new Set(plan.auteurs.map(({ naam }) => naam));
  return printedTexts
    .filter(({ text, field }) => !NOT_JUDGED.has(field) && !persons.has(text))
    .flatMap((printed) => abbreviationsOf(printed.prose).map((found) => ({ ...found, letters: lettersOf(found.term), printed })));
}

const abbreviationsOf = remembered((prose): readonly FoundAbbreviation[] => (isAllCapitals(prose) ? [] : abbreviationsIn(prose)));

/** In the file of the first: the model holds the cells of a row in an order of its own. */
function earliest([first, ...others]: readonly Mention[]): Mention | undefined {
  const placeOf = ({ printed, start }: Mention) => printed.text.place(start, start + 1);
  return others.reduce((best, mention) => {
    const [one, other] = [best && placeOf(best), placeOf(mention)];
    return one !== undefined && other.source === one.source && other.start < one.start ? mention : best;
  }, first);
}

/** An abbreviation of more letters is rare. */
const LONGEST = 6;

/** A heading in capitals has no abbreviations that could be told from its words. */
function isAllCapitals(prose: string): boolean {
  const words = prose.match(/\p{L}{2,}/gu) ?? [];
  return words.every((word) => word === word.toUpperCase()) && words.some((word) => word.length > LONGEST || WORDS_IN_CAPITALS.has(word.toLowerCase()));
}

/** The words that the plan writes in small letters: "NIET" beside "niet" is a word that is to be seen. */
function smallWords(texts: readonly PrintedText[]): Set<string> {
  return new Set(texts.flatMap(({ prose }) => [...prose.matchAll(/(?<![\p{L}\p{N}.])\p{Ll}{2,6}(?![\p{L}\p{N}]|\.\p{L})/gu)].map(([word]) => word)));
}
