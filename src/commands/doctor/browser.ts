import { MachineProblem } from '../../diagnostics/machineProblem.js';
import { defaultCacheFolder, findBrowser, startBrowser } from '../../pdf/index.js';
import type { FindOptions } from '../../pdf/index.js';
import type { Context } from '../context.js';
import type { Finding } from './finding.js';

/** Whether there is a browser, by starting it: one that is there and does not start is of no use. */
export async function checkBrowser({ host, system, unfinished }: Context, flag: string | undefined): Promise<Finding[]> {
  const { environment } = host;
  const { platform } = system;
  const find: FindOptions = { environment, platform, cacheFolder: defaultCacheFolder(environment, platform), ...(flag === undefined ? {} : { flag }) };
  try {
    const found = await findBrowser(find);
    const browser = await startBrowser(found);
    const forget = unfinished.add(() => browser.killNow());
    try {
      const sandbox = browser.sandbox ? '' : `; de zandbak staat uit (${browser.sandboxReason ?? 'onbekend waarom'})`;
      return [{ ok: true, what: 'Browser voor de PDF', detail: `${found.name}, ${browser.version}, ${found.executable}${sandbox}` }];
    } finally {
      await browser.close();
      forget();
    }
  } catch (error) {
    if (!(error instanceof MachineProblem)) throw error;
    return [missing(error)];
  }
}

/** The last hint of a browser problem is what to do; those before it are what was tried and what the browser said. */
function missing({ message, hints }: MachineProblem): Finding {
  const remedy = hints.at(-1);
  return { ok: false, what: 'Browser voor de PDF', detail: [message, ...hints.slice(0, -1)].join(' '), ...(remedy === undefined ? {} : { remedy }) };
}
