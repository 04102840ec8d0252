import type { Report } from '../../diagnostics/report.js';
import { tally } from '../../diagnostics/tally.js';
import { displayPath } from '../../plan/shownPaths.js';
import { allDiagnostics } from '../judgedPlan.js';
import type { JudgedPlan } from '../judgedPlan.js';
import type { Context } from '../context.js';

/** All that a printer may tell of plans that were checked. */
export function checkReport(context: Context, plans: readonly JudgedPlan[], strict: boolean): Report {
  return {
    diagnostics: allDiagnostics(plans),
    plans: plans.map(({ file, name, diagnostics, isFullyChecked }) => ({ name, path: displayPath(file, context.host.workingFolder), tally: tally(diagnostics), isFullyChecked })),
    async rules() {
      const { CHECKS, FIXED_RULES } = await import('../../checks/index.js');
      return [...CHECKS, ...FIXED_RULES];
    },
    strict,
    jaarplanVersion: context.system.jaarplanVersion,
    look: context.look,
  };
}
