import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { packageAssets, packageFolder } from '../../../src/assets.js';
import type { Context } from '../../../src/commands/context.js';
import type { PageState } from '../../../src/commands/serve/pageState.js';
import { startServing } from '../../../src/commands/serve/startServing.js';
import type { Serving } from '../../../src/commands/serve/startServing.js';
import { NO_COLOURS } from '../../../src/diagnostics/colours.js';
import { nodeHost } from '../../../src/nodeHost.js';
import { Unfinished } from '../../../src/outputs/unfinished.js';

/** A PDF names it; that of a preview is held against that of the program itself. */
const { version: packageVersion } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };

/** Far longer than anything here takes: a busy machine may stand still for a while. */
const PATIENCE = 60_000;

export interface Served extends Serving {
  /** What was said on stderr until now. */
  said(): string;
  /** Lines that tell of a build. */
  builds(): string[];
}

export interface ServeFolderOptions {
  readonly plans: readonly string[];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly layout?: string;
  readonly browser?: string;
}

/** Serves plans (folders below `folder`) within the test, on a free port. Ended after the test, if not before. */
export async function serveFolder(folder: string, { plans, environment = {}, layout = '', browser }: ServeFolderOptions): Promise<Served> {
  let said = '';
  const context: Context = {
    host: nodeHost(folder, { ...process.env, ...environment }),
    assets: packageAssets(),
    system: { jaarplanVersion: packageVersion, nodeVersion: process.versions.node, platform: process.platform, architecture: process.arch, temporaryFolder: folder, processors: 2 },
    print: () => undefined,
    say: (text) => void (said += text),
    look: { colours: NO_COLOURS, width: 80 },
    input: () => {
      throw new Error('Nothing is read from stdin');
    },
    unfinished: new Unfinished(),
    now: () => new Date(2026, 0, 12, 14, 2),
  };
  const named = new Map(plans.map((plan) => [plan, posix.join(folder, plan, 'plan.yaml')]));
  const serving = await startServing(context, { plans: named, port: { number: 0, isAsked: true }, layout, ...(browser === undefined ? {} : { browser }) });
  const served: Served = { ...serving, said: () => said, builds: () => said.split('\n').filter((line) => /^\d\d:\d\d /.test(line)) };
  open.add(served);
  return served;
}

const open = new Set<Serving>();

async function closeAll(): Promise<void> {
  const all = [...open];
  open.clear();
  await Promise.all(all.map((served) => served.close()));
}

/** Call once in a test file that serves a folder anew in each test. */
export function closeAfterEach(): void {
  afterEach(closeAll);
}

/** Call once in a test file that serves one folder for all its tests. */
export function closeAtEnd(): void {
  afterAll(closeAll);
}

/** Waits until something holds; fails with what was last seen. */
export async function until<T>(look: () => T | Promise<T>, holds: (seen: T) => boolean, patience = PATIENCE): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() > end) throw new Error(`Did not come about; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A window as the server sees it: the states that it is sent. */
export class Listener {
  readonly states: PageState[] = [];
  readonly #abort = new AbortController();

  private constructor(readonly address: string) {}

  static async open({ address }: Serving, query: Readonly<Record<string, string>> = {}): Promise<Listener> {
    const listener = new Listener(`${address}gebeurtenissen?${new URLSearchParams(query).toString()}`);
    const { body, status } = await fetch(listener.address, { signal: listener.#abort.signal });
    if (body === null || status !== 200) throw new Error(`No stream: ${status}`);
    void listener.#read(body).catch(() => undefined);
    return listener;
  }

  get last(): PageState | undefined {
    return this.states.at(-1);
  }

  /** The first state from now that is so; the last one counts too. */
  async until(holds: (state: PageState) => boolean): Promise<PageState> {
    const seen = await until(() => this.last, (state) => state !== undefined && holds(state));
    if (seen === undefined) throw new Error('No state');
    return seen;
  }

  /** A document that comes after the one on show now. */
  async next(change: () => void): Promise<PageState> {
    const { version } = await this.until((state) => state.version > 0);
    change();
    return this.until((state) => state.version > version && state.isCurrent);
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const piece of body) {
      const events = (rest + decoder.decode(piece, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const [, data] = /^event: stand\ndata: (.*)$/s.exec(event) ?? [];
        if (data !== undefined) this.states.push(JSON.parse(data) as PageState);
      }
    }
  }
}

/** The document that a window with this plan would load. */
export async function documentOf({ address }: Serving, query: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await fetch(`${address}document?${new URLSearchParams(query).toString()}`)).text();
}
