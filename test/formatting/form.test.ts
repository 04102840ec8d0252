import { describe, expect, it } from 'vitest';
import { formatBytes, formatText } from '../../src/formatting/index.js';
import type { SchemaName } from '../../src/schema/jsonSchema.js';
import { Source } from '../../src/source/source.js';

function formed(text: string, kind: SchemaName = 'doel'): string {
  const result = formatText(new Source('doel.yaml', text), kind);
  if (!('text' in result)) throw new Error(`Not formed: ${JSON.stringify(result)}`);
  return result.text;
}

const LONG = 'Scholen, gemeenten en jeugdhulp spreken af wie de knoop doorhakt als een traject vastloopt, en leggen dat samen vast.';

const CASES: readonly [rule: string, before: string, after: string, kind?: SchemaName][] = [
  ['the schema line first', '# Over dit doel.\n#yaml-language-server: $schema=x\n\ntitel: A\n', '#yaml-language-server: $schema=x\n# Over dit doel.\n\ntitel: A\n'],
  ['the schema line first, though it stood in a list in a list', '# boven\n# yaml-language-server: $schema=x\n-\n  # yaml-language-server: $schema=y\n  - A\n', '# yaml-language-server: $schema=x\n# yaml-language-server: $schema=y\n# boven\n- - A\n'],
  ['a comment at the foot of a list in that list, also where its dashes stand below their key', 'doelen:\n- titel: A\n  acties:\n  - wat: B\n  # - wat: C\n- titel: D\n', 'doelen:\n  - titel: A\n    acties:\n      - wat: B\n      # - wat: C\n  - titel: D\n'],
  ['a comment above the next key there', 'acties:\n- wat: B\n# Over de noten.\nvoetnoten:\n  n: C\n', 'acties:\n  - wat: B\n# Over de noten.\nvoetnoten:\n  n: C\n'],
  ['the schema line first, though it stood at a key that comes first', 'status: loopt\n# Over dit doel.\n# yaml-language-server: $schema=x\ntitel: A\n', '# yaml-language-server: $schema=x\n# Over dit doel.\ntitel: A\nstatus: loopt\n'],
  ['the schema line first, though it stood at the first key', '# Over dit doel.\n\n# yaml-language-server: $schema=x\ntitel: A\n', '# yaml-language-server: $schema=x\n# Over dit doel.\n\ntitel: A\n'],
  ['what stands on top is about the file', '# Over dit doel.\ntitel: A\nid: a\n', '# Over dit doel.\nid: a\ntitel: A\n'],
  ['keys in the order of the language', 'titel: A\nid: a\nacties:\n  - wie: B\n    wat: C\n', 'id: a\ntitel: A\nacties:\n  - wat: C\n    wie: B\n'],
  ['keys between brackets in that order too', 'titel: A\nacties:\n  - {wie: B, wat: C}\n', 'titel: A\nacties:\n  - {wat: C, wie: B}\n'],
  ['own fields behind the known ones, in the order typed', 'titel: A\nacties:\n  - zwaarte: 3\n    wat: C\n    aard: x\n', 'titel: A\nacties:\n  - wat: C\n    zwaarte: 3\n    aard: x\n'],
  ['names of the writer’s own stay where they are', 'titel: A\nkolomtitels:\n  wie: B\n  wat: C\n', 'titel: A\nkolomtitels:\n  wie: B\n  wat: C\n'],
  ['what a goal is made of below its own keys, its notes below that', 'voetnoten:\n  n: B\nacties:\n  - C\ntitel: A\n', 'titel: A\nacties:\n  - C\nvoetnoten:\n  n: B\n'],
  ['in a chapter a path among the keys, written out goals below them', 'hoofdstukken:\n  - doelen: x/*.yaml\n    titel: A\n    opmaak: matrix\n  - doelen:\n      - titel: B\n    opmaak: matrix\n', 'hoofdstukken:\n  - titel: A\n    doelen: x/*.yaml\n    opmaak: matrix\n  - opmaak: matrix\n    doelen:\n      - titel: B\n', 'plan'],
  ['content under the key that refers to it', 'doelen:\n  titel: A\n  id: a\n', 'doelen:\n  id: a\n  titel: A\n'],
  ['several goals in one file', '- titel: A\n  id: a\n', '- id: a\n  titel: A\n'],
  ['two spaces for every step, also before a dash', 'titel: A\nacties:\n- wat: B\n  onderdelen:\n      -   wat: C\n', 'titel: A\nacties:\n  - wat: B\n    onderdelen:\n      - wat: C\n'],
  ['a list in a list', '-\n    - a\n    -   - b\n', '- - a\n  - - b\n'],
  ['quotes only where they are needed', `titel: "A"\ndoel: 'B: c'\ntoelichting: 'D "e"'\nondertitel: "'s middags"\n"id": "a"\n`, `id: a\ntitel: A\ndoel: "B: c"\nondertitel: "'s middags"\ntoelichting: D "e"\n`],
  ['quotes stay around what is not plainly a text', 'titel: "2024"\ndoel: "nee"\nid: "-"\nicoon: "<3"\nkop: ""\n', 'id: "-"\ntitel: "2024"\nicoon: "<3"\ndoel: "nee"\nkop: ""\n'],
  ['no quotes come around what had none', 'nummer: 01\ntitel: nee\ndoel: 2024-09-26\nondertitel: 1.0\n', 'nummer: 01\ntitel: nee\ndoel: 2024-09-26\nondertitel: 1.0\n'],
  ['one kind of quotes, the other where the text holds that', `titel: 'A: b'\ndoel: "C: \\"d\\""\n`, `titel: "A: b"\ndoel: 'C: "d"'\n`],
  ['escapes stay', 'titel: "A\\u00a0: b\\n"\n', 'titel: "A\\u00a0: b\\n"\n'],
  ['a quoted key with a space keeps its quotes: without them it is a sentence', 'titel: A\nacties:\n  - "Overleg ouders": twee\n', 'titel: A\nacties:\n  - "Overleg ouders": twee\n'],
  ['empty stays empty', 'titel:   \ndoel: ~\nacties: [ ]\n', 'titel:\ndoel: ~\nacties: []\n'],
  ['a long text folded', `titel: ${LONG}\n`, 'titel: >-\n  Scholen, gemeenten en jeugdhulp spreken af wie de knoop doorhakt als een traject vastloopt, en leggen dat samen vast.\n'],
  ['a long text of which only quotes made one', `titel: "Afspraak: ${LONG}"\n`, 'titel: >-\n  Afspraak: Scholen, gemeenten en jeugdhulp spreken af wie de knoop doorhakt als een traject vastloopt, en leggen dat\n  samen vast.\n'],
  ['in a folded text only from the line that is too long on', `doel: >-\n   Kort.\n   ${LONG} Einde.\n   Nog een.\n\n   Kort\n   ook.\n`, 'doel: >-\n  Kort.\n  Scholen, gemeenten en jeugdhulp spreken af wie de knoop doorhakt als een traject vastloopt, en leggen dat samen vast.\n  Einde. Nog een.\n\n  Kort\n  ook.\n'],
  ['no folded line begins as a list', `titel: ${LONG.slice(0, 108)} - en dan\n`, `titel: >-\n  ${LONG.slice(0, 108)} - en dan\n`],
  ['a list that was folded by mistake stays as it is', `doel: >\n  Lijst:\n  - a ${LONG}\n  - b\n`, `doel: >\n  Lijst:\n  - a ${LONG}\n  - b\n`],
  ['where every line counts, no line changes', `doel: |\n    ${LONG} Einde.\n      dieper  \n    b\n`, `doel: |\n  ${LONG} Einde.\n    dieper  \n  b\n`],
  ['a text that begins indented', 'doel: |4\n      a\n    b\n', 'doel: |2\n    a\n  b\n'],
  ['blank lines that count', 'doel: |+\n  a\n\n\nid: a\n', 'id: a\ndoel: |+\n  a\n\n\n'],
  ['a text over lines without a sign on one line where it fits', 'titel: Een titel\n  over twee regels\n', 'titel: Een titel over twee regels\n'],
  ['brackets on one line', 'ontwikkelpunten: [ 2,\n  3, ]\ntitel: A\n', 'titel: A\nontwikkelpunten: [2, 3]\n'],
  ['brackets that do not fit over lines', `acties:\n  - {wie: B, wat: ${LONG.replaceAll(',', '')}}\n`, `acties:\n  - wat: >-\n      ${LONG.replaceAll(',', '').slice(0, -6)}\n      vast.\n    wie: B\n`],
  ['white space at line ends and at the end gone, blank lines singly', 'titel: A  \n\n\n\ndoel: B\t\n   \n\n', 'titel: A\n\ndoel: B\n'],
  ['no blank line before the first item', 'acties:\n\n  - a\n\n  - b\n', 'acties:\n  - a\n\n  - b\n'],
  ['comments go with what they stand above or behind', '# Over de titel.\n\n# Over het doel.\ndoel: B # b\n# Over het id.\nid: a   # a\ntitel: A\n', '# Over de titel.\n\n# Over het id.\nid: a   # a\ntitel: A\n# Over het doel.\ndoel: B # b\n'],
  ['a comment below a list stays with it by its indent', 'acties:\n    - wat: a\n      # wie: b\n    # - wat: c\n\n# Over de voetnoten.\nvoetnoten:\n    n: x\n# Einde.\n', 'acties:\n  - wat: a\n    # wie: b\n  # - wat: c\n\n# Over de voetnoten.\nvoetnoten:\n  n: x\n# Einde.\n'],
  ['a comment behind a key, a dash or a sign', 'acties: # alle\n- # eerst\n  wat: | # tekst\n   a\n', 'acties: # alle\n  - # eerst\n    wat: | # tekst\n      a\n'],
  ['a comment within brackets keeps them as typed', 'titel: A\nontwikkelpunten: [\n  2, # twee\n  3\n  ]\n', 'titel: A\nontwikkelpunten: [\n  2, # twee\n  3\n  ]\n'],
  ['a comment above the first key behind a dash comes above the dash', 'acties:\n  - wie: B\n    # Over wat.\n    wat: C\n', 'acties:\n  # Over wat.\n  - wat: C\n    wie: B\n'],
  ['a text with a comment behind it is not folded', `titel: ${LONG} # jaarplan-negeer: tekst/dubbel-woord\n`, `titel: ${LONG} # jaarplan-negeer: tekst/dubbel-woord\n`],
  ['where a check is switched off, keys stay: the comment holds for a line', 'acties:\n  # jaarplan-negeer: datum/vakantie\n  - wanneer: 1 januari 2025\n    wat: A\n', 'acties:\n  # jaarplan-negeer: datum/vakantie\n  - wanneer: 1 januari 2025\n    wat: A\n'],
  ['where parts refer to each other, keys stay', 'acties:\n  - wie: &d Directie\n    wat: A\n  - wie: *d\n    wat: B\n', 'acties:\n  - wie: &d Directie\n    wat: A\n  - wie: *d\n    wat: B\n'],
  ['signs of the document', '--- # begin\ntitel: A\n...\n# na\n', '--- # begin\ntitel: A\n...\n# na\n'],
];

