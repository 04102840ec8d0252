import fc from 'fast-check';
import { expect, it } from 'vitest';
import { everyComment } from '../../../src/formatting/index.js';
import { publicText } from '../../../src/outputs/source/publicText.js';
import { Source } from '../../../src/source/source.js';
import { parseYaml } from '../../../src/yaml/parse.js';
import { plainValue } from '../../../src/yaml/tree.js';
import { anyYaml } from '../../formatting/anyYaml.js';
import { mutatedWorkedFile } from '../../yaml/mutations.js';

const HIDDEN = new Set(['voortgang', 'koers']);
const shown = (text: string): string => publicText(new Source('plan.yaml', text), HIDDEN);

it('leaves out what actions have in the fields that are named, over as many lines as they take', () => {
  expect(
    shown(`doelen:
  - titel: Doel
    acties:
      - wat: Werven
        voortgang: |
          Moeizaam.

          Niemand wil.
        wie: Team
      - koers: rood
        wat: Bellen
        onderdelen:
          - wat: Een
            voortgang: Klaar
`),
  ).toBe(`doelen:
  - titel: Doel
    acties:
      - wat: Werven
        wie: Team
      - wat: Bellen
        onderdelen:
          - wat: Een
`);
});

it('leaves a key of the same name alone where it is not of an action', () => {
  const text = 'afkortingen:\n  koers: de richting\nkolomtitels:\n  voortgang: Stand\n';
  expect(shown(text)).toBe(text);
});

it('takes comments out, with the line where they stand alone; not those that silence a check, nor signs in texts', () => {
  expect(
    shown(`# Niet voor buiten
titel: Plan # nog afstemmen
wanneer: 3 mei 2025 # jaarplan-negeer: datum/weekend, datum/vakantie  omdat Jan dat wil!
  # los
tekst: |  # blok
  # geen commentaar
  regel
kleur: "#14566b"
`),
  ).toBe(`titel: Plan
wanneer: 3 mei 2025 # jaarplan-negeer: datum/weekend, datum/vakantie
tekst: |
  # geen commentaar
  regel
kleur: "#14566b"
`);
});

it.each([
  ['acties: [{wat: Een, koers: rood}, {koers: groen, wat: Twee}, {koers: rood}]\n', [{ wat: 'Een' }, { wat: 'Twee' }, {}]],
  ['acties:\n  - wat: Een\n    voortgang: &stand Goed\n  - wat: Twee\n    opmerking: *stand\n', [{ wat: 'Een' }, { wat: 'Twee', opmerking: 'Goed' }]],
  ['acties:\n  - koers: rood\n  - wat: Twee\n', [{}, { wat: 'Twee' }]],
])('says the same otherwise, however it was typed: %s', async (text, acties) => {
  const { parse } = await import('yaml');
  const written = shown(text);
  expect(written).not.toMatch(/rood|groen|voortgang/u);
  const read = parse(written) as { acties: unknown[] };
  expect(read.acties.map((action) => action ?? {})).toEqual(acties);
});

it('takes out comments above the first line when there are no others, and leaves blank lines and what silences a check', () => {
  expect(shown('# yaml-language-server: $schema=x\n\n  # Niet voor buiten\ntitel: Plan\n\nwat: x\n')).toBe('\ntitel: Plan\n\nwat: x\n');
  expect(shown('# jaarplan-negeer: datum/weekend omdat het moet\ntitel: Plan\n')).toBe('# jaarplan-negeer: datum/weekend\ntitel: Plan\n');
  expect(shown('# alleen\ntitel: |\n  # tekst\n')).toBe('titel: |\n  # tekst\n');
  expect(shown('# alleen\nkleur: "#14566b"\nzie: "[pagina #](#slot)"\n')).toBe('kleur: "#14566b"\nzie: "[pagina #](#slot)"\n');
  expect(shown('# alleen\nkleur: "#14566b"\t# nog kiezen\nkleur2: a#b\n')).toBe('kleur: "#14566b"\nkleur2: a#b\n');
  expect(shown('# alleen')).toBe('');
  expect(shown(' \n# alleen')).toBe('');
});

/** Comments on lines of their own, however far in, and behind what is there; where they fall in a text they are part of it. */
const commented = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(texts, fc.array(fc.tuple(fc.nat(400), fc.constantFrom('\n# a', '\n    # b: c', ' # d', '\t#e', '\n#', ' #')), { maxLength: 6 })).map(([text, added]) => {
    const lines = text.split('\n');
    for (const [place, comment] of added) lines[place % lines.length] = `${lines[place % lines.length] ?? ''}${comment}`;
    return lines.join('\n');
  });

it.each([
  ['any YAML', anyYaml],
  ['a worked plan that was changed somewhere', mutatedWorkedFile],
])('says the same without its comments: %s', (_, texts) => {
  let taken = 0;
  fc.assert(
    fc.property(commented(texts), (text) => {
      const { root, diagnostics } = parseYaml(new Source('plan.yaml', text));
      fc.pre(root !== undefined && diagnostics.every(({ severity }) => severity !== 'fout'));
      const written = publicText(new Source('plan.yaml', text), new Set());
      const read = parseYaml(new Source('plan.yaml', written)).root;
      expect(read && plainValue(read)).toEqual(plainValue(root));
      expect(everyComment(written).filter((comment) => !comment.text.includes('jaarplan-negeer'))).toEqual([]);
      taken += everyComment(text).length;
    }),
    { numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(100);
});
