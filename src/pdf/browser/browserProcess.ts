import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import { pipeTransport } from './pipeTransport.js';

/** The browser's process and all its children. */
export interface BrowserProcess {
  readonly pid: number | undefined;
  readonly transport: ConnectionTransport;
  /** Settles when the process is gone, or never came: never rejects. */
  readonly ended: Promise<void>;
  /** What it last wrote to its own error output. */
  log(): string;
  /** Ends it and its children at once; without effect when they are gone. */
  kill(): void;
}

/**
 * Starts the program and talks to it over a pipe, so that no port is open and it ends by itself when we die.
 *
 * Not puppeteer's own launch: that has no answer to a program that cannot be run, and must be loaded (150 ms) before
 * the browser can start, where here the browser starts first.
 */
export function startProcess(executable: string, parameters: readonly string[], environment: Readonly<Record<string, string | undefined>>): BrowserProcess {
  const windows = process.platform === 'win32';
  const child = spawn(executable, parameters, {
    // A process group of its own: Ctrl-C in a terminal reaches us alone, and one signal ends the whole tree.
    detached: !windows,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-8000);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      log += error.message;
      if (child.pid === undefined) resolve();
    });
    child.once('exit', () => {
      // Children outlive a parent that was killed from outside.
      killTree(child, windows);
      resolve();
    });
  });
  const [, , , input, output] = child.stdio;
  return {
    pid: child.pid,
    transport: pipeTransport(input as Writable, output as Readable),
    ended,
    log: () => log,
    kill: () => killTree(child, windows),
  };
}

function killTree(child: ChildProcess, windows: boolean): void {
  if (child.pid === undefined) return;
  if (windows) {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody left in the group: what was asked for.
  }
}
