import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Finisher } from '../../../../src/pdf/index.js';
import { UnreadableWords } from '../../../../src/pdf/index.js';
import { FinishingThread } from '../../../../src/pdf/finish/thread/finishingThread.js';
import { temporaryFolder, writeFiles } from '../../../commands/program.js';

const folder = temporaryFolder();
const options = { title: 'Jaarplan', language: 'nl' };
const bytes = new Uint8Array([1, 2, 3]);
const HERE = { bytes: new Uint8Array([9]), findings: [] };

let finishedHere: Uint8Array[] = [];
const here: Finisher = {
  finish(given) {
    finishedHere.push(given);
    return Promise.resolve(HERE);
  },
};

const started: FinishingThread[] = [];
afterEach(async () => {
  finishedHere = [];
  await Promise.all(started.splice(0).map((thread) => thread.end()));
});

/** A thread that runs a script. */
function threadThat(name: string, script: string): FinishingThread {
  writeFiles(folder, { [`${name}.cjs`]: `const { parentPort } = require('node:worker_threads');\nconst send = (number, outcome) => parentPort.postMessage({ number, outcome });\n${script}` });
  return threadOf(join(folder, `${name}.cjs`));
}

function threadOf(file: string): FinishingThread {
  const thread = new FinishingThread(file, () => Promise.resolve(here));
  started.push(thread);
  return thread;
}

const ANSWER = 'send(number, { finished: { bytes: Uint8Array.from(bytes, (byte) => byte + 1), findings: [{ code: "a", says: options.title, places: [] }] } })';

it('gives what the thread makes of the bytes and the options, and leaves the bytes as they are', async () => {
  const thread = threadThat('answers', `parentPort.on('message', ({ number, bytes, options }) => ${ANSWER});`);
  expect(await thread.finish(bytes, options)).toEqual({ bytes: new Uint8Array([2, 3, 4]), findings: [{ code: 'a', says: 'Jaarplan', places: [] }] });
  expect([...bytes]).toEqual([1, 2, 3]);
  expect(finishedHere).toEqual([]);
});

it('gives each its own, in whatever order the answers come', async () => {
  const thread = threadThat('turns', `const all = []; parentPort.on('message', (request) => { if (all.push(request) === 3) for (const { number, bytes, options } of all.reverse()) ${ANSWER}; });`);
  const made = await Promise.all([1, 5, 7].map((byte) => thread.finish(new Uint8Array([byte]), options)));
  expect(made.map((pdf) => [...pdf?.bytes ?? []])).toEqual([[2], [6], [8]]);
});

it('gives nothing where page numbers cannot be written, and asks no other', async () => {
  const thread = threadThat('nothing', "parentPort.on('message', ({ number }) => send(number, { finished: undefined }));");
  expect(await thread.finish(bytes, options)).toBeUndefined();
  expect(finishedHere).toEqual([]);
});

it('throws the words that nobody hears with their places', async () => {
  const thread = threadThat('unreadable', "parentPort.on('message', ({ number }) => send(number, { unreadable: [{ page: 2, words: 'Let op' }] }));");
  const error: unknown = await thread.finish(bytes, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreadableWords);
  expect(error).toMatchObject({ places: [{ page: 2, words: 'Let op' }] });
});

it('throws a defect of the thread as it was thrown there', async () => {
  const thread = threadThat('defect', "parentPort.on('message', ({ number }) => send(number, { name: 'TypeError', message: 'no such thing', trace: 'TypeError: no such thing\\n    at there' }));");
  await expect(thread.finish(bytes, options)).rejects.toMatchObject({ name: 'TypeError', message: 'no such thing', stack: 'TypeError: no such thing\n    at there' });
  expect(finishedHere).toEqual([]);
});

it.each([
  ['does not compile', 'this is no program'],
  ['throws before it listens', 'throw new Error("no")'],
  ['ends before it listens', ''],
  ['ends when it is asked', "parentPort.on('message', () => process.exit(0));"],
  ['throws when it is asked', "parentPort.on('message', () => { throw new Error('no'); });"],
])('finishes here what a thread does not that %s, and all after it', async (name, script) => {
  const thread = threadThat(name.replaceAll(' ', '-'), script);
  expect(await Promise.all([thread.finish(bytes, options), thread.finish(bytes, options)])).toEqual([HERE, HERE]);
  expect(await thread.finish(bytes, options)).toEqual(HERE);
  expect(finishedHere).toEqual([bytes, bytes, bytes]);
});

it('keeps what was answered before a thread died', async () => {
  const thread = threadThat('half-way', `let asked = 0; parentPort.on('message', ({ number, bytes, options }) => { if ((asked += 1) === 2) process.exit(1); ${ANSWER}; });`);
  const made = await Promise.all([thread.finish(bytes, options), thread.finish(bytes, options), thread.finish(bytes, options)]);
  expect(made.map((pdf) => [...pdf?.bytes ?? []])).toEqual([[2, 3, 4], [9], [9]]);
});

it('finishes here where there is no such file, or a thread is refused', async () => {
  expect(await threadOf(join(folder, 'nowhere.cjs')).finish(bytes, options)).toEqual(HERE);
  // Neither absolute nor beginning with a dot: Node starts no thread at all.
  expect(await threadOf('nowhere.cjs').finish(bytes, options)).toEqual(HERE);
});

it('finishes here what the thread was at when it was ended', async () => {
  const thread = threadThat('hangs', "parentPort.on('message', () => { for (;;); });");
  const made = thread.finish(bytes, options);
  await thread.end();
  expect(await made).toEqual(HERE);
});

it('refuses what cannot go to a thread, and goes on', async () => {
  const thread = threadThat('goes-on', `parentPort.on('message', ({ number, bytes, options }) => ${ANSWER});`);
  await expect(thread.finish(bytes, { ...options, onPrinted: () => undefined } as typeof options)).rejects.toThrow('could not be cloned');
  expect([...((await thread.finish(bytes, options))?.bytes ?? [])]).toEqual([2, 3, 4]);
});
