import { expect } from 'vitest';
import { MachineProblem } from '../../../src/diagnostics/machineProblem.js';
import { printPdf, startBrowser } from '../../../src/pdf/index.js';
import type { RunningBrowser } from '../../../src/pdf/index.js';
import { page } from '../../pdf/trialDocuments.js';
import { realBrowser } from '../../pdf/realBrowser.js';
import { saidBy } from '../said.js';
import type { Said } from '../said.js';
import { here, inProcess, runTyped, typed, writePlan } from './situation.js';
import type { Situation, Situations } from './situation.js';

const preload = (name: string): readonly string[] => ['--import', new URL(`../../faults/${name}.mjs`, import.meta.url).href];
const OPTIONS = { title: 'Proef', language: 'nl', outline: false } as const;

/** A plan that is printed by the browser that the program finds itself. */
async function ordinaryBuild(folder: string): Promise<readonly Said[]> {
  writePlan(folder);
  return here(['build', '.'], { folder });
}

/** The commands of the example on a machine on which no browser was installed. */
async function withoutBrowser(folder: string, form: 'wrong' | 'right'): Promise<readonly Said[]> {
  writePlan(folder);
  const commands = typed('browser/ontbreekt', form);
  expect(commands).toHaveLength(1);
  return inProcess(commands.flatMap(({ words }) => words), { folder, node: preload('noBrowser'), environment: { PATH: '' } });
}

/** Prints a page in a browser to which something has been done. */
function disturbed(disturb: (browser: RunningBrowser) => Promise<void> | void): Situation {
  const print = async (first: typeof disturb, timeout: number): Promise<readonly Said[]> => {
    const browser = await startBrowser(await realBrowser());
    try {
      await first(browser);
      await printPdf(browser, page('<p>Tekst</p>'), { ...OPTIONS, timeout });
      return [];
    } catch (error) {
      if (!(error instanceof MachineProblem)) throw error;
      return [saidBy(error)];
    } finally {
      await browser.close();
    }
  };
  return { wrong: () => print(disturb, 500), right: () => print(() => undefined, 60_000) };
}

export const BROWSER_SITUATIONS: Situations = {
  'browser/ontbreekt': {
    wrong: (folder) => withoutBrowser(folder, 'wrong'),
    right: (folder) => withoutBrowser(folder, 'right'),
  },
  'browser/pad-klopt-niet': {
    async wrong(folder) {
      writePlan(folder);
      return runTyped('browser/pad-klopt-niet', 'wrong', { folder });
    },
    right: ordinaryBuild,
  },
  'browser/start-niet': {
    async wrong(folder) {
      writePlan(folder);
      // Any program that is no browser; the one of the example need not be here.
      return here(['build', '.', '--browser', process.execPath], { folder });
    },
    right: ordinaryBuild,
  },
  'browser/gestopt': {
    async wrong(folder) {
      writePlan(folder);
      return inProcess(['build', '.'], { folder, node: preload('atMoment'), environment: { TEST_MOMENT: 'print', TEST_ACT: 'browser' } });
    },
    right: ordinaryBuild,
  },
  'browser/tijd-om': disturbed(({ pid = Number.NaN }) => void process.kill(pid, 'SIGSTOP')),
  'browser/afgebroken': disturbed((browser) => browser.close()),
};
