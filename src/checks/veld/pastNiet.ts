import type { Veld } from '../../plan/model.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';
import { filledFields } from '../facts/declaredFields.js';
import { holdsPlaceholder } from '../cel/plaatshouder.js';
import { isAnswer, namesMoment, namesNumber } from './kinds.js';

/**
 * What stands in a declared field is of the kind that the field says: an amount, a number or a moment.
 *
 * Only what cannot be of that kind is said: words beside it ("5.000 per jaar", "± 12 fte"), answers ("p.m.", "zie begroting") and
 * everything that the calendar reads as a moment may stand there.
 */
export const pastNiet: Check = {
  code: 'veld/past-niet',
  severity: 'waarschuwing',
  title: 'een eigen veld van de soort bedrag, getal of datum waarin iets anders staat',
  why: 'De lezer verwacht in de kolom een bedrag, getal of datum, en kan met iets anders niet rekenen of plannen.',
  remedy: 'Schrijf een bedrag als € 12.500, een getal als 3,5 en een datum als 1 oktober 2025. Horen er woorden in de kolom, geef het veld dan `soort: tekst`.',
  silent: 'Woorden bij een getal, zoals ‘± 5.000 per jaar’, en antwoorden als een streepje, p.m., n.v.t. en ‘zie begroting’.',
  example: {
    in: 'plan',
    wrong: 'velden:\n  subsidie: {titel: Subsidie, soort: bedrag}\nhoofdstukken:\n  - titel: Doelen\n    doelen:\n      - titel: Taal\n        acties:\n          - {wat: Taalklas openen, wie: Directie, wanneer: maart 2025, subsidie: veel geld}',
    right: 'velden:\n  subsidie: {titel: Subsidie, soort: bedrag}\nhoofdstukken:\n  - titel: Doelen\n    doelen:\n      - titel: Taal\n        acties:\n          - {wat: Taalklas openen, wie: Directie, wanneer: maart 2025, subsidie: € 12.500}',
  },
  run: (context) =>
    filledFields(context).flatMap(({ veld, text }) => {
      const kind = KINDS[veld.soort];
      if (kind === undefined || isAnswer(text.value) || holdsPlaceholder(text) || kind.fits(text.value, context)) return [];
      return [findingOf(kind, veld, text.value.trim(), text.place(0, text.value.length))];
    }),
};

interface Kind {
  readonly name: string;
  readonly right: string;
  readonly fits: (value: string, context: CheckContext) => boolean;
}

const KINDS: Readonly<Partial<Record<Veld['soort'], Kind>>> = {
  bedrag: { name: 'bedrag', right: '‘€ 12.500’ of ‘12.500’', fits: namesNumber },
  getal: { name: 'getal', right: '‘12’ of ‘3,5’', fits: namesNumber },
  datum: { name: 'datum', right: '‘1 oktober 2025’', fits: (value, context) => namesMoment(value, context.planning(value)) },
};

/** Of a long text the beginning says enough. */
const LONGEST = 40;

function findingOf({ name, right }: Kind, { titel }: Veld, value: string, span: Finding['span']): Finding {
  const line = value.replace(/\s+/g, ' ');
  const shown = line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
  return {
    span,
    message: `‘${shown}’ is geen ${name}; de kolom ‘${titel}’ vraagt er een.`,
    hints: [`Schrijf bijvoorbeeld ${right}. Weet u het nog niet, schrijf dan n.t.b. of p.m.`, 'Horen er woorden in de kolom, geef het veld dan `soort: tekst`.'],
  };
}
