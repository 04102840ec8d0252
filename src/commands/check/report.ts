import { CHECKS, FIXED_RULES } from '../../checks/index.js';
import type { Report } from '../../diagnostics/report.js';
import { tally } from '../../diagnostics/tally.js';
import { displayPath } from '../../plan/shownPaths.js';
import { allDiagnostics } from '../judgedPlan.js';
import type { CompiledPlan } from '../compilePlans.js';
import type { Context } from '../context.js';

/** All that a printer may tell of plans that were checked. */
export function checkReport(context: Context, plans: readonly CompiledPlan[], strict: boolean): Report {
  return {
    diagnostics: allDiagnostics(plans),
    plans: plans.map(({ file, name, diagnostics, isFullyChecked }) => ({ name, path: displayPath(file, context.host.workingFolder), tally: tally(diagnostics), isFullyChecked })),
    rules: [...CHECKS, ...FIXED_RULES],
    strict,
    jaarplanVersion: context.system.jaarplanVersion,
    look: context.look,
  };
}
