import { jsonDiagnostic } from '../diagnostics/jsonDiagnostic.js';
import { jsonText } from '../diagnostics/jsonText.js';
import { tally } from '../diagnostics/tally.js';
import { allDiagnostics } from './compilePlans.js';
import type { CompiledPlan } from './compilePlans.js';
import type { MadePlans } from './makePlans.js';

/** What `build --json` prints: every plan with its files, all diagnostics, what the machine lacked. */
export function buildReport(plans: readonly CompiledPlan[], made: MadePlans): string {
  const report = {
    plannen: plans.map(({ file, name, diagnostics }) => {
      const { fout, waarschuwing, info } = tally(diagnostics);
      return { plan: name, bestanden: made.plans.find((plan) => plan.file === file)?.files ?? [], fouten: fout, waarschuwingen: waarschuwing, info };
    }),
    meldingen: allDiagnostics(plans).map(jsonDiagnostic),
    machine: made.problems.map(({ code, message, hints }) => ({ code, melding: message, tips: hints })),
  };
  return jsonText(report);
}
