import { createServer, Server } from 'node:http';
import { join } from 'node:path';
import { listen } from '../../../src/commands/serve/listen.js';
import { MachineProblem } from '../../../src/diagnostics/machineProblem.js';
import { commit, git } from '../../git/repositories.js';
import { saidBy } from '../said.js';
import type { Said } from '../said.js';
import { here, runTyped, writePlan } from './situation.js';
import type { Situations } from './situation.js';

/** What is said when a server is to listen there; it is closed at once. */
async function listening(server: Server, number: number, isAsked: boolean): Promise<readonly Said[]> {
  try {
    await listen(server, { number, isAsked });
    return [];
  } catch (error) {
    if (!(error instanceof MachineProblem)) throw error;
    return [saidBy(error)];
  } finally {
    server.close();
  }
}

/** Does something while a port is taken by another program. */
async function whileTaken(act: (port: number) => Promise<readonly Said[]>): Promise<readonly Said[]> {
  const other = createServer();
  const port = await listen(other, { number: 0, isAsked: true });
  return act(port).finally(() => other.close());
}

/** As a system that keeps the low numbers for its administrator; the others it gives, whichever is asked for. */
class GuardedServer extends Server {
  override listen(...given: unknown[]): this {
    const [port, address, listener] = given as [number, string, () => void];
    if (port >= 1024) return super.listen(0, address, listener);
    process.nextTick(() => this.emit('error', Object.assign(new Error('EACCES'), { code: 'EACCES' })));
    return this;
  }
}

/** A folder with a repository that holds a plan, and a copy of that plan beside it. */
function repositoryIn(folder: string): void {
  for (const plan of ['plan', 'plan-vorige-week']) writePlan(join(folder, plan));
  git(folder, 'init', '-q');
  commit(folder, {});
}

export const PROGRAM_SITUATIONS: Situations = {
  'serve/poort-bezet': {
    wrong(folder) {
      writePlan(folder);
      return whileTaken((port) => here(['serve', '.', '--poort', String(port)], { folder }));
    },
    right: () => whileTaken((port) => listening(createServer(), port, false)),
  },
  'serve/poort-mag-niet': {
    wrong: () => listening(new GuardedServer(), 80, true),
    right: () => listening(new GuardedServer(), 8080, true),
  },
  'git/ontbreekt': {
    wrong(folder) {
      repositoryIn(folder);
      return runTyped('git/ontbreekt', 'wrong', { folder, environment: { PATH: join(folder, 'leeg') } });
    },
    right(folder) {
      repositoryIn(folder);
      return runTyped('git/ontbreekt', 'right', { folder, environment: { PATH: join(folder, 'leeg') } });
    },
  },
  'git/weigert': {
    wrong(folder) {
      repositoryIn(folder);
      // Git's own switch for tests: the folder counts as somebody else's.
      return runTyped('git/weigert', 'wrong', { folder, environment: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } });
    },
    right(folder) {
      repositoryIn(folder);
      return runTyped('git/weigert', 'right', { folder });
    },
  },
  'omgeving/datum': {
    wrong(folder) {
      writePlan(folder);
      return runTyped('omgeving/datum', 'wrong', { folder }, ['--formaat', 'pdf']);
    },
    right(folder) {
      writePlan(folder);
      return runTyped('omgeving/datum', 'right', { folder }, ['--formaat', 'pdf']);
    },
  },
};
