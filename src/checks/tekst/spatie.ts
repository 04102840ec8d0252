import type { Mend } from '../../diagnostics/mend.js';
import { remembered } from '../../memory.js';
import type { Span } from '../../source/source.js';
import { spanText } from '../../source/source.js';
import type { Check, Finding } from '../check.js';
import type { PrintedText } from '../facts/printedTexts.js';

/**
 * One space between words, none inside them: no double spaces, no "Midden- Drenthe", "woord ,", "( zie", "scholen/ ouders".
 *
 * Silent on what is left out and comes back ("Ouder- en jeugdsteunpunt", "taal- en rekenonderwijs", "in- of uitstroom"), and on a hyphen
 * in a moment ("jan- mrt 2025"), where it stands for "to".
 */
export const spatie: Check = {
  code: 'tekst/spatie',
  severity: 'info',
  title: 'een spatie te veel, zoals in ‘Midden- Drenthe’ of voor een komma',
  why: 'Het valt op in druk, en wie zoekt op ‘Midden-Drenthe’ vindt het niet.',
  remedy: 'Haal de spatie weg, of zet er een bij waar u een gedachtestreepje bedoelt.',
  silent: 'Een koppelteken waar een deel is weggelaten, zoals in ‘Ouder- en jeugdsteunpunt’, en een koppelteken in een datum of periode.',
  example: {
    in: 'acties',
    wrong: '- wat: Netwerk Midden- Drenthe starten\n  wie: Directie\n  wanneer: maart 2025',
    right: '- wat: Netwerk Midden-Drenthe starten\n  wie: Directie\n  wanneer: maart 2025',
  },
  run: (context) => {
    // Where one party is spelt in several ways that is what is said, and not that one of them holds a space.
    const inNames = context.nameVariants.flatMap(({ spellings }) => spellings.flatMap(({ places }) => places));
    return context.printedTexts.flatMap((printed) => slipsIn(printed.prose).flatMap((slip) => findingsOf(slip, printed, slip.inName === true ? inNames : [])));
  },
};

interface Slip {
  /** What a text must hold for it; quick to look for, as most texts do not. */
  readonly sign: RegExp;
  /** Where white space is wrong; the first group is what is shown. */
  readonly pattern: RegExp;
  /** What is wrong, and what to do, of one place and of several. */
  readonly one: (shown: string) => string;
  readonly many: (shown: string, count: number) => string;
  readonly hint: (shown: string) => string;
  /** Fields in which it may be right. */
  readonly except?: ReadonlySet<string>;
  /** What has to stand there, where that is certain. */
  readonly mended?: (words: string) => string | undefined;
  /** It makes another spelling of a name. */
  readonly inName?: true;
}

/** In a moment a hyphen is a range, and a colon or full stop may be a clock's. */
const MOMENTS: ReadonlySet<string> = new Set(['teksten', 'wanneer', 'van', 'tot', 'datum', 'planning', 'tijd', 'dag', 'duur', 'herhaling', 'periode', 'vrijeDagen']);

