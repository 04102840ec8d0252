import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openerFor } from '../../../src/commands/serve/openAddress.js';
import { gone } from '../../faults/browserProcesses.js';
import { runHere } from '../here.js';
import { buildProgram, ending, filesBelow, start, temporaryFolder, writeFiles } from '../program.js';
import type { Ended } from '../program.js';
import { PLAN, sampleFiles } from './samples.js';
import { Listener, until } from './served.js';

// Every test starts a program, some a browser; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const folder = temporaryFolder();
/** Where the browser keeps its profile, so that one that stays behind is found. */
const temporary = join(folder, 'tijdelijk');
const started = new Set<ChildProcess>();

beforeAll(buildProgram);

beforeEach(() => {
  mkdirSync(temporary, { recursive: true });
  writeFiles(folder, sampleFiles());
});

afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  started.clear();
  await gone(temporary);
});

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly port: number;
  readonly stderr: () => string;
  readonly ended: Promise<Ended>;
}

/** Starts the real program and waits for its address. */
async function serving(words: readonly string[], { node = [], environment = {} }: { readonly node?: readonly string[]; readonly environment?: Readonly<Record<string, string>> } = {}): Promise<Running> {
  const child = start(['serve', ...words], { folder, node, environment: { TMPDIR: temporary, ...environment } });
  started.add(child);
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => void (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void (stderr += text));
  const ended = ending(child);
  await until(() => stdout + (child.exitCode === null ? '' : `ended: ${stderr}`), (text) => text !== '');
  expect(stdout, stderr).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
  const address = stdout.trim();
  return { child, address, port: Number(new URL(address).port), stderr: () => stderr, ended };
}

describe('jaarplan serve', () => {
  it('keeps the program compiled once a page was shown, not only when it ends', async () => {
    const cache = join(folder, 'cache');
    const code = (): string[] => filesBelow(cache).filter((name) => name.includes('code'));
    const { address } = await serving(['streek/2025', '--poort', '0'], { environment: { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache } });
    expect(code()).toEqual([]);
    expect((await fetch(`${address}document`)).status).toBe(200);
    await until(() => code().join(), (text) => text !== '');
    expect(code()).toHaveLength(1);
  });

  it('says where the page is and what to do, and a line for every rebuild', async () => {
    const { child, address, port, stderr, ended } = await serving(['streek/2025', '--poort', '0']);
    await until(stderr, (text) => text.includes('Stoppen'));
    expect(stderr()).toMatch(/^\d\d:\d\d streek\/2025: bijgewerkt in \d+ ms\nOpen dit adres in uw webbrowser\. Bewaart u een bestand, dan ververst de pagina vanzelf\. Stoppen: Ctrl-C\.\n$/);
    const listener = await Listener.open({ address, port, close: () => Promise.resolve() });
    const { plans } = await listener.until(({ version }) => version > 0);
    expect(plans).toEqual(['streek/2025', 'streek/2024']);
    await listener.next(() => writeFiles(folder, { 'streek/2025/plan.yaml': PLAN.replace('Wat wij', 'Nu') }));
    await until(stderr, (text) => (text.match(/bijgewerkt/g) ?? []).length === 2);
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    expect([code, stdout]).toEqual([130, `${address}\n`]);
    await expect(fetch(address)).rejects.toThrow();
    listener.close();
  });

  it('ends the browser with itself', async () => {
    const { child, address, port, ended } = await serving(['streek/2025', '--poort', '0']);
    const listener = await Listener.open({ address, port, close: () => Promise.resolve() }, { vorm: 'pdf' });
    const { pdf } = await listener.until((state) => state.pdf.state === 'ready' || state.pdf.state === 'failed');
    expect(pdf.state).toBe('ready');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(143);
    listener.close();
    await gone(temporary);
    expect(readdirSync(temporary).filter((name) => name.startsWith('jaarplan-browser-'))).toEqual([]);
  });

  it('takes the next port when the usual one is taken, and says so', async () => {
    const first = await serving([]);
    const second = await serving([]);
    expect(second.port).toBeGreaterThan(first.port);
    await until(second.stderr, (text) => text.includes(`het is ${second.port} geworden.`));
  });

  it('goes on after a defect that nobody waited for', async () => {
    const defect = "data:text/javascript,setTimeout(() => { throw new Error('iets onverwachts'); }, 3000); setTimeout(() => void Promise.reject(new Error('nog iets')), 3100);";
    const { address, stderr } = await serving(['streek/2025', '--poort', '0'], { node: ['--import', defect] });
    await until(stderr, (text) => text.includes('nog iets'));
    expect(stderr().match(/^Er zit een fout in jaarplan zelf, .*$/gm)).toHaveLength(2);
    expect(stderr()).not.toContain('    at ');
    expect((await fetch(`${address}document`)).status).toBe(200);
  });

  it('says for the PDF which browser is missing, and serves the page', async () => {
    const { address, port } = await serving(['streek/2025', '--poort', '0'], { node: ['--import', new URL('../../faults/noBrowser.mjs', import.meta.url).href], environment: { PATH: '' } });
    const listener = await Listener.open({ address, port, close: () => Promise.resolve() }, { vorm: 'pdf' });
    const { pdf, isCurrent } = await listener.until((state) => state.pdf.state === 'failed' || state.pdf.state === 'ready');
    expect(pdf).toMatchObject({ state: 'failed', message: 'Er is geen browser gevonden om de PDF mee te maken.' });
    expect([isCurrent, pdf.hints?.length]).toEqual([true, 2]);
    listener.close();
  });
});

describe('a port', () => {
  it('that was asked for and is taken is a problem of the machine', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, stdout, stderr } = await runHere(['serve', 'streek/2025', '--poort', String(port)], { folder });
    other.close();
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toBe(`fout serve/poort-bezet\n  Poort ${port} is bij een ander programma in gebruik.\n  tip: Kies met --poort een ander nummer, of laat --poort weg: dan zoekt\n  jaarplan er zelf een.\n`);
  });

  it.each(['tachtig', '-1', '65536', '80.5'])('is a number: %s', async (typed) => {
    const { code, stderr } = await runHere(['serve', 'streek/2025', `--poort=${typed}`], { folder });
    expect([code, stderr.split('\n')[0]]).toEqual([2, `--poort kent ‘${typed}’ niet.`]);
  });
});

describe('the web browser', () => {
  const address = 'http://127.0.0.1:4757/';

  it.each([
    ['win32', { SystemRoot: 'D:\\Windows' }, 'D:\\Windows\\System32\\rundll32.exe', ['url.dll,FileProtocolHandler', address]],
    ['darwin', {}, '/usr/bin/open', [address]],
    ['linux', {}, 'xdg-open', [address]],
  ] as const)('is opened on %s by a program with its words, without a shell', (platform, environment, program, words) => {
    expect(openerFor(address, platform, environment)).toEqual({ program, words });
  });
});
