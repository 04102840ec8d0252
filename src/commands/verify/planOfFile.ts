import { posix } from 'node:path';
import { outputName } from '../../outputs/fileName.js';
import type { CompiledPlan } from '../compilePlans.js';
import { someOf } from '../someOf.js';
import { UsageProblem } from '../usageProblem.js';

/** The plan that a PDF was made of: the only one there is, else the one whose files have its name. Throws UsageProblem. */
export function planOfFile(plans: readonly CompiledPlan[], argument: string): CompiledPlan {
  const [only, ...others] = plans;
  if (only !== undefined && others.length === 0) return only;
  const name = posix.basename(argument.replaceAll('\\', '/')).replace(/\.pdf$/iu, '');
  const [found, ...alike] = plans.filter(({ plan }) => plan !== undefined && outputName(plan) === name);
  if (found !== undefined && alike.length === 0) return found;
  const count = found === undefined ? `geen van de ${plans.length} plannen` : `${alike.length + 1} plannen`;
  const choices = found === undefined ? plans : [found, ...alike];
  throw new UsageProblem(`Van welk plan is ‘${argument}’? De naam past bij ${count}.`, [
    `Noem het plan: jaarplan build ${choices[0]?.name ?? 'MAP'} --verifieer ${argument}`,
    `U kunt kiezen uit: ${someOf(choices.map((plan) => plan.name))}.`,
  ]);
}
