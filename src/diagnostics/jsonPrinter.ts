import { jsonDiagnostic } from './jsonDiagnostic.js';
import { jsonText } from './jsonText.js';
import type { Report } from './report.js';

/** For programs of one's own: every plan with its counts, and all diagnostics. Described in schemas/meldingen.schema.json. */
export function printJson({ plans, diagnostics }: Report): string {
  const report = {
    plannen: plans.map(({ name, tally: { fout, waarschuwing, info }, isFullyChecked }) => ({ plan: name, fouten: fout, waarschuwingen: waarschuwing, info, volledig: isFullyChecked })),
    meldingen: diagnostics.map(jsonDiagnostic),
  };
  return jsonText(report);
}
