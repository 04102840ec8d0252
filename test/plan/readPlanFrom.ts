import { Diagnostics } from '../../src/diagnostics/collector.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Plan } from '../../src/plan/model.js';
import { readPlan } from '../../src/plan/readPlan.js';
import { spanText } from '../../src/source/source.js';
import type { MemoryDisk } from './memoryHost.js';
import { memoryHost } from './memoryHost.js';

/** The lines that every plan begins with, for tests that are about something else. */
export const HEAD = 'formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\norganisatie: {naam: Verband}\n';

export interface Read {
  readonly plan: Plan | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What was said, as `code: the words at its place`. */
  readonly said: readonly string[];
}

/** Reads /project/swv/2024-2025/plan.yaml; the other files stand beside it, by path from /project or absolute. */
export async function readPlanFrom(plan: string, others: MemoryDisk['files'] = {}, disk: Omit<MemoryDisk, 'files'> = {}): Promise<Read> {
  const files = Object.fromEntries(Object.entries(others).map(([path, content]) => [path.startsWith('/') ? path : `/project/${path}`, content]));
  const host = memoryHost({ ...disk, files: { '/project/package.json': '{}', '/project/swv/2024-2025/plan.yaml': plan, ...files } });
  const collected = new Diagnostics();
  const read = await readPlan(host, '/project/swv/2024-2025/plan.yaml', collected);
  const diagnostics = collected.sorted();
  return { plan: read.plan, diagnostics, said: diagnostics.map(({ code, span, path }) => `${code}: ${span === undefined ? (path ?? '') : spanText(span)}`) };
}

/** The plan of a source that must be without fault. */
export async function soundPlan(plan: string, others: MemoryDisk['files'] = {}): Promise<Plan> {
  const read = await readPlanFrom(plan, others);
  if (read.plan === undefined || read.said.length > 0) throw new Error(`not a sound plan: ${read.said.join('\n')}`);
  return read.plan;
}
