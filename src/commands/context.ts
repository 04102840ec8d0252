import type { Assets } from '../assets.js';
import type { PrintOptions } from '../diagnostics/terminalPrinter.js';
import type { Host } from '../host.js';
import type { Unfinished } from '../outputs/unfinished.js';

/** All that a command may touch of the world around it. Only cli.ts makes one from the real process. */
export interface Context {
  readonly host: Host;
  readonly assets: Assets;
  readonly system: System;
  /** By what this program is told from any other; absent where it may change while it runs, as in tests: then nothing is kept of what it makes. */
  readonly programHash?: () => Promise<string>;
  /** Results, on stdout. */
  readonly print: (text: string) => void;
  /** What is said beside the work, on stderr: diagnostics, progress, the closing line. */
  readonly say: (text: string) => void;
  /** How diagnostics look where `say` goes. */
  readonly look: PrintOptions;
  /** Present when a person watches stderr: shows a passing line in place of the last; '' wipes it. */
  readonly showProgress?: (line: string) => void;
  /** Present when a person can answer; gives `undefined` when the question is waved away. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** What is given to the program on stdin, piece by piece; only a command that is asked to reads it. */
  readonly input: () => AsyncIterable<Uint8Array>;
  readonly unfinished: Unfinished;
  /** For a command that has to go on: defects that nobody waits for then come here, and no longer end the program. */
  readonly takeDefects?: (take: (error: unknown) => void) => void;
  /** For a command that goes on until it is ended: told once, when what it needs to work is loaded. */
  readonly settled?: () => void;
  /** The user's calendar; for what is proposed, never for what a plan holds. */
  readonly now: () => Date;
}

export interface System {
  readonly jaarplanVersion: string;
  readonly nodeVersion: string;
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
  readonly temporaryFolder: string;
  /** Cores of the processor that this process may use. */
  readonly processors: number;
}
