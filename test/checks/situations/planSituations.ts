import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { packageAssets } from '../../../src/assets.js';
import { compile } from '../../../src/compile.js';
import type { ReadProblem } from '../../../src/host.js';
import { memoryHost } from '../../plan/memoryHost.js';
import type { Said } from '../said.js';
import { fixedOnly, GOAL, here, PLAN, runTyped, writePlan } from './situation.js';
import type { Situation, Situations } from './situation.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A file beside the plan that is wrong, and one that is right. */
function files(wrong: Files, right: Files): Situation {
  const check = async (folder: string, beside: Files): Promise<readonly Said[]> => {
    writePlan(folder, beside);
    return here(['check', '.'], { folder });
  };
  return { wrong: (folder) => check(folder, wrong), right: (folder) => check(folder, right) };
}

/** A goal that the disk does not give. */
function unreadable(problem: ReadProblem): Situation {
  const said = async (goal: string | ReadProblem): Promise<readonly Said[]> => {
    const host = memoryHost({ files: { '/project/plan/plan.yaml': PLAN, '/project/plan/doelen/10-lezen.yaml': goal } });
    const { diagnostics } = await compile(host, '/project/plan/plan.yaml', { assets: packageAssets() });
    return fixedOnly(diagnostics.map(({ code, severity, hints }) => ({ code, at: '', severity, advises: hints.length > 0 })));
  };
  return { wrong: () => said(problem), right: () => said(GOAL) };
}

const explained = (words: string): Files => ({ 'doelen/20-rekenen.yaml': `titel: Rekenen\ntoelichting: ${words}\n` });
const fields = (count: number): Files => ({ 'plan.yaml': `${PLAN}velden:\n${Array.from({ length: count }, (_, index) => `  school-${index}: {titel: School ${index}}\n`).join('')}` });

export const PLAN_SITUATIONS: Situations = {
  'yaml/te-groot': files(explained('woord '.repeat(8_400)), explained('woord '.repeat(8_300))),
  'veld/te-veel': files(fields(51), fields(1)),
  'tekst/te-veel-tekens': files(explained(`"${'*a* '.repeat(300)}"`), explained(`"${'*a* '.repeat(100)}"`)),
  'bestand/geen-toegang': unreadable({ problem: 'forbidden' }),
  'bestand/onleesbaar': unreadable({ problem: 'unreadable' }),
  'bestand/geen-tekst': files({ 'doelen/20-rekenen.yaml': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 0xff]) }, { 'doelen/20-rekenen.yaml': 'titel: Rekenen\n' }),
  'bestand/codering': files({ 'doelen/20-rekenen.yaml': Buffer.from('titel: Reële getallen\n', 'latin1') }, { 'doelen/20-rekenen.yaml': 'titel: Reële getallen\n' }),
  'bestand/te-groot': {
    async wrong(folder) {
      writePlan(folder, { 'doelen/20-film.yaml': '' });
      truncateSync(join(folder, 'doelen/20-film.yaml'), 50_000_000);
      return here(['check', '.'], { folder });
    },
    async right(folder) {
      writePlan(folder, { 'doelen/20-film.mp4': '' });
      return here(['check', '.'], { folder });
    },
  },
  'uitvoer/zelfde-naam': {
    async wrong(folder) {
      for (const plan of ['concept', 'definitief']) writePlan(`${folder}/${plan}`);
      return runTyped('uitvoer/zelfde-naam', 'wrong', { folder }, ['--formaat', 'html']);
    },
    right: (folder) => runTyped('uitvoer/zelfde-naam', 'right', { folder }, ['--formaat', 'html']),
  },
};
