import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { formatText } from '../../src/formatting/index.js';
import { allComments } from '../../src/formatting/tokens.js';
import type { SchemaName } from '../../src/schema/jsonSchema.js';
import { schemaNames } from '../../src/schema/jsonSchema.js';
import { Source } from '../../src/source/source.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { mutatedWorkedFile, yamlLike } from '../yaml/mutations.js';
import { anyYaml } from './anyYaml.js';

const anyKind = fc.constantFrom(...schemaNames());

/** What a text says to another reader, which knows nothing of plans. A key without a value, `{a}`, says what one with nothing behind it does. */
function said(text: string): unknown {
  const value: unknown = parseDocument(text, { schema: 'failsafe', uniqueKeys: false }).toJS();
  return JSON.parse(JSON.stringify(value ?? '', (_, part: unknown) => part ?? ''));
}

function format(text: string, kind: SchemaName): ReturnType<typeof formatText> {
  return formatText(new Source('plan.yaml', text), kind);
}

/** Whether a text has no errors and holds a group or list, so that there is something to form. */
function isReadable(text: string): boolean {
  const { root, diagnostics } = parseYaml(new Source('plan.yaml', text));
  return root !== undefined && root.kind !== 'text' && diagnostics.every(({ severity }) => severity !== 'fout');
}

describe('the fixed form', () => {
  it('says what was typed, keeps every comment, and is its own fixed form', () => {
    let formed = 0;
    let readable = 0;
    fc.assert(
      fc.property(anyYaml, anyKind, (text, kind) => {
        const once = format(text, kind);
        readable += isReadable(text) ? 1 : 0;
        if (!('text' in once)) return;
        formed += 1;
        expect(said(once.text)).toEqual(said(text));
        expect(allComments(once.text)).toEqual(allComments(text));
        expect(format(once.text, kind)).toEqual(once);
      }),
      { numRuns: 500 },
    );
    expect(formed).toBeGreaterThan(300);
    // What has no fixed form: comments below brackets that are all of the file.
    expect(formed).toBeGreaterThanOrEqual(readable * 0.98);
  }, 120_000);

  it('is there for nearly every worked file that somebody is in the middle of changing', () => {
    let [formed, readable] = [0, 0];
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: mutatedWorkedFile }, { weight: 1, arbitrary: yamlLike }), anyKind, (typed, kind) => {
        const text = typed.replaceAll(/\r\n?/g, '\n');
        const once = format(text, kind);
        readable += isReadable(text) ? 1 : 0;
        if (!('text' in once)) return;
        formed += 1;
        expect(said(once.text)).toEqual(said(text));
        expect(format(once.text, kind)).toEqual(once);
      }),
      { numRuns: 300 },
    );
    expect(formed).toBeGreaterThan(50);
    // Signs before a key, and keys behind `?`, are all that has no fixed form.
    expect(formed).toBeGreaterThanOrEqual(readable * 0.9);
  }, 120_000);

  it('has no line that is too long where a text could be folded, no white space at line ends, and one line end at the end', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 60 }), { minLength: 1, maxLength: 5 }), fc.nat({ max: 30 }), (texts, blanks) => {
        const typed = texts.map((text, index) => `k${index}:${' '.repeat(1 + (blanks % 4))}${text}${' '.repeat(blanks)}\n`).join('\n'.repeat(1 + (blanks % 3))) + '\n'.repeat(blanks % 5);
        const once = format(typed, 'plan');
        expect(once).toHaveProperty('text');
        if (!('text' in once)) return;
        for (const line of once.text.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
        expect(once.text).not.toMatch(/[ \t]\n|\n\n\n|\n\n$/);
        expect(once.text).toMatch(/\n$/);
      }),
      { numRuns: 200 },
    );
  });
});
