import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { packageAssets } from '../../../src/assets.js';
import { LivePdf } from '../../../src/commands/serve/livePdf.js';
import { LivePlan } from '../../../src/commands/serve/livePlan.js';
import { nodeHost } from '../../../src/nodeHost.js';
import { Unfinished } from '../../../src/outputs/unfinished.js';
import { Workshop } from '../../../src/outputs/workshop.js';
import { temporaryFolder, writeFiles } from '../program.js';
import { goal, sampleFiles } from './samples.js';

const folder = temporaryFolder();
const assets = packageAssets();

let workshop: Workshop;
let plan: LivePlan;
let pdf: LivePdf;
let drafts: number[];
/** Versions of the PDF that were shown. */
let shown: number[];
/** How often the browser was asked for. */
let timesAsked: () => number;

beforeEach(() => {
  writeFiles(folder, sampleFiles());
  const host = nodeHost(folder, process.env);
  const system = { jaarplanVersion: '0.0.0', nodeVersion: process.versions.node, platform: process.platform, architecture: process.arch, temporaryFolder: folder, processors: 2 };
  workshop = new Workshop({ assets, environment: process.env, platform: process.platform, unfinished: new Unfinished() });
  const spy = vi.spyOn(workshop, 'browser');
  timesAsked = () => spy.mock.calls.length;
  [drafts, shown] = [[], []];
  let versions = 0;
  const context = { host, assets, system, now: () => new Date(2026, 0, 12) };
  plan = new LivePlan(join(folder, 'streek/2025/plan.yaml'), '', {
    context,
    workshop,
    nextVersion: () => (versions += 1),
    onDrafted: (drafted) => {
      drafts.push(drafted.version);
      pdf.begin(drafted);
    },
    onBuilt: () => undefined,
  });
  pdf = new LivePdf(plan, { context, workshop, onChange: () => shown.push(...(pdf.state.state === 'ready' ? [pdf.state.version] : [])) });
  return () => workshop.closeBrowser();
});

const saveGoal = (text: string): void => writeFileSync(join(folder, 'streek/2025/doelen/10-aanspreekpunt.yaml'), text);

describe('a PDF that is begun before the plan is judged', () => {
  it('is the one that is made, and printed once', async () => {
    await plan.refresh();
    expect([drafts, timesAsked() > 0]).toEqual([[1], true]);
    await pdf.make();
    expect(pdf.state).toMatchObject({ state: 'ready', version: 1 });
    const alone = new LivePdf(plan, { context: { host: nodeHost(folder, process.env), system: { jaarplanVersion: '0.0.0', nodeVersion: '', platform: process.platform, architecture: '', temporaryFolder: folder, processors: 2 } }, workshop, onChange: () => undefined });
    const before = timesAsked();
    await alone.make();
    // What is printed twice asks for the browser twice as often.
    expect(before).toBe(timesAsked() - before);
    expect(Buffer.compare(pdf.bytes ?? Buffer.of(), alone.bytes ?? Buffer.of(1))).toBe(0);
  });

  it('of a plan that the checks refuse is never shown', async () => {
    await plan.refresh();
    await pdf.make();
    const { bytes, state } = pdf;
    saveGoal(goal('Een dag die niet bestaat').replace('1 oktober 2025', '31 februari 2026'));
    await plan.refresh();
    expect([drafts, plan.isCurrent, plan.good?.version]).toEqual([[1, 2], false, 1]);
    await pdf.make();
    expect([pdf.state, pdf.bytes]).toEqual([state, bytes]);
    // That one is still being printed.
    saveGoal(goal('Een dag die wel bestaat'));
    await plan.refresh();
    await pdf.make();
    expect([drafts, plan.good?.version, shown]).toEqual([[1, 2, 3], 3, [1, 3]]);
    expect(Buffer.compare(pdf.bytes ?? Buffer.of(), bytes ?? Buffer.of())).not.toBe(0);
  });

  it('of a plan that cannot be read is not begun', async () => {
    saveGoal('titel: [niet af\n');
    await plan.refresh();
    expect([drafts, plan.isCurrent]).toEqual([[], false]);
  });
});
