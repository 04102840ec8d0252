import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Plan } from '../plan/model.js';
import type { Check } from './check.js';
import { CheckContext } from './context.js';
import { applyExemptions } from './exemptions.js';
import { CHECKS, FIXED_RULES } from './index.js';
import { severitiesOf, unknownSettings } from './severities.js';

export interface RunOptions {
  /** False where a part of the plan could not be read: nothing is said then of what seems to be absent. */
  readonly isWhole?: boolean;
  /** False where no PDF is made: what spoils only that is told as info. */
  readonly forPdf?: boolean;
  /** Waited for after each check, where others want an answer meanwhile. */
  readonly pause?: (() => Promise<unknown>) | undefined;
}

/** Judges a plan: all that the checks find, as severe as the plan wants it, without what its comments exempt. */
export async function runChecks(plan: Plan, { isWhole = true, forPdf = true, pause }: RunOptions = {}): Promise<Diagnostic[]> {
  const context = new CheckContext(plan);
  const severities = severitiesOf(plan, CHECKS);
  const running = CHECKS.filter(({ needsWholePlan }) => isWhole || needsWholePlan !== true);
  const found: Diagnostic[] = [];
  for (const check of running) {
    found.push(...diagnosticsOf(check, context, severityOf(check, severities.get(check.code) ?? check.severity, forPdf)));
    await pause?.();
  }
  const off = new Set([...severities].filter(([, severity]) => severity === 'uit').map(([code]) => code));
  return [...applyExemptions(plan, found, { checks: [...severities.keys()], off, isWhole }), ...unknownSettings(plan, CHECKS, FIXED_RULES)];
}

function severityOf({ pdfOnly }: Check, severity: Severity | 'uit', forPdf: boolean): Severity | 'uit' {
  return pdfOnly === true && !forPdf && severity !== 'uit' ? 'info' : severity;
}

function diagnosticsOf(check: Check, context: CheckContext, severity: Severity | 'uit'): Diagnostic[] {
  if (severity === 'uit') return [];
  return check.run(context).map(({ span, message, hints = [], related = [], mends = [] }) => diagnosticAt(span, check.code, message, { severity, hints, related, mends }));
}
