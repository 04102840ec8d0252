import fc from 'fast-check';
import { Document, isCollection, isScalar, Scalar, visit } from 'yaml';

/** Texts that YAML, a plan or a careless writer may trip over, and ordinary ones, short and long. */
const TEXTS = [
  '', ' ', '~', 'null', 'nee', 'ja', 'no', 'true', '01', '1.0', '13.00', '2024-09-26', '0x1f', '7,5', '>7,5', '<3%', '-', '- x', '–', '# x', 'x # y', 'a: b', 'a:', ':a', '[x]', '{x}', '*x', '&x', '!x', '%x', '@x', "'s middags", 'it\'s "ok"', 'C:\\map',
  'Scholen', 'é 😀', 'hard\u00a0space', 'tab\tin', ' voor', 'na ', 'twee  spaties', 'eerste\ntweede', 'alinea\n\nalinea\n', '- punt\n- punt\n', '  ingesprongen\nniet\n', '\nleeg vooraan', 'doelen/*.yaml', '[^noot]',
  'Een regel die zo lang is dat hij niet op één regel past, met 1. een nummer, a) een letter - en een streepje – en – nog een, want dat mag daar niet beginnen.',
  `Een zin met ${'x'.repeat(130)} erin, en daarna nog genoeg woorden om de regel ook zonder dat ene lange woord te lang te maken voor het scherm.`,
  `Lijst: \n${'woord '.repeat(40)}\n- punt ${'woord '.repeat(30)}einde`,
];

const KEYS = ['titel', 'formaat', 'hoofdstukken', 'doelen', 'acties', 'wat', 'wie', 'wanneer', 'voetnoten', 'kolomtitels', 'id', 'eigen', 'resultaten', 'tekst', 'blokken', 'met spatie', '2024', 'nee', 'x:y', '#'];

type Value = string | Value[] | { [key: string]: Value };

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.constantFrom(...TEXTS), fc.lorem({ maxCount: 40 }), fc.string({ maxLength: 12 })),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
  ),
}));

const STYLES = [Scalar.PLAIN, Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE, Scalar.BLOCK_LITERAL, Scalar.BLOCK_FOLDED] as const;
const COMMENTS = [' uitleg', ' jaarplan-negeer: datum/weekdag', '', ' yaml-language-server: $schema=x', ' twee\n regels'];

/** YAML as people and programs write it: all values, in all styles, with comments and blank lines everywhere. */
export const anyYaml: fc.Arbitrary<string> = fc
  .record({
    root: fc.oneof(fc.dictionary(fc.constantFrom(...KEYS), value, { minKeys: 1, maxKeys: 8 }), fc.array(value, { minLength: 1, maxLength: 5 })),
    dice: fc.infiniteStream(fc.nat({ max: 11 })),
    layout: fc.record({ indent: fc.constantFrom(1, 2, 3, 4), indentSeq: fc.boolean(), lineWidth: fc.constantFrom(0, 40, 80, 160), flowCollectionPadding: fc.boolean() }),
  })
  .map(({ root, dice, layout }) => {
    const document = new Document(root, { schema: 'failsafe' });
    const roll = (): number => dice.next().value as number;
    visit(document, {
      Node: (key, node) => {
        if (isScalar(node)) node.type = STYLES[key === 'key' ? roll() % 3 : roll()] ?? Scalar.PLAIN;
        if (key === 'key') return;
        if (isCollection(node)) node.flow = roll() === 0;
        if (roll() === 0) node.spaceBefore = true;
        if (roll() === 0) node.commentBefore = COMMENTS[roll()] ?? ' boven';
        if (roll() === 0) node.comment = COMMENTS[roll()] ?? ' achter';
      },
    });
    return document.toString(layout);
  });
