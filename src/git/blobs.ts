import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { startGit } from './git.js';
import type { GitCall } from './git.js';

interface Waiting {
  readonly resolve: (bytes: Uint8Array | undefined) => void;
}

const LINE_END = 10;

/**
 * The contents of a repository by the name of their object, through one `git cat-file --batch` that answers in the order
 * in which it is asked. Starts at the first question; `close` ends it.
 */
export class Blobs {
  readonly #call: GitCall;
  readonly #waiting: Waiting[] = [];
  #child: ChildProcessWithoutNullStreams | undefined;
  #unread: Buffer = Buffer.alloc(0);
  #hasEnded = false;

  constructor(call: GitCall) {
    this.#call = call;
  }

  /** The bytes of an object, or undefined when the repository does not have them. */
  read(object: string): Promise<Uint8Array | undefined> {
    const child = (this.#child ??= this.#start());
    if (this.#hasEnded) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#waiting.push({ resolve });
      child.stdin.write(`${object}\n`);
    });
  }

  close(): void {
    this.#child?.stdin.end();
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = startGit(this.#call, ['cat-file', '--batch']);
    child.stdout.on('data', (bytes: Buffer) => {
      this.#unread = Buffer.concat([this.#unread, bytes]);
      while (this.#takeAnswer()) continue;
    });
    child.stderr.resume();
    child.stdin.on('error', () => undefined);
    const end = (): void => {
      this.#hasEnded = true;
      for (const { resolve } of this.#waiting.splice(0)) resolve(undefined);
    };
    child.once('error', end).once('close', end);
    return child;
  }

  /** `<name> blob <size>\n<bytes>\n`, or `<name> missing\n`. False when the answer has not come in whole. */
  #takeAnswer(): boolean {
    const end = this.#unread.indexOf(LINE_END);
    if (end === -1) return false;
    const [, kind, size] = this.#unread.toString('latin1', 0, end).split(' ');
    if (kind === 'missing' || size === undefined) {
      this.#unread = this.#unread.subarray(end + 1);
      this.#waiting.shift()?.resolve(undefined);
      return true;
    }
    const after = end + 1 + Number(size);
    if (this.#unread.length < after + 1) return false;
    const bytes = Uint8Array.from(this.#unread.subarray(end + 1, after));
    this.#unread = this.#unread.subarray(after + 1);
    this.#waiting.shift()?.resolve(kind === 'blob' ? bytes : undefined);
    return true;
  }
}
