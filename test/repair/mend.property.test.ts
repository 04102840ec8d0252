import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { mendPlans } from '../../src/commands/check/mendPlans.js';
import { compilePlans } from '../../src/commands/compilePlans.js';
import { allDiagnostics } from '../../src/commands/judgedPlan.js';
import { Progress } from '../../src/commands/progress.js';
import { mendFile } from '../../src/repair/mendFile.js';
import { RawText } from '../../src/repair/rawText.js';
import { Source } from '../../src/source/source.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { plainValue } from '../../src/yaml/tree.js';
import { memoryHost } from '../checks/memoryHost.js';
import { mutatedWorkedFile, yamlLike } from '../yaml/mutations.js';

function sourceOf(bytes: Uint8Array): Source {
  return new Source('plan.yaml', new RawText(bytes).text);
}

/** The bytes of a text with all that YAML reads askew mended, and whether that changed anything. */
function mendYaml(bytes: Uint8Array): { bytes: Uint8Array; hasChanged: boolean } {
  const source = sourceOf(bytes);
  const mended = mendFile(source, bytes, parseYaml(source).diagnostics);
  return { bytes: mended?.bytes ?? bytes, hasChanged: mended !== undefined };
}

describe('mending what YAML reads askew', () => {
  it('never makes a file worse, keeps its lines, and is done at once', () => {
    fc.assert(
      fc.property(fc.oneof(mutatedWorkedFile, yamlLike), (text) => {
        const bytes = new TextEncoder().encode(text);
        const mended = mendYaml(bytes);
        const [before, after] = [parseYaml(sourceOf(bytes)), parseYaml(sourceOf(mended.bytes))];
        if (before.root !== undefined) expect(after.root).toBeDefined();
        // A file that could not be read at all may have more to say once it is read further.
        if (before.root !== undefined) expect(after.diagnostics.length).toBeLessThanOrEqual(before.diagnostics.length);
        expect(sourceOf(mended.bytes).lineCount).toBe(sourceOf(bytes).lineCount);
        expect(mendYaml(mended.bytes).hasChanged).toBe(false);
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  const tricky = fc
    .tuple(
      fc.constantFrom('', "'s ", '"Samen" ', '@', '*', '&', '!', '%', '[concept] ', '- ', '`', '{x} ', 'Overleg: ', ', ', '? '),
      fc.array(fc.constantFrom('leren', 'in', 'de', "'wijk'", '"buurt"', 'x:', 'é', '😀', '\\', '(nu)'), { minLength: 1, maxLength: 4 }),
    )
    .map(([start, words]) => `${start}${words.join(' ')}`);

  it('makes of a text what was typed, or leaves the line as it is', () => {
    fc.assert(
      fc.property(fc.array(tricky, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (texts, lineEnd) => {
        const typed = texts.map((text, index) => `k${index}: ${text}   ${lineEnd}`).join('');
        const { bytes } = mendYaml(new TextEncoder().encode(typed));
        const { root, diagnostics } = parseYaml(sourceOf(bytes));
        const written = new TextDecoder().decode(bytes).split(lineEnd);
        texts.forEach((text, index) => {
          const line = written[index] ?? '';
          if (line === `k${index}: ${text}   `) return;
          expect(line).toMatch(/^k\d: (?:".*"|'.*') {3}$/);
          expect(plainValue(parseYaml(new Source('', line)).root!)).toEqual({ [`k${index}`]: text });
        });
        if (root !== undefined && diagnostics.length === 0) expect(Object.keys(plainValue(root) as object)).toEqual(texts.map((_, index) => `k${index}`));
      }),
      { numRuns: 500 },
    );
  });
});

const numbers = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom('', 'x')), { minLength: 2, maxLength: 6 });

function planOf(lists: readonly (readonly (readonly [number, string])[])[]): string {
  const goals = lists.map((list, goal) => `      - titel: Doel ${goal}\n        acties:\n${list.map(([number, gap], index) => `          - {nummer: ${number}, wat: "Stap${gap === '' ? ' ' : '  '}${index} van ${goal}", wie: Scholen, wanneer: maart 2025}\n`).join('')}`);
  return `formaat: 1\ntitel: Jaarplan 2024-2025\nschooljaar: 2024-2025\norganisatie: {naam: De Dijk}\nhoofdstukken:\n  - titel: Doelen\n    doelen:\n${goals.join('')}`;
}

describe('mending plans', () => {
  it('leaves fewer problems, or the plan as it was; and is done at once', async () => {
    const options = { strict: false, progress: new Progress({}, true) };
    const assets = packageAssets();
    await fc.assert(
      fc.asyncProperty(fc.array(numbers, { minLength: 1, maxLength: 3 }), async (lists) => {
        const host = memoryHost({ 'plan.yaml': planOf(lists) });
        const before = allDiagnostics(await compilePlans({ host, assets }, ['/plan.yaml'], options));
        const mended = await mendPlans({ host, assets }, ['/plan.yaml'], options);
        const after = allDiagnostics(mended.plans);
        if (mended.files.length === 0) expect(after.length).toBe(before.length);
        else expect(after.length).toBeLessThan(before.length);
        const [file] = mended.files;
        const again = memoryHost({ 'plan.yaml': file === undefined ? planOf(lists) : new TextDecoder().decode(file.after) });
        expect((await mendPlans({ host: again, assets }, ['/plan.yaml'], options)).files).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
