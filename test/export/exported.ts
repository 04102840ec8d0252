import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageAssets, packageFolder } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import { planPart } from '../../src/compare/index.js';
import type { Part } from '../../src/compare/index.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import type { Document } from '../../src/document/document.js';
import { rowsOf } from '../../src/lists/index.js';
import type { WholePlanRows } from '../../src/lists/index.js';
import { nodeHost } from '../../src/nodeHost.js';
import type { Plan } from '../../src/plan/model.js';
import { readPlan } from '../../src/plan/readPlan.js';
import { runHere } from '../commands/here.js';

/** The worked plans, from the package. */
export const workedPlans: readonly string[] = readdirSync(join(packageFolder, 'plans')).flatMap((organisation) =>
  readdirSync(join(packageFolder, 'plans', organisation)).filter((year) => /^\d{4}-\d{4}$/.test(year)).map((year) => `plans/${organisation}/${year}`),
).sort();

export interface Read {
  readonly plan: Plan;
  readonly rows: WholePlanRows;
  readonly part: Part;
}

/** A plan as the program understands it, to hold an export against. */
export async function readWorked(folder: string): Promise<Read> {
  const { plan } = await readPlan(nodeHost(packageFolder, {}), `${packageFolder}/${folder}/plan.yaml`, new Diagnostics());
  if (plan === undefined) throw new Error(`${folder} cannot be read`);
  return { plan, rows: rowsOf(plan), part: planPart(plan) };
}

/** The same plan laid out, as the web page and the Word file are made of it. */
export async function documentOf(folder: string): Promise<Document> {
  const { document, diagnostics } = await compile(nodeHost(packageFolder, {}), `${packageFolder}/${folder}/plan.yaml`, { assets: packageAssets() });
  if (document === undefined) throw new Error(`${folder}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return document;
}

export interface Ran {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly said: string;
}

/** Exports a plan into a folder and gives the files back, by name. */
export async function exported(plan: string, to: string, ...words: string[]): Promise<Ran> {
  const { code, stdout, stderr } = await runHere(['export', plan, '--uit', to, ...words], { folder: packageFolder, environment: { SOURCE_DATE_EPOCH: '1735689600' } });
  if (code !== 0) throw new Error(`${plan}: ${stderr}`);
  const paths = stdout.split('\n').filter((line) => line !== '');
  return { files: new Map(paths.map((path) => [path.split('/').at(-1) ?? '', new Uint8Array(readFileSync(resolve(packageFolder, path)))])), said: stderr };
}

/** Every part below a part, itself included. */
export function partsBelow(part: Part): Part[] {
  return [part, ...part.children.flatMap(partsBelow)];
}
