import { printProblem } from '../diagnostics/terminalPrinter.js';
import type { Output } from '../outputs/output.js';
import { isLasting } from '../outputs/workshop.js';
import type { BuiltPlan } from './buildPlans.js';
import { withProblems } from './buildReport.js';
import type { Context } from './context.js';

/** What the machine lacked for plans, in file order; the same once. Of the browser also which formats do without. */
export function sayProblems(context: Context, plans: readonly BuiltPlan[], outputs: readonly Output[]): void {
  const without = outputs.filter((output) => !output.needsBrowser).map((output) => output.name);
  for (const { problem, name } of withProblems(plans)) {
    const wayAround = problem.code.startsWith('browser/') && without.length > 0 ? [`Met --formaat ${without.join(',')} hebt u geen browser nodig.`] : [];
    const where = isLasting(problem) || plans.length === 1 ? [] : [`Dit ging mis bij ${name}.`];
    context.say(printProblem(problem.code, problem.message, [...where, ...problem.hints, ...wayAround], context.look));
  }
}
