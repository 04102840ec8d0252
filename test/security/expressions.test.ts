import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import ts from 'typescript';
import { packageAssets } from '../../src/assets.js';
import { projectFolder } from '../commands/program.js';
import { memoryHost } from '../plan/memoryHost.js';

interface Expression {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** What the thread tells of one expression: its slowest text. */
interface Told {
  readonly index: number;
  readonly milliseconds: number;
  readonly text: string;
}

/** As long as one text of a plan may be (`MAXIMUM_TEXT` in yaml/buildTree.ts). */
const LENGTH = 50_000;
/** What grows with the square of the length takes longer on a fast machine too; what grows with the length, some five. */
const MILLISECONDS = 500;
/** After which an expression is taken to hang, by the clock. */
const HANG_MILLISECONDS = 20_000;

/** Every regular expression that stands in the code as such. */
function written(): Expression[] {
  const folder = join(projectFolder, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).sort();
  return files.flatMap((name) => {
    const file = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest);
    const found: Expression[] = [];
    const walk = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, source = '', flags = ''] = /^\/([^]*)\/([a-z]*)$/.exec(node.text) ?? [];
        found.push({ place: `src/${name.replaceAll('\\', '/')}`, source, flags });
      }
      ts.forEachChild(node, walk);
    };
    walk(file);
    return found;
  });
}

