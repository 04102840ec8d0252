import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import ts from 'typescript';
import { projectFolder } from '../commands/program.js';

interface Found {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that stands in the code as such. */
function expressions(): Found[] {
  const folder = join(projectFolder, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).sort();
  return files.flatMap((name) => {
    const file = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest);
    const found: Found[] = [];
    const walk = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, source = '', flags = ''] = /^\/([^]*)\/([a-z]*)$/.exec(node.text) ?? [];
        found.push({ place: `src/${name.replaceAll('\\', '/')}: ${node.text}`, source, flags });
      }
      ts.forEachChild(node, walk);
    };
    walk(file);
    return found;
  });
}

/** In a thread of its own, because an expression that hangs can only be ended with its thread. */
const TRY = `
  const { parentPort, workerData } = require('node:worker_threads');
  for (const [index, { source, flags }] of workerData.expressions.entries()) {
    const expression = new RegExp(source, flags.includes('g') || flags.includes('y') ? flags : flags + 'g');
    const signs = [...new Set([...source.replace(/[\\\\^$.*+?()[\\]{}|]/g, ''), ' ', '\\n', 'a', '1', '-', '.', '*', '\\\\', '"', '(', '<'])].slice(0, 40);
    const pumps = [...signs, ...signs.slice(0, 12).map((sign, at) => sign + signs[(at + 1) % signs.length])];
    let slowest = { milliseconds: 0, pump: '' };
    for (const pump of pumps) {
      const text = pump.repeat(Math.ceil(workerData.length / pump.length)) + '\\u0001';
      const before = process.cpuUsage().user;
      expression.lastIndex = 0;
      text.replace(expression, '');
      const milliseconds = (process.cpuUsage().user - before) / 1000;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, pump };
    }
    parentPort.postMessage({ index, ...slowest });
  }`;

const LENGTH = 3000;
/** What grows with the square of the length takes a few of these; what grows faster takes minutes. */
const MILLISECONDS = 1500;

it('expressions/time: no expression of the program takes seconds, whatever is repeated', async () => {
  const all = expressions();
  expect(all.length).toBeGreaterThan(200);
  const slow: string[] = [];
  let tried = 0;
  const worker = new Worker(TRY, { eval: true, workerData: { expressions: all, length: LENGTH } });
  await new Promise<void>((resolve, reject) => {
    let timer = setTimeout(() => undefined, 0);
    const watch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        slow.push(`${all[tried]?.place ?? ''} hangs`);
        void worker.terminate();
      }, 60_000);
    };
    watch();
    worker.on('message', ({ index, milliseconds, pump }: { index: number; milliseconds: number; pump: string }) => {
      tried = index + 1;
      if (milliseconds > MILLISECONDS) slow.push(`${all[index]?.place ?? ''} takes ${Math.round(milliseconds)} ms for ${JSON.stringify(pump)}`);
      watch();
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  expect(slow).toEqual([]);
  expect(tried).toBe(all.length);
}, 240_000);
