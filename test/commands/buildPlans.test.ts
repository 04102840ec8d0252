import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { CHECKS } from '../../src/checks/index.js';
import { buildPlans, PLANS_FOR_A_THREAD } from '../../src/commands/buildPlans.js';
import type { BuiltPlan } from '../../src/commands/buildPlans.js';
import { findNamesakes } from '../../src/commands/buildNames.js';
import type { Context } from '../../src/commands/context.js';
import type { KeptPlan } from '../../src/commands/kept/keptBuilds.js';
import { findPlans } from '../../src/commands/planArguments.js';
import { Progress } from '../../src/commands/progress.js';
import { compile } from '../../src/compile.js';
import { MachineProblem } from '../../src/diagnostics/machineProblem.js';
import { NO_COLOURS } from '../../src/diagnostics/colours.js';
import type { Document } from '../../src/document/document.js';
import { nodeHost } from '../../src/nodeHost.js';
import { html } from '../../src/outputs/html.js';
import type { Output } from '../../src/outputs/output.js';
import { renderPage } from '../../src/outputs/page.js';
import { Unfinished } from '../../src/outputs/unfinished.js';
import { Workshop } from '../../src/outputs/workshop.js';
import { fixturesOf, folderOf } from '../checks/fixtureRunner.js';
import { temporaryFolder, writeFiles } from './program.js';

const folder = temporaryFolder();
const elsewhere = temporaryFolder();
const names = Array.from({ length: 9 }, (_, index) => `plan${index + 1}`);

beforeAll(() => {
  for (const name of names) {
    const wrong = name === 'plan5' ? 'wanner: nu' : 'wanneer: 1 oktober 2025';
    writeFiles(folder, {
      [`${name}/organisatie.yaml`]: `naam: Samenwerkingsverband ${name}\n`,
      [`${name}/plan.yaml`]: `formaat: 1\ntitel: ${name}\nschooljaar: 2025-2026\nhoofdstukken:\n  - titel: Doelen\n    doelen:\n      - titel: Een doel\n        acties:\n          - wat: Bellen\n            wie: Scholen\n            ${wrong}\n`,
    });
  }
});

const contextIn = (root: string): Context => ({
  host: nodeHost(root, { SOURCE_DATE_EPOCH: '0' }),
  assets: packageAssets(),
  system: { jaarplanVersion: '0.0.0', nodeVersion: '', platform: 'linux', architecture: 'x64', temporaryFolder: folder, processors: 2 },
  print: () => undefined,
  say: () => undefined,
  look: { colours: NO_COLOURS, width: 80 },
  input: () => new ReadableStream<Uint8Array>(),
  unfinished: new Unfinished(),
  now: () => new Date(0),
});
const context = contextIn(folder);

let closings = 0;
let threads = 0;

class CountedWorkshop extends Workshop {
  override async closeBrowser(): Promise<void> {
    closings += 1;
    await super.closeBrowser();
  }

  override useThread(): void {
    threads += 1;
  }
}

const workshop = new CountedWorkshop({ assets: context.assets, environment: {}, platform: 'linux', unfinished: context.unfinished });
beforeEach(() => void ([closings, threads] = [0, 0]));

