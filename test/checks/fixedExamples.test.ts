import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { FilesExample, FixedExample, PieceExample, SituationExample } from '../../src/checks/fixed/examples/index.js';
import { FIXED_EXAMPLES } from '../../src/checks/fixed/examples/index.js';
import { FIXED_RULES } from '../../src/checks/index.js';
import { runHere } from '../commands/here.js';
import { buildProgram, temporaryFolder } from '../commands/program.js';
import { framed } from './exampleFrames.js';
import { saidOf } from './said.js';
import type { Said } from './said.js';
import { BROWSER_SITUATIONS } from './situations/browserSituations.js';
import { DISK_SITUATIONS } from './situations/diskSituations.js';
import { PLAN_SITUATIONS } from './situations/planSituations.js';
import { PROGRAM_SITUATIONS } from './situations/programSituations.js';
import { fixedOnly, writePlan } from './situations/situation.js';

// Some make a PDF; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });
const folder = temporaryFolder();
beforeAll(buildProgram);

/** True of every table of two lines, whatever the example is about. */
const EMPTY_COLUMN = 'kolom/weggelaten';

/** As the rule says. */
function severityOf(code: string): string | undefined {
  return FIXED_RULES.find((rule) => rule.code === code)?.severity;
}

type Files = Readonly<Record<string, string>>;

/** What the program says of a plan beside which a goal lies; not what the judge makes of its content. */
async function saidAbout(code: string, files: Files, command: readonly string[]): Promise<readonly Said[]> {
  const plan = join(mkdtempSync(join(folder, 'geval-')), '2024-2025');
  writePlan(plan, files);
  const { stderr, code: ending } = await runHere(command, { folder: plan });
  expect(ending, stderr).toBeLessThan(3);
  return fixedOnly(saidOf(stderr)).filter((said) => said.code !== EMPTY_COLUMN || code === EMPTY_COLUMN);
}

type Coded<Kind extends FixedExample> = readonly { readonly code: string; readonly example: Kind }[];

const all: Coded<FixedExample> = [...FIXED_EXAMPLES].map(([code, example]) => ({ code, example }));
const pieces: Coded<PieceExample> = all.flatMap(({ code, example }) => ('in' in example ? [{ code, example }] : []));
const ofFiles: Coded<FilesExample> = all.flatMap(({ code, example }) => ('files' in example ? [{ code, example }] : []));
const inWords: Coded<SituationExample> = all.flatMap(({ code, example }) => ('situation' in example ? [{ code, example }] : []));

it('every rule that no plan can switch off has an example, and no other has', () => {
  expect([...FIXED_EXAMPLES.keys()].toSorted()).toEqual(FIXED_RULES.map(({ code }) => code).toSorted());
});

describe.each(pieces)('the piece of $code', ({ code, example }) => {
  const about = (piece: string): Promise<readonly Said[]> => saidAbout(code, { ...example.beside, 'plan.yaml': framed(example.in, piece).text }, ['check', '.']);

  it('is found, at its line, and nothing else', async () => {
    const line = framed(example.in, example.wrong).linesBefore + example.line;
    expect(await about(example.wrong)).toEqual([{ code, at: `plan.yaml:${line}`, severity: severityOf(code), advises: true }]);
  });

  it('is in order when it is mended', async () => {
    expect(await about(example.right)).toEqual([]);
  });
});

describe.each(ofFiles)('the files of $code', ({ code, example }) => {
  const { wrong, right } = example.files;
  const command = example.needsPdf === true ? ['build', '.'] : 'jaarplan.config.yaml' in wrong ? ['build', '.', '--formaat', 'html'] : ['check', '.'];

  it('are found, at their line, and nothing else', async () => {
    expect(await saidAbout(code, { ...example.beside, ...wrong }, command)).toEqual([{ code, at: example.at, severity: severityOf(code), advises: true }]);
  });

  it('are in order when they are mended', async () => {
    expect(await saidAbout(code, { ...example.beside, ...right }, command)).toEqual([]);
  });
});

const SITUATIONS = { ...PLAN_SITUATIONS, ...DISK_SITUATIONS, ...BROWSER_SITUATIONS, ...PROGRAM_SITUATIONS };

it('every example that is told in words is brought about, and nothing else is', () => {
  expect(Object.keys(SITUATIONS).toSorted()).toEqual(inWords.map(({ code }) => code).toSorted());
});

describe.each(Object.entries(SITUATIONS))('the situation of %s', (code, { wrong, right }) => {
  it('is found, and nothing else', async () => {
    expect(await wrong(mkdtempSync(join(folder, 'geval-')))).toEqual([{ code, at: expect.any(String) as string, severity: severityOf(code), advises: true }]);
  });

  it('is in order when it is mended', async () => {
    expect(await right(mkdtempSync(join(folder, 'geval-')))).toEqual([]);
  });
});