describe('the fixed form', () => {
  it.each(CASES)('%s', (_rule, before, after, kind) => {
    expect(formed(before, kind)).toBe(after);
    expect(formed(after, kind)).toBe(after);
  });

  it('leaves a file with an error, and says which', () => {
    expect(formatText(new Source('doel.yaml', 'titel: A\ntitel: B\n'), 'doel')).toMatchObject({ errors: [{ code: 'yaml/dubbele-sleutel' }] });
  });

  it('leaves what is written in a way that no plan needs', () => {
    expect(formatText(new Source('doel.yaml', '? titel\n: A\n'), 'doel')).toEqual({ hasNoForm: true, line: 1 });
    expect(formatText(new Source('doel.yaml', 'id: a\n\n# Over de titel.\n? titel\n: A\n'), 'doel')).toEqual({ hasNoForm: true, line: 4 });
  });
});

describe('the bytes of a file', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const format = (text: string): unknown => {
    const result = formatBytes(new Source('doel.yaml', text), bytes(text), 'doel');
    return 'bytes' in result ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.bytes) : result;
  };

  it.each([
    ['Windows line ends', 'titel:  A\r\ndoel: |\r\n   b\r\n\r\n   c\r\n', 'titel: A\r\ndoel: |\r\n  b\r\n\r\n  c\r\n'],
    ['a byte order mark', '\uFEFFtitel:  A\n', '\uFEFFtitel: A\n'],
    ['the line end that most lines have', 'titel:  A\r\ndoel: b\r\nid: c\n', 'id: c\r\ntitel: A\r\ndoel: b\r\n'],
    ['lines that end in \\n but for one', 'id: c\r\ntitel:  A\ndoel: b\n', 'id: c\ntitel: A\ndoel: b\n'],
    ['no line end at the end', 'titel: A', 'titel: A\n'],
  ])('keep %s', (_name, before, after) => {
    expect(format(before)).toBe(after);
    expect(format(after)).toBe(after);
  });

  it('are not made of what is no text', () => {
    expect(formatBytes(new Source('doel.yaml', ''), new Uint8Array([0xff, 0xfe, 0, 0]), 'doel')).toEqual({ errors: [] });
  });
});
