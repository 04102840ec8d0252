import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Host, ReadProblem } from '../../host.js';
import { isReadProblem } from '../../host.js';
import { fileDate } from '../../outputs/fileDate.js';
import { HostOver } from '../hostOver.js';

/** A question that was asked of the disk while a plan was read. */
export type Question =
  | readonly ['read', file: string, maximumBytes: number]
  | readonly ['kind', path: string]
  | readonly ['list', folder: string]
  | readonly ['glob', patterns: readonly string[], folder: string]
  | readonly ['realPath', path: string]
  | readonly ['commit', planFile: string];

/** A question with its answer; of long answers the hash. */
export type Observation = readonly [question: Question, answer: string];

/**
 * A disk that remembers all that is asked of it and what it answered: files with what they hold, those that are not there,
 * what a pattern finds. While all the answers stay the same, so does whatever was made of them.
 */
export class ObservedHost extends HostOver {
  readonly #seen = new Map<string, Observation>();

  get observations(): readonly Observation[] {
    return [...this.#seen.values()];
  }

  /** Remembers from which commit a file has its date: asked of git, not of the disk. */
  noteCommit(planFile: string, date: string | undefined): void {
    this.#note(['commit', planFile], date ?? '');
  }

  override async read(file: string, maximumBytes: number): Promise<Uint8Array | ReadProblem> {
    const found = await super.read(file, maximumBytes);
    this.#note(['read', file, maximumBytes], readAnswer(found));
    return found;
  }

  override async kind(path: string): ReturnType<Host['kind']> {
    const found = await super.kind(path);
    this.#note(['kind', path], found);
    return found;
  }

  override async list(folder: string): ReturnType<Host['list']> {
    const found = await super.list(folder);
    this.#note(['list', folder], listAnswer(found));
    return found;
  }

  override async glob(patterns: readonly string[], folder: string): ReturnType<Host['glob']> {
    const found = await super.glob(patterns, folder);
    this.#note(['glob', patterns, folder], listAnswer(found));
    return found;
  }

  override async realPath(path: string): Promise<string> {
    const found = await super.realPath(path);
    this.#note(['realPath', path], found);
    return found;
  }

  /** A file that changes while it is read makes two answers to one question: neither holds the next time. */
  #note(question: Question, answer: string): void {
    const key = JSON.stringify(question);
    const known = this.#seen.get(key);
    this.#seen.set(key, [question, known === undefined || known[1] === answer ? answer : 'changed meanwhile']);
  }
}

/** Whether every question has the same answer today. */
export async function stillHold(observations: readonly Observation[], host: Host): Promise<boolean> {
  const held = await Promise.all(observations.map(async ([question, answer]) => (await ask(question, host)) === answer));
  return held.every(Boolean);
}

async function ask(question: Question, host: Host): Promise<string> {
  switch (question[0]) {
    case 'read':
      return readAnswer(await host.read(question[1], question[2]));
    case 'kind':
      return host.kind(question[1]);
    case 'list':
      return listAnswer(await host.list(question[1]));
    case 'glob':
      return listAnswer(await host.glob(question[1], question[2]));
    case 'realPath':
      return host.realPath(question[1]);
    case 'commit':
      return (await fileDate(undefined, posix.dirname(question[1]), host.environment)) ?? '';
  }
}

function readAnswer(found: Uint8Array | ReadProblem): string {
  return isReadProblem(found) ? JSON.stringify(found) : hashOf(found);
}

function listAnswer(found: readonly string[]): string {
  return hashOf([...found].sort().join('\n'));
}

export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