/** Those that are put together while the program is loaded and reads a plan. */
async function composed(): Promise<Expression[]> {
  const found = new Map<string, Expression>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct: (target, given, caller) => {
      const made = Reflect.construct(target, given, caller) as RegExp;
      const place = /\/(src\/[\w/]+\.ts)/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1];
      if (place !== undefined) found.set(`${place} ${made.source}`, { place, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    const [{ compile }, { nodeHost }, { packageAssets }] = await Promise.all([import('../../src/compile.js'), import('../../src/nodeHost.js'), import('../../src/assets.js')]);
    await compile(nodeHost(projectFolder, {}), join(projectFolder, 'plans/noorderveld/2024-2025/plan.yaml'), { assets: packageAssets() });
    await import('../../src/rollover/index.js');
  } finally {
    globalThis.RegExp = original;
  }
  return [...found.values()];
}

/**
 * In a thread of its own, because an expression that hangs can only be ended with its thread. The texts repeat what the expression itself
 * names, one or two signs or a word of it, and end in what fits nowhere. Short ones tell which are worth a long one.
 */
const TRY = `
  const { parentPort, workerData } = require('node:worker_threads');
  const CLASSES = { d: '1', w: 'a', s: ' ', S: 'a', D: 'a', W: ' ', L: 'a', N: '1', Ll: 'a', Lu: 'A', M: '\\u0301', b: ' ', n: '\\n', t: '\\t' };
  const unique = (items) => [...new Set(items)];
  for (const [index, { source, flags }] of workerData.expressions.entries()) {
    const expression = new RegExp(source, flags.includes('g') || flags.includes('y') ? flags : flags + 'g');
    const classes = [...source.matchAll(/\\\\(?:p\\{(\\w+)\\}|([a-zA-Z]))/g)].map(([, property, letter]) => CLASSES[property ?? letter] ?? 'a');
    const bare = source.replace(/\\\\(?:[pP]\\{\\w+\\}|u[0-9A-F]{4}|[a-zA-Z0-9])|\\(\\?(?:<?[=!]|:|<\\w+>)|[\\[\\]{}?*+|^$\\\\]/g, ' ');
    const signs = unique([...classes, ...bare.replace(/[a-z ]/gi, ''), ...source.replace(/[a-z0-9\\\\]/gi, ''), ' ', '\\n', 'a', '1', '-', '.', 'h']).slice(0, 40);
    const pairs = signs.slice(0, 6).flatMap((one) => signs.slice(0, 6).map((other) => one + other));
    const words = unique((bare.match(/[^ ]{2,}/g) ?? []).flatMap((word) => [word, word + ' '])).slice(0, 24);
    const milliseconds = (text) => {
      const before = process.cpuUsage().user;
      expression.lastIndex = 0;
      text.replace(expression, '');
      return (process.cpuUsage().user - before) / 1000;
    };
    const opening = bare.trim()[0] ?? '';
    const tries = [...unique([...signs, ...pairs, ...words]).map((pump) => ['', pump]), ...signs.slice(0, 8).map((pump) => [opening, pump])];
    let slowest = { milliseconds: 0, text: '' };
    for (const [head, pump] of tries) {
      const text = (length) => head + pump.repeat(Math.ceil(length / pump.length)) + '\\u0001';
      if (milliseconds(text(1000)) < 0.2 || milliseconds(text(workerData.length / 10)) < workerData.limit / 200) continue;
      const time = milliseconds(text(workerData.length));
      if (time > slowest.milliseconds) slowest = { milliseconds: time, text: JSON.stringify([head, pump]) };
      if (time > workerData.limit) break;
    }
    parentPort.postMessage({ index, ...slowest });
  }`;

/** What is wrong with them, in words. */
async function slowOnes(all: readonly Expression[], hang = HANG_MILLISECONDS): Promise<string[]> {
  const slow: string[] = [];
  const named = (index: number): string => `${all[index]?.place ?? ''} /${all[index]?.source ?? ''}/`;
  let tried = 0;
  let at = Date.now();
  const worker = new Worker(TRY, { eval: true, workerData: { expressions: all, length: LENGTH, limit: MILLISECONDS } });
  await new Promise<void>((resolve, reject) => {
    const watch = setInterval(() => {
      if (Date.now() - at < hang) return;
      slow.push(`${named(tried)} hangs`);
      void worker.terminate();
    }, 500);
    worker.on('message', ({ index, milliseconds, text }: Told) => {
      at = Date.now();
      tried = index + 1;
      if (milliseconds > MILLISECONDS) slow.push(`${named(index)} takes ${Math.round(milliseconds)} ms for ${text}`);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
  return tried === all.length ? slow : [...slow, `${tried} of ${all.length} were tried`];
}

it('expressions/time: no expression of the program takes seconds for a text that a plan can hold, whatever is repeated', async () => {
  const [literal, made] = [written(), await composed()];
  expect(literal.length).toBeGreaterThan(400);
  expect(made.length).toBeGreaterThan(20);
  expect(await slowOnes([...literal, ...made])).toEqual([]);
}, 120_000);

it('expressions/time: what takes the square of the length, and what never ends, is found', async () => {
  const probe = (source: string): Expression[] => [{ place: 'proef', source, flags: '' }];
  expect((await slowOnes(probe('\\s+x'))).join()).toMatch(/^proef \/\\s\+x\/ takes \d+ ms for /);
  expect((await slowOnes(probe('(?:a+)+b'), 3000)).join()).toContain('proef /(?:a+)+b/ hangs');
}, 120_000);

/** On a machine with something else to do; about half a second each on one with nothing else. */
const SECONDS = 5;

it.each(['x', '](', '(', ')', 'a.', '1 mei ', '- a\n', '/a'])('expressions/time: a plan with %j in every field, as long as a text may be, is read in time', async (pump) => {
  const { compile } = await import('../../src/compile.js');
  const long = JSON.stringify(`${pump.repeat(Math.floor((LENGTH - 10) / pump.length))}z`);
  const plan = `formaat: 1\ntitel: x\nschooljaar: 2024-2025\norganisatie: {naam: x}\nhoofdstukken:\n  - titel: Doelen\n    doelen:\n      - titel: ${long}\n        acties: [{wat: ${long}, wanneer: 1 mei 2025, wie: Team}]\n`;
  const before = process.cpuUsage().user;
  const { diagnostics } = await compile(memoryHost({ files: { '/werk/plan.yaml': new TextEncoder().encode(plan) }, workingFolder: '/werk' }), '/werk/plan.yaml', { assets: packageAssets() });
  expect((process.cpuUsage().user - before) / 1_000_000).toBeLessThan(SECONDS);
  expect(diagnostics.map(({ code }) => code)).not.toContain('yaml/te-groot');
}, 60_000);

it('yaml/bombs: a longer text is refused at its place', async () => {
  const { parseYaml } = await import('../../src/yaml/parse.js');
  const { Source } = await import('../../src/source/source.js');
  const read = (length: number): string[] => parseYaml(new Source('x.yaml', `a: b\nc: ${'x'.repeat(length)}\n`)).diagnostics.map(({ code, span }) => `${code} ${span?.start}`);
  expect(read(LENGTH)).toEqual([]);
  expect(read(LENGTH + 1)).toEqual(['yaml/te-groot 8']);
});
