import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, median } from './processes.js';
import { judge, markdownTable } from './table.js';

/** The goal in which a word changes with every save. */
const EDITED = 'doelen/10-basisondersteuning.yaml';
/** Saves that are not counted: code that runs for the first time is slower. */
const WARMING = 5;

/**
 * An open `serve`: from saving a file to what is looked at being received, the new page in one window and the new PDF in another, beside
 * Node's own start.
 */
export async function benchServing(bench) {
  const { root, work } = bench;
  cpSync(join(root, 'plans/noorderveld'), join(work, 'noorderveld'), { recursive: true });
  const taken = { start: [] };
  for (const look of LOOKS) taken[look.name] = await benchLook(bench, look, taken.start);
  const [start, html, pdf] = [taken.start, taken.html, taken.pdf].map(median);
  const row = (name, value) => [name, value.toFixed(0), (value / start).toFixed(1)];
  return {
    table: markdownTable(['from saving to', 'milliseconds', 'times `node -e 0`'], [row('(node -e 0)', start), row('the new page', html), row('the new PDF', pdf)]),
    // 50 and 150 milliseconds where Node starts in 25.
    verdicts: [judge({ name: 'save to page / node -e 0', value: html / start, limit: 2 }), judge({ name: 'save to PDF / node -e 0', value: pdf / start, limit: 6 })],
    medians: { start, html, pdf },
  };
}

/** What a window shows, and when that is of the newest document. */
const LOOKS = [
  { name: 'html', query: '', path: 'document', isReady: (state) => state.isCurrent },
  { name: 'pdf', query: '?vorm=pdf', path: 'pdf', isReady: ({ version, isCurrent, pdf }) => isCurrent && pdf.state === 'ready' && pdf.version >= version },
];

async function benchLook({ work, program, runs, browser, tell }, look, starts) {
  const folder = join(work, 'noorderveld/2024-2025');
  const served = await serve([program, 'serve', folder, ...(browser === undefined ? [] : ['--browser', browser])], work);
  const taken = [];
  try {
    const states = await listen(`${served.address}gebeurtenissen${look.query}`);
    await states.until((state) => state.version > 0 && look.isReady(state));
    for (let save = 1; save <= runs + WARMING; save += 1) {
      tell(`${look.name}: bewaren ${save} van ${runs + WARMING}`);
      const milliseconds = await saveOnce(served.address, states, look, join(folder, EDITED));
      if (save <= WARMING) continue;
      starts.push((await measure({ words: [process.execPath, '-e', '0'], folder: work })).milliseconds);
      taken.push(milliseconds);
    }
  } finally {
    served.end();
  }
  return taken;
}

async function saveOnce(address, states, look, file) {
  const before = states.last.version;
  const text = readFileSync(file, 'utf8').replace(/^titel: .*$/mu, `titel: Basisondersteuning op elke school, na versie ${before}`);
  const begun = performance.now();
  writeFileSync(file, text);
  await states.until((state) => state.version > before && look.isReady(state));
  await (await fetch(`${address}${look.path}`)).arrayBuffer();
  return performance.now() - begun;
}

/** Its address is the first line that it prints. */
async function serve(words, folder) {
  const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const address = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (text) => resolve(text.trim()));
    child.once('exit', () => reject(new Error('serve ended before it began')));
  });
  return { address, end: () => child.kill() };
}

/** What the server tells of itself, state after state. */
async function listen(address) {
  const answer = await fetch(address);
  const waiting = new Set();
  const states = {
    last: undefined,
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (states.last === undefined || !holds(states.last)) return;
          waiting.delete(look);
          resolve(states.last);
        };
        waiting.add(look);
        look();
      }),
  };
  void read(answer.body, (state) => {
    states.last = state;
    for (const look of [...waiting]) look();
  }).catch(() => undefined);
  return states;
}

async function read(body, onState) {
  let rest = '';
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    const events = (rest + piece).split('\n\n');
    rest = events.pop();
    for (const event of events) {
      const data = event.split('\n').find((line) => line.startsWith('data: '));
      if (data !== undefined) onState(JSON.parse(data.slice(6)));
    }
  }
}
