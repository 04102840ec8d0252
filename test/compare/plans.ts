import { Diagnostics } from '../../src/diagnostics/collector.js';
import { nodeHost } from '../../src/nodeHost.js';
import type { Plan } from '../../src/plan/model.js';
import { readPlan } from '../../src/plan/readPlan.js';
import { projectFolder } from '../commands/program.js';

/** A worked plan of the project, by its folder below `plans`. */
export async function workedPlan(folder: string): Promise<Plan> {
  const diagnostics = new Diagnostics();
  const { plan } = await readPlan(nodeHost(projectFolder, {}), `${projectFolder}plans/${folder}/plan.yaml`, diagnostics);
  if (plan === undefined || diagnostics.hasErrors) throw new Error(`not a sound plan: ${folder}`);
  return plan;
}
