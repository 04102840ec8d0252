import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import type { FoundBrowser } from './foundBrowser.js';
import { browserParameters } from './parameters.js';
import { pipeTransport } from './pipeTransport.js';
import { makeProfile, removeProfile, removeProfileNow } from './profiles.js';

const windows = process.platform === 'win32';

/**
 * The browser's process, its children and its profile folder: they come together and go together.
 *
 * Not puppeteer's own launch: that has no answer to a program that cannot be run, and must be loaded (150 ms) before
 * the browser can start, where here the browser starts first.
 */
export class BrowserProcess {
  readonly transport: ConnectionTransport;
  /** Settles when the process is gone, or never came: never rejects. */
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  readonly #profile: string;
  #log = '';

  /** Starts the program with an empty profile. It is spoken to over a pipe: no port is open, and it ends when we die. */
  constructor(found: FoundBrowser, sandbox: boolean) {
    this.#profile = makeProfile();
    process.once('exit', this.endNow);
    this.#child = spawn(found.executable, browserParameters(this.#profile, sandbox), {
      // A process group of its own: Ctrl-C in a terminal reaches us alone, and one signal ends the whole tree.
      detached: !windows,
      // Its temporary files too: what it leaves when it is killed goes with the profile.
      env: { ...found.environment, TMPDIR: this.#profile, TMP: this.#profile, TEMP: this.#profile },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#note(text));
    this.ended = new Promise<void>((resolve) => {
      this.#child.once('error', (error) => {
        this.#note(error.message);
        if (this.pid === undefined) resolve();
      });
      this.#child.once('exit', () => {
        // Children outlive a parent that was killed from outside.
        this.#kill();
        resolve();
      });
    });
    const [, , , input, output] = this.#child.stdio;
    this.transport = pipeTransport(input as Writable, output as Readable);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** What the browser last wrote to its error output. */
  get log(): string {
    return this.#log;
  }

  /** Ends it hard: nothing in it is worth saving, and an orderly end takes 30 ms more. */
  async end(): Promise<void> {
    this.#kill();
    await this.ended;
    await removeProfile(this.#profile);
    process.off('exit', this.endNow);
  }

  /** The same without waiting for anything but the disk. */
  readonly endNow = (): void => {
    this.#kill();
    removeProfileNow(this.#profile);
  };

  #note(text: string): void {
    this.#log = (this.#log + text).slice(-8000);
  }

  #kill(): void {
    if (this.pid === undefined) return;
    if (windows) {
      if (this.#child.exitCode === null) spawnSync('taskkill', ['/pid', String(this.pid), '/t', '/f'], { windowsHide: true });
      return;
    }
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      // Nobody left in the group: what was asked for.
    }
  }
}