/** Builds all plans into a format that `make` stands for. */
async function build(make: (title: string) => Promise<string>, tabs = 2): Promise<{ readonly built: readonly BuiltPlan[]; readonly told: readonly string[] }> {
  const output: Output = { name: 'txt', summary: '', needsBrowser: false, make: async ({ title }: Document) => new TextEncoder().encode(await make(title)) };
  const told: string[] = [];
  const files = await findPlans(context.host, []);
  const options = { outputs: [output], folder: join(folder, 'uit'), workshop, progress: new Progress({}, false), strict: false, enclosed: 'niets' as const, tabs, namesakes: await findNamesakes(context.host, files) };
  const built = await buildPlans(context, files, { ...options, onBuilt: ({ name }) => told.push(name) });
  return { built, told };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const stopped = (): MachineProblem => new MachineProblem('browser/gestopt', 'De browser is gestopt.', []);

describe('a plan that the checks refuse', () => {
  const refused = CHECKS.filter(({ severity }) => severity === 'fout').flatMap(({ code }) => fixturesOf(code, 'fout').map((name) => [code, name] as const));

  it('is there for every check that can', () => {
    expect(new Set(refused.map(([code]) => code)).size).toBeGreaterThan(5);
  });

  it.each(refused)('is begun, and is not made: %s, %s', async (code, name) => {
    const root = join(elsewhere, code.replace('/', '-'), name);
    writeFiles(root, { 'plan.yaml': readFileSync(join(folderOf(code), name), 'utf8') });
    const steps: string[] = [];
    const printing: Output = {
      name: 'pdf',
      summary: '',
      needsBrowser: true,
      async make(document, itsWorkshop, { meanwhile, onHandedOver, onPrinted } = {}) {
        steps.push('page');
        await renderPage(document, 'druk', itsWorkshop);
        await meanwhile?.();
        onHandedOver?.();
        steps.push('printed');
        await onPrinted?.(new Map());
        steps.push('finished');
        return new Uint8Array();
      },
    };
    const context = contextIn(root);
    const options = { outputs: [printing, html], folder: join(root, 'uit'), workshop, progress: new Progress({}, false), strict: false, enclosed: 'niets' as const, tabs: 1, namesakes: undefined };
    const [built] = await buildPlans(context, await findPlans(context.host, []), options);
    expect(steps.slice(0, 2)).toEqual(['page', 'printed']);
    expect(steps).not.toContain('finished');
    expect(built).toMatchObject({ hasFailed: true, files: [] });
    expect(built).not.toHaveProperty('problem');
    const { diagnostics } = await compile(context.host, built?.file ?? '', { assets: context.assets });
    expect(built?.diagnostics).toEqual(diagnostics);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(existsSync(join(root, 'uit'))).toBe(false);
  });
});

describe('many plans in one run', () => {
  it('come out in file order, whichever is ready first; one that is broken stops no other', async () => {
    let secondIsReady = (): void => undefined;
    const second = new Promise<void>((resolve) => (secondIsReady = resolve));
    const { built, told } = await build(async (title) => {
      if (title === 'plan1') await second;
      if (title === 'plan2') secondIsReady();
      return Promise.resolve(title);
    });
    expect(told).toEqual(names);
    expect(built.map(({ name, files, hasFailed }) => [name, files, hasFailed])).toEqual(names.map((name) => [name, name === 'plan5' ? [] : [`uit/${name}-2025-2026.txt`], name === 'plan5']));
    for (const name of names.filter((one) => one !== 'plan5')) expect(readFileSync(join(folder, `uit/${name}-2025-2026.txt`), 'utf8')).toBe(name);
  });

  it('let go of what was built of them', async () => {
    const { built } = await build((title) => Promise.resolve(title));
    for (const plan of built) expect(Object.keys(plan)).not.toEqual(expect.arrayContaining(['plan', 'document']));
  });

  it('print again after a browser that stopped, and all of them are made', async () => {
    const tried = new Map<string, number>();
    const { built } = await build(async (title) => {
      tried.set(title, (tried.get(title) ?? 0) + 1);
      await pause(1);
      if (['plan2', 'plan3'].includes(title) && tried.get(title) === 1) throw stopped();
      return title;
    });
    expect(built.filter(({ files }) => files.length === 1)).toHaveLength(8);
    expect(built.flatMap(({ problem }) => problem ?? [])).toEqual([]);
    expect([...tried].filter(([, times]) => times > 1).map(([title]) => title).sort()).toEqual(['plan2', 'plan3']);
    // Two times for another one, and once because nobody needs it any more.
    expect(closings).toBe(3);
  });

  it('lose only the one that no browser survives: it is tried again alone', async () => {
    let printing = 0;
    const beside: number[] = [];
    const tried: string[] = [];
    const { built } = await build(async (title) => {
      printing += 1;
      tried.push(title);
      try {
        await pause(5);
        if (title !== 'plan4') return title;
        beside.push(printing);
        throw stopped();
      } finally {
        printing -= 1;
      }
    }, 3);
    expect(tried.filter((title) => title === 'plan4')).toHaveLength(2);
    expect(beside[1]).toBe(1);
    expect(built.filter(({ problem }) => problem !== undefined).map(({ name, problem }) => [name, problem?.code])).toEqual([['plan4', 'browser/gestopt']]);
    expect(built.filter(({ files }) => files.length === 1)).toHaveLength(7);
  });

  it('are all judged, but no more are made, when there is no browser at all', async () => {
    const { built } = await build(() => Promise.reject(new MachineProblem('browser/ontbreekt', 'Er is geen browser.', [])), 1);
    expect(built).toHaveLength(9);
    expect(built.flatMap(({ problem }) => problem?.code ?? []).length).toBeLessThan(4);
    expect(built.filter(({ hasFailed }) => hasFailed).map(({ name }) => name)).toEqual(['plan5']);
  });

  it('end with a defect as it is', async () => {
    await expect(build((title) => (title === 'plan2' ? Promise.reject(new Error('defect')) : Promise.resolve(title)))).rejects.toThrow('defect');
  });
});

describe('a thread for finishing', () => {
  const printed = (needsBrowser: boolean): Output => ({ name: 'txt', summary: '', needsBrowser, make: () => Promise.resolve(new Uint8Array()) });
  /** The plans without the broken one. */
  const sound = async (count: number): Promise<string[]> => (await findPlans(context.host, [])).filter((file) => !file.includes('plan5')).slice(0, count);
  const buildSome = async (count: number, options: Partial<Parameters<typeof buildPlans>[2]> = {}): Promise<unknown> =>
    buildPlans(context, await sound(count), { outputs: [printed(true)], folder: join(folder, 'uit'), workshop, progress: new Progress({}, false), strict: false, enclosed: 'niets', tabs: 1, namesakes: undefined, ...options });

  it('is asked for when there are enough plans to make, and not for fewer', async () => {
    await buildSome(PLANS_FOR_A_THREAD - 1);
    expect(threads).toBe(0);
    await buildSome(PLANS_FOR_A_THREAD);
    expect(threads).toBe(1);
  });

  it('is not asked for where one processor does all', async () => {
    await buildPlans({ ...context, system: { ...context.system, processors: 1 } }, await sound(PLANS_FOR_A_THREAD), { outputs: [printed(true)], folder: join(folder, 'uit'), workshop, progress: new Progress({}, false), strict: false, enclosed: 'niets', tabs: 1, namesakes: undefined });
    expect(threads).toBe(0);
  });

  it('is not asked for where nothing is printed, nor for plans in which nothing has changed', async () => {
    await buildSome(PLANS_FOR_A_THREAD, { outputs: [printed(false)] });
    const [first = ''] = await sound(1);
    await buildSome(PLANS_FOR_A_THREAD, { unchanged: new Map([[first, { outputName: 'plan1', diagnostics: [] } as unknown as KeptPlan]]) });
    expect(threads).toBe(0);
  });
});
