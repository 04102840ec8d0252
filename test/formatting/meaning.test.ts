import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument, Scalar, visit } from 'yaml';
import { packageAssets } from '../../src/assets.js';
import { CHECKS } from '../../src/checks/index.js';
import type { Compiled } from '../../src/compile.js';
import { compile } from '../../src/compile.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { formatText } from '../../src/formatting/index.js';
import type { Host } from '../../src/host.js';
import { nodeHost } from '../../src/nodeHost.js';
import { planFilesOf } from '../../src/plan/planFiles.js';
import type { PlanFile } from '../../src/plan/planFiles.js';
import { Source } from '../../src/source/source.js';
import { fixturesOf, folderOf, judge } from '../checks/fixtureRunner.js';
import { workedFiles } from '../schema/yamlFiles.js';

vi.setConfig({ testTimeout: 120_000 });

const disk = nodeHost('.', {});
const plans = workedFiles.filter((file) => basename(file) === 'plan.yaml');

/** The disk with other texts in some of its files. */
function withTexts(texts: ReadonlyMap<string, string>): Host {
  return {
    ...disk,
    read: async (file, maximumBytes) => {
      const text = texts.get(file);
      return text === undefined ? disk.read(file, maximumBytes) : new TextEncoder().encode(text);
    },
  };
}

/** The same file as another program would write it: other indents, quotes and line ends, and the keys of every item the other way round. */
function scrambled(text: string): string {
  const document = parseDocument(text, { schema: 'failsafe' });
  let count = 0;
  visit(document, {
    Seq: (_key, list) => {
      for (const item of list.items) if (isMap(item)) item.items.reverse();
    },
    Scalar: (key, scalar) => {
      count += 1;
      if (key !== 'key' && isScalar(scalar) && scalar.type === Scalar.PLAIN && count % 3 === 0) scalar.type = Scalar.QUOTE_SINGLE;
    },
    Collection: (_key, collection) => {
      if (isSeq(collection) && collection.items.length === 1) collection.flow = false;
    },
  });
  return document.toString({ indent: 3, indentSeq: false, lineWidth: 60 });
}

function formed({ source, kind }: PlanFile, text: string): string {
  const result = formatText(new Source(source.path, text, source.file), kind);
  if (!('text' in result)) throw new Error(`${source.path}: ${JSON.stringify(result)}`);
  return result.text;
}

async function compiled(host: Host, plan: string): Promise<Pick<Compiled, 'document'> & { readonly said: readonly string[] }> {
  const { document, diagnostics } = await compile(host, plan, { assets: packageAssets() });
  return { ...(document && { document }), said: diagnostics.map(({ code, message }) => `${code} ${message}`).sort() };
}

describe('what a plan becomes', () => {
  it.each(plans)('is the same after %s was scrambled and formed', async (plan) => {
    const file = resolve(plan);
    const files = await planFilesOf(disk, file, new Diagnostics());
    const before = new Map(files.map(({ source }) => [source.file, scrambled(source.text)]));
    const after = new Map(files.map((each) => [each.source.file, formed(each, before.get(each.source.file) ?? '')]));
    expect([...after.values()]).not.toEqual([...before.values()]);
    const [typed, formedPlan] = [await compiled(disk, file), await compiled(withTexts(after), file)];
    expect(typed.document).toBeDefined();
    expect(formedPlan).toEqual(typed);
  });
});

describe('what the checks say', () => {
  const fixtures = CHECKS.flatMap(({ code }) => [...fixturesOf(code, 'fout'), ...fixturesOf(code, 'goed')].map((name) => join(folderOf(code), name)));

  it('is the same after every plan of theirs was formed, also where a comment switches one off', async () => {
    let changed = 0;
    for (const path of fixtures) {
      const text = readFileSync(path, 'utf8');
      const after = formatText(new Source('plan.yaml', text), 'plan');
      if (!('text' in after)) throw new Error(`${path}: ${JSON.stringify(after)}`);
      changed += after.text === text ? 0 : 1;
      const said = async (yaml: string): Promise<readonly string[]> => (await judge(yaml, basename(path))).map(({ code, message }) => `${code} ${message}`).sort();
      expect([path, await said(after.text)]).toEqual([path, await said(text)]);
    }
    expect(changed).toBeGreaterThan(30);
  });
});
