import { jsonDiagnostic } from '../diagnostics/jsonDiagnostic.js';
import { jsonText } from '../diagnostics/jsonText.js';
import { tally } from '../diagnostics/tally.js';
import type { MachineProblem } from '../diagnostics/machineProblem.js';
import type { BuiltPlan } from './buildPlans.js';
import { allDiagnostics } from './judgedPlan.js';

/** What `build --json` prints: every plan with its files, all diagnostics, what the machine lacked. */
export function buildReport(plans: readonly BuiltPlan[]): string {
  const report = {
    plannen: plans.map(({ name, files, diagnostics, isFullyChecked }) => {
      const { fout, waarschuwing, info } = tally(diagnostics);
      return { plan: name, bestanden: files, fouten: fout, waarschuwingen: waarschuwing, info, volledig: isFullyChecked };
    }),
    meldingen: allDiagnostics(plans).map(jsonDiagnostic),
    machine: withProblems(plans).map(({ problem: { code, message, hints } }) => ({ code, melding: message, tips: hints })),
  };
  return jsonText(report);
}

/** Each problem of the machine once, with the first plan that met it. */
export function withProblems(plans: readonly BuiltPlan[]): { readonly problem: MachineProblem; readonly name: string }[] {
  const seen = new Set<string>();
  return plans.flatMap(({ problem, name }) => {
    const key = problem === undefined ? undefined : `${problem.code} ${problem.message}`;
    if (problem === undefined || key === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ problem, name }];
  });
}
