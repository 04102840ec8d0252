import type { Check, Finding } from '../check.js';
import type { NameVariants } from '../facts/nameVariants.js';

/**
 * A party has one spelling: not "Directie/bestuur" here and "bestuur/directie" there.
 *
 * Silent on a capital at the beginning of a cell, on spellings that the organisation lists under `ook`, and on names that may be two parties.
 */
export const varianten: Check = {
  code: 'naam/varianten',
  severity: 'info',
  title: 'een partij die op verschillende manieren geschreven is',
  why: 'Wie zoekt wat één partij te doen heeft, vindt maar een deel. Overzichten per partij tellen haar twee keer.',
  remedy: 'Kies één schrijfwijze. Zijn er meer goed, zet de andere dan bij die partij onder `ook` in organisatie.yaml.',
  silent: 'Een hoofdletter aan het begin, schrijfwijzen die onder `ook` staan, en namen die twee partijen kunnen zijn, zoals VO-scholen en VSO-scholen.',
  example: {
    in: 'acties',
    wrong: '- {wat: Begroting, wie: Directie/bestuur, wanneer: november 2024}\n- {wat: Jaarverslag, wie: Bestuur/directie, wanneer: mei 2025}',
    right: '- {wat: Begroting, wie: Directie/bestuur, wanneer: november 2024}\n- {wat: Jaarverslag, wie: Directie/bestuur, wanneer: mei 2025}',
  },
  run: ({ nameVariants }) => nameVariants.flatMap(findingOf),
};

function findingOf({ spellings }: NameVariants): Finding[] {
  const [main, ...others] = spellings;
  const wrong = others.flatMap(({ name, places }) => places.map((span) => ({ name, span })));
  const [first, ...more] = wrong;
  if (main === undefined || first === undefined) return [];
  const usual = main.places.slice(0, 1).map((span) => ({ name: main.name, span }));
  return [
    {
      span: first.span,
      message: `Dezelfde partij staat op ${COUNTS[spellings.length] ?? String(spellings.length)} manieren in het plan: ${inWords(spellings.map(({ name, places }) => `‘${name}’ (${places.length} keer)`))}.`,
      hints: ['Kies één schrijfwijze, of zet de andere bij deze partij onder `ook` in organisatie.yaml.'],
      related: [...usual, ...more].map(({ name, span }) => ({ span, message: `Hier staat ‘${name}’.` })),
    },
  ];
}

const COUNTS: readonly string[] = ['', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes'];

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1) ?? ''}`;
}
