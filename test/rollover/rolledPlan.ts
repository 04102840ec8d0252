import { posix } from 'node:path';
import { schoolYear } from '../../src/calendar/index.js';
import { newFiles } from '../../src/commands/rollover/newFiles.js';
import { RememberingHost, RolledHost } from '../../src/commands/rollover/rolledHost.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import type { Host } from '../../src/host.js';
import type { Plan } from '../../src/plan/model.js';
import { readPictures } from '../../src/plan/pictures.js';
import { readPlan } from '../../src/plan/readPlan.js';
import { rollOver } from '../../src/rollover/index.js';
import type { Rollover } from '../../src/rollover/index.js';
import { memoryHost } from '../plan/memoryHost.js';

export interface RolledPlan {
  readonly old: Plan;
  readonly plan: Plan;
  readonly rollover: Rollover;
  /** The new files by path in the plan's folder. */
  readonly files: Readonly<Record<string, string>>;
  /** The disk with the new plan on it. */
  readonly host: Host;
  readonly planFile: string;
}

/** Rolls a plan over in memory, and reads both. Throws where either cannot be read. */
export async function rolledFrom(disk: Host, planFile: string, years = 1): Promise<RolledPlan> {
  const host = new RememberingHost(disk);
  const old = await soundPlan(host, planFile);
  const folder = posix.dirname(planFile);
  const target = posix.join(posix.dirname(folder), `nieuw-${old.schooljaar.start + years}`);
  const rollover = rollOver(old, { year: schoolYear(old.schooljaar.start + years), target, workingFolder: host.workingFolder });
  const bytes = newFiles(old, rollover, host.found, target);
  const rolled = new RolledHost(host, bytes, target, folder);
  const newFile = posix.join(target, posix.basename(planFile));
  const files = Object.fromEntries([...bytes].map(([path, content]) => [posix.relative(target, path), new TextDecoder().decode(content)]));
  return { old, plan: await soundPlan(rolled, newFile), rollover, files, host: rolled, planFile: newFile };
}

/** The lines that a plan of one file begins with. */
export function head(label: string, region = 'noord'): string {
  return `formaat: 1\ntitel: Jaarplan\nschooljaar: ${label}\norganisatie: {naam: Verband, vakantieregio: ${region}}\n`;
}

/** Rolls over a plan that is one file. */
export function rolledText(text: string, years = 1): Promise<RolledPlan> {
  const planFile = '/project/swv/oud/plan.yaml';
  return rolledFrom(memoryHost({ files: { '/project/package.json': '{}', [planFile]: text } }), planFile, years);
}

/** With its pictures, which have to come along. */
async function soundPlan(host: Host, file: string): Promise<Plan> {
  const diagnostics = new Diagnostics();
  const { plan, files } = await readPlan(host, file, diagnostics);
  if (plan !== undefined) await readPictures(plan, files);
  if (plan !== undefined && !diagnostics.hasErrors) return plan;
  throw new Error(`not a sound plan: ${diagnostics.sorted().map(({ code, message }) => `${code} ${message}`).join('\n')}`);
}
