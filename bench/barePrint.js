import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The limit: a browser that prints each page twice, the first time without tags, and nothing else. No library: its own
 * protocol over a pipe. `node bench/barePrint.js BROWSER TABS FLAGS(JSON) PAGE.html…`
 */
const [executable = '', tabs = '1', flags = '[]', ...pages] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), 'jaarplan-bench-'));
const own = JSON.parse(flags).map((flag) => (flag.startsWith('--user-data-dir=') ? `--user-data-dir=${profile}` : flag));
const browser = spawn(executable, own, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
const [, , , input, output] = browser.stdio;

const waiting = new Map();
const loaded = new Map();
let number = 0;
let pieces = [];
output.on('data', (chunk) => {
  let rest = chunk;
  for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
    receive(JSON.parse(Buffer.concat([...pieces, rest.subarray(0, end)]).toString()));
    pieces = [];
    rest = rest.subarray(end + 1);
  }
  if (rest.length > 0) pieces.push(rest);
});

function receive({ id, result, error, method, sessionId, params }) {
  if (id !== undefined) {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(result);
    else reject(new Error(error.message));
  } else if (method === 'Page.loadEventFired') loaded.get(sessionId)?.();
  else if (method === 'Fetch.requestPaused') {
    const body = readFileSync(new URL(params.request.url).searchParams.get('page')).toString('base64');
    void send('Fetch.fulfillRequest', { requestId: params.requestId, responseCode: 200, responseHeaders: [{ name: 'Content-Type', value: 'text/html; charset=utf-8' }], body }, sessionId);
  }
}

function send(method, params = {}, sessionId = undefined) {
  number += 1;
  input.write(`${JSON.stringify({ id: number, method, params, sessionId })}\0`);
  return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
}

async function openTab(isFirst) {
  const { targetInfos } = await send('Target.getTargets');
  const first = isFirst ? targetInfos.find(({ type }) => type === 'page')?.targetId : undefined;
  const targetId = first ?? (await send('Target.createTarget', { url: 'about:blank' })).targetId;
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  await Promise.all([send('Page.enable', {}, sessionId), send('Fetch.enable', { patterns: [{ urlPattern: 'http://jaarplan.invalid/*' }] }, sessionId)]);
  return sessionId;
}

async function printAll(isFirst) {
  const tab = await openTab(isFirst);
  for (let page = pages.shift(), count = 1; page !== undefined; page = pages.shift(), count += 1) {
    const load = new Promise((resolve) => loaded.set(tab, resolve));
    await send('Page.navigate', { url: `http://jaarplan.invalid/?page=${encodeURIComponent(page)}` }, tab);
    await load;
    await send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => 0)', awaitPromise: true }, tab);
    for (const tagged of [false, true]) {
      await send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: tagged, generateDocumentOutline: false }, tab);
    }
    if (count % 5 === 0) await send('HeapProfiler.collectGarbage', {}, tab);
  }
}

await Promise.all(Array.from({ length: Number(tabs) }, (_, index) => printAll(index === 0)));
process.kill(process.platform === 'win32' ? browser.pid : -browser.pid, 'SIGKILL');
await new Promise((resolve) => browser.once('exit', resolve));
rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 25 });
