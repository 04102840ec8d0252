import { MachineProblem } from '../diagnostics/machineProblem.js';
import type { BrowserCandidate, FindOptions, FoundBrowser } from '../pdf/index.js';

/**
 * The browser to print with. Throws what `findBrowser` throws; that there is none is said in brief, because the folders
 * in which it was looked for are some seventy on an ordinary machine and help nobody.
 */
export async function browserAtHand(find: FindOptions): Promise<FoundBrowser> {
  const { findBrowser, listBrowsers } = await import('../pdf/index.js');
  try {
    return await findBrowser(find);
  } catch (error) {
    if (!(error instanceof MachineProblem) || error.code !== 'browser/ontbreekt') throw error;
    const looked = `Gezocht is naar: ${browserNames(await listBrowsers(find)).join(', ')}.`;
    throw new MachineProblem(error.code, error.message, [looked, ...error.hints.slice(-1)], { cause: error });
  }
}

/** Each browser once, whatever the number of places; with the reason where one is given. */
function browserNames(candidates: readonly BrowserCandidate[]): string[] {
  return [...new Set(candidates.map(({ name, remark }) => (remark === undefined ? name : `${name} (${remark})`)))];
}
