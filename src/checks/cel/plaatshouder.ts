import { remembered } from '../../memory.js';
import type { PlacedText } from '../../plan/texts.js';
import type { Check, Finding } from '../check.js';

/**
 * Nothing is left in the plan of what was put there to be filled in later.
 *
 * "n.t.b.", "p.m." and "-" are answers; they say that it is not known yet.
 */
export const plaatshouder: Check = {
  code: 'cel/plaatshouder',
  severity: 'waarschuwing',
  title: 'een tekst die nog ingevuld moest worden, zoals xx, TODO of DATUM',
  why: 'Zo’n teken was voor uzelf bedoeld. Wie het plan leest, weet niet of er iets ontbreekt.',
  remedy: 'Vul in wat er hoort. Weet u het nog niet, schrijf dan n.t.b. (nader te bepalen) of p.m.',
  silent: 'Een streepje, n.t.b., n.v.t. en p.m. zijn antwoorden.',
  example: {
    in: 'acties',
    wrong: '- {wat: Ouderpeiling houden, wie: Directie, budget: xx}',
    right: '- {wat: Ouderpeiling houden, wie: Directie, budget: p.m.}',
  },
  run: ({ texts }) => texts.flatMap(placeholders),
};

/** Quick to look for: nearly all texts have nothing of the kind. */
const MAY_HOLD_ONE = /xx|todo|tbd|fixme|to do:|lorem|\[|li. (?:hier|of ti)|een (?:item|datum)|fout! /i;

/** Unmistakable wherever they stand in a text. */
const ANYWHERE = [
  /(?<![\p{L}\p{N}./@#-])(?:x{2,}|X{2,})(?![\p{L}\p{N}./@-])/gu,
  /(?<![\p{L}\p{N}])(?:TODO|TBD|FIXME|to do:|lorem ipsum)(?![\p{L}\p{N}])/giu,
  /(?<!!)\[(?:datum|naam|namen|bedrag|titel|tekst|locatie|jaartal|invullen|aanvullen|typ hier)\](?![([])/giu,
  /(?<![\p{L}\p{N}])(?:klik (?:hier|of tik)[^.\n]{0,40}(?:tekst|datum)[^.\n]{0,30}(?:invoeren|voeren)|kies een (?:item|datum))\.?/giu,
  /Fout! (?:Verwijzingsbron niet gevonden|Bladwijzer niet gedefinieerd)\.?/giu,
];

/** Only where nothing else stands in the cell. */
const ALONE = /^(?:DATUM|NAAM|NAMEN|BEDRAG|TEKST|LOCATIE|INVULLEN|AANVULLEN|nog (?:in te vullen|aan te vullen|invullen|aanvullen)|lorem|\?+|\.{2,}|…+|_{2,}|<[\p{L} ]{2,30}>)$/u;

/** Of most texts it is known at once that there is nothing of the kind. */
const mayHoldOne = remembered((text) => MAY_HOLD_ONE.test(text) || ALONE.test(text.trim()));

/** Titles of columns are names, and "Datum" is one. */
const NAMES: ReadonlySet<string> = new Set(['kolomtitels', 'afkortingen', 'afkorting', 'kleur', 'kleur2', 'lettertype', 'logo', 'sjablonen', 'css']);

/** Whether a cell is said to hold what was to be filled in later, so that no other check has to say that it is wrong. */
export function holdsPlaceholder(text: PlacedText['text']): boolean {
  return placeholders({ text, field: '' }).length > 0;
}

function placeholders({ text, field }: Pick<PlacedText, 'text' | 'field'>): Finding[] {
  if (NAMES.has(field)) return [];
  const { value } = text;
  if (!mayHoldOne(value)) return [];
  const whole = value.trim();
  const start = value.indexOf(whole);
  if (field !== 'titel' && ALONE.test(whole)) return [{ span: text.place(start, start + whole.length), ...said(whole) }];
  const found = ANYWHERE.flatMap((pattern) => [...value.matchAll(pattern)]).sort((one, other) => one.index - other.index);
  return found.map((match) => ({ span: text.place(match.index, match.index + match[0].length), ...said(match[0]) }));
}

function said(words: string): Pick<Finding, 'message' | 'hints'> {
  if (/^Fout!/i.test(words)) return { message: `‘${words}’ is een melding die Word in de tekst heeft gezet.`, hints: ['Schrijf waar de tekst naar verwijst.'] };
  return { message: `‘${words}’ moest nog worden ingevuld.`, hints: ['Vul in wat er hoort, of schrijf n.t.b. of p.m.'] };
}
