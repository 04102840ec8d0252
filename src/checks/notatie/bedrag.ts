import type { Span } from '../../source/source.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';
import { amountsIn } from '../facts/amounts.js';
import type { Amount } from '../facts/amounts.js';
import { groupBy } from '../facts/groupBy.js';

/**
 * Amounts and percentages look alike through the whole plan: a comma before the decimals ("3,5%"), and one way to write euros.
 *
 * Silent on numbers that count nothing: "Begroting 3.1", "versie 2.0", times and dates.
 */
export const bedrag: Check = {
  code: 'notatie/bedrag',
  severity: 'info',
  title: 'bedragen en percentages die op verschillende manieren geschreven zijn, zoals ‘3.5%’ naast ‘0,6’',
  why: 'Een punt staat in het ene getal voor duizend en in het andere voor een tiende. De lezer moet dan raden.',
  remedy: 'Schrijf een komma voor decimalen en een punt na duizendtallen, en schrijf euro’s overal op dezelfde manier, zoals € 1.500.',
  silent: 'Nummers van posten en versies, zoals ‘Begroting 3.1’, tijden en data.',
  example: {
    in: 'acties',
    wrong: '- {wat: Begeleiding, wie: Directie, wanneer: maart 2025, budget: €17.000}\n- {wat: Scholing, wie: Directie, wanneer: mei 2025, budget: € 48.000}',
    right: '- {wat: Begeleiding, wie: Directie, wanneer: maart 2025, budget: € 17.000}\n- {wat: Scholing, wie: Directie, wanneer: mei 2025, budget: € 48.000}',
  },
  run: (context) => {
    const amounts = placedAmounts(context);
    return CHOICES.flatMap(({ styleOf, message, hint }) => {
      const styles = [...groupBy(amounts.filter((amount) => styleOf(amount) !== undefined), styleOf)].sort(([one, left], [other, right]) => Number(other === 'komma') - Number(one === 'komma') || right.length - left.length);
      const [usual] = styles[0]?.[1] ?? [];
      const [first, ...others] = styles.slice(1).flatMap(([, ofStyle]) => ofStyle);
      return usual === undefined || first === undefined ? [] : [findingOf({ usual, first, others, message, hint })];
    });
  },
};

interface PlacedAmount extends Amount {
  readonly span: Span;
}

interface Choice {
  /** The style of an amount; absent where it does not have to choose. */
  readonly styleOf: (amount: Amount) => string | undefined;
  readonly message: (usual: string, other: string) => string;
  readonly hint: string;
}

const CHOICES: readonly Choice[] = [
  {
    styleOf: ({ decimal }) => decimal,
    message: (usual, other) => `In ‘${other}’ staat een punt voor de decimalen, en elders een komma, zoals in ‘${usual}’.`,
    hint: 'Schrijf een komma voor de decimalen.',
  },
  {
    styleOf: ({ spacing }) => spacing,
    message: (usual, other) => `Bedragen zijn niet overal gelijk geschreven: ‘${other}’ en ‘${usual}’.`,
    hint: 'Zet achter elk euroteken een spatie, of achter geen enkel.',
  },
  {
    styleOf: ({ dash }) => dash,
    message: (usual, other) => `Bedragen zijn niet overal gelijk geschreven: ‘${other}’ en ‘${usual}’.`,
    hint: 'Schrijf hele bedragen overal met ‘,-’ erachter, of nergens.',
  },
  {
    styleOf: ({ thousands }) => thousands,
    message: (usual, other) => `Grote bedragen zijn niet overal gelijk geschreven: ‘${other}’ en ‘${usual}’.`,
    hint: 'Zet een punt na de duizendtallen, zoals in € 60.000.',
  },
  {
    styleOf: ({ fourDigits }) => fourDigits,
    message: (usual, other) => `Bedragen zijn niet overal gelijk geschreven: ‘${other}’ en ‘${usual}’.`,
    hint: 'Zet in bedragen van vier cijfers overal een punt, of nergens.',
  },
];

function placedAmounts({ printedTexts, plan }: CheckContext): PlacedAmount[] {
  const numeric = new Set([...plan.velden.values()].filter(({ soort }) => soort === 'getal' || soort === 'bedrag').map(({ naam }) => naam));
  return printedTexts.flatMap(({ text, field, prose }) =>
    amountsIn(prose, field === 'waarde' || field === 'budget' || numeric.has(field)).map((amount) => ({ ...amount, span: text.place(amount.start, amount.start + amount.words.length) })),
  );
}

interface Difference {
  readonly usual: PlacedAmount;
  readonly first: PlacedAmount;
  readonly others: readonly PlacedAmount[];
  readonly message: Choice['message'];
  readonly hint: string;
}

/** All amounts that are written otherwise are one finding. */
function findingOf({ usual, first, others, message, hint }: Difference): Finding {
  return {
    span: first.span,
    message: message(shown(usual), shown(first)),
    hints: [hint],
    related: [{ span: usual.span, message: `Hier staat ‘${shown(usual)}’.` }, ...others.map(({ span }) => ({ span, message: 'Hier ook.' }))],
  };
}

function shown({ words }: Amount): string {
  return words.replaceAll('\0', '').replace(/\s+/g, ' ');
}