const SLIPS: readonly Slip[] = [
  {
    sign: / {2}/,
    pattern: /[^\s\0\u0001]\0*( {2,})(?=\0*[^\s\0\u0001])/gu,
    one: () => 'Hier staan twee of meer spaties achter elkaar.',
    many: (_, count) => `In deze tekst staan op ${count} plaatsen twee of meer spaties achter elkaar.`,
    hint: () => 'Laat er één staan.',
    mended: () => ' ',
  },
  {
    // "PO- en VO-scholen" is what a hyphen before a space nearly always is; to compile the pattern takes longer than all else of this rule.
    sign: /\S-[ \n](?!(?:en|of|tot|naar|als|maar|ook) )\S/i,
    pattern: /(?<![\p{L}\p{N}-]|[\p{L}\p{N}]['’]{1,9})((?:\p{L}[\p{L}\p{N}'’]*-)+[ \n](?!(?:en|én|of|óf|en\/of|tot|tot en met|t\/m|naar|als|alsook|alsmede|evenals|maar|dan|danwel|ook|noch|i\.p\.v\.|incl\.|inclusief|c\.q\.|cq|resp\.|respectievelijk|versus|vs\.?|plus|ofwel|via|e\.d\.|etc\.?|enz\.?|enzovoort|et|and|und)(?![\p{L}\p{N}]))(?!\p{L}+-(?![\p{L}\p{N}]))\p{L}[\p{L}\p{N}]*)/giu,
    one: (shown) => `In ‘${shown}’ staat een spatie achter het koppelteken.`,
    many: (shown, count) => `Op ${count} plaatsen in deze tekst staat een spatie achter een koppelteken, zoals in ‘${shown}’.`,
    hint: (shown) => `Schrijf ‘${shown.replace(/- /g, '-')}’ als het één woord is, of ‘${shown.replace(/- /g, ' - ')}’ als u een streepje bedoelt.`,
    // Between two capitals it is one name: Midden-Drenthe.
    mended: (words) => (/^(?:\p{Lu}[\p{L}'’]*-)+ \p{Lu}/u.test(words) ? words.replace('- ', '-') : undefined),
    except: MOMENTS,
    inName: true,
  },
  {
    sign: / [,;.?!:]/,
    pattern: /((?<![\p{L}\p{N}.,/'’%-])[\p{L}\p{N}][\p{L}\p{N}.'’%-]*[)”’"]? +(?:[,;](?![-)])|\.(?![\p{L}\p{N}.])|[?!:](?![-)(\]\p{L}\p{N}/])))/gu,
    one: (shown) => `In ‘${shown}’ staat een spatie voor het leesteken.`,
    many: (shown, count) => `Op ${count} plaatsen in deze tekst staat een spatie voor een leesteken, zoals in ‘${shown}’.`,
    hint: (shown) => (/\. +\.$/.test(shown) ? 'Haal de losse punt weg.' : `Schrijf ‘${shown.replace(/(?<! ) +(?=\S$)/, '')}’.`),
    mended: (words) => (/\. +\.$/.test(words) ? undefined : words.replace(/(?<! ) +(?=\S$)/, '')),
    except: MOMENTS,
  },
  {
    sign: /\( | \)/,
    pattern: /(\( +[\p{L}\p{N}]+|(?<![\p{L}\p{N}])[\p{L}\p{N}]{2,} +\))/gu,
    one: (shown) => `In ‘${shown}’ staat een spatie aan de binnenkant van het haakje.`,
    many: (shown, count) => `Op ${count} plaatsen in deze tekst staat een spatie aan de binnenkant van een haakje, zoals in ‘${shown}’.`,
    hint: (shown) => `Schrijf ‘${shown.replace(/(?<=\() +|(?<! ) +(?=\))/g, '')}’.`,
    mended: (words) => words.replace(/(?<=\() +|(?<! ) +(?=\))/g, ''),
  },
  {
    sign: /\/ | \//,
    pattern: /(?<![\p{L}\p{N}/-])(\p{L}[\p{L}\p{N}-]*(?:\/ | \/)\p{L}[\p{L}\p{N}-]*)(?![\p{L}\p{N}-]| *\/)/gu,
    one: (shown) => `In ‘${shown}’ staat aan één kant van de schuine streep een spatie.`,
    many: (shown, count) => `Op ${count} plaatsen in deze tekst staat aan één kant van een schuine streep een spatie, zoals in ‘${shown}’.`,
    hint: (shown) => `Schrijf ‘${shown.replace(/ ?\/ ?/, '/')}’ of ‘${shown.replace(/ ?\/ ?/, ' / ')}’.`,
    except: MOMENTS,
    inName: true,
  },
];

/** Those that a text may hold. */
const slipsIn = remembered((prose) => SLIPS.filter(({ sign }) => sign.test(prose)));

/** All places of one kind in a text are one finding. */
function findingsOf(slip: Slip, { text, field, prose }: PrintedText, saidElsewhere: readonly Span[]): Finding[] {
  if (slip.except?.has(field) === true) return [];
  const found = [...prose.matchAll(slip.pattern)].map((match) => {
    const words = match[1] ?? '';
    const start = match.index + match[0].indexOf(words);
    return { words, shown: words.replace(/[\s\0]+/g, ' '), span: text.place(start, start + words.length) };
  });
  const said = found.filter(({ span }) => !saidElsewhere.some((place) => covers(place, span)));
  const [first, ...others] = said;
  if (first === undefined) return [];
  const message = others.length === 0 ? slip.one(first.shown) : slip.many(first.shown, others.length + 1);
  return [{ span: first.span, message, hints: [slip.hint(first.shown)], related: others.map(({ span }) => ({ span, message: 'Hier ook.' })), mends: mendsOf(slip, said) }];
}

/** All of them or none: half a mend leaves the finding as it was. */
function mendsOf({ mended }: Slip, places: readonly { readonly words: string; readonly span: Span }[]): Mend[] {
  const mends = places.flatMap(({ words, span }) => {
    const replacement = spanText(span) === words ? mended?.(words) : undefined;
    return replacement === undefined ? [] : [{ span, replacement }];
  });
  return mends.length === places.length ? mends : [];
}

function covers(outer: Span, inner: Span): boolean {
  return outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end;
}
