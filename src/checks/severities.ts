import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Plan } from '../plan/model.js';
import type { Rule } from './check.js';
import { suggestRule } from './suggestRule.js';

/** The severity of every check in this plan: its own, or what the plan says under `controle`. */
export function severitiesOf(plan: Plan, checks: readonly Rule[]): ReadonlyMap<string, Severity | 'uit'> {
  return new Map(checks.map(({ code, severity }) => [code, plan.controle.get(code) ?? severity]));
}

/** Names under `controle` that are no check, so that nobody thinks that a rule is off when it is not. */
export function unknownSettings(plan: Plan, checks: readonly Rule[], fixed: readonly Rule[]): Diagnostic[] {
  const known = new Set(checks.map(({ code }) => code));
  const settings = plan.origin.part('controle');
  return [...plan.controle.keys()]
    .filter((name) => !known.has(name))
    .map((name) => {
      const span = settings?.keySpan(name) ?? plan.origin.at('controle');
      const isFixed = fixed.some(({ code }) => code === name);
      if (isFixed) {
        return diagnosticAt(span, 'controle/onbekend', `‘${name}’ is altijd aan: de ernst ervan is niet in te stellen.`, { severity: 'waarschuwing', hints: ['Haal deze regel weg.'] });
      }
      return diagnosticAt(span, 'controle/onbekend', `Er is geen controle ‘${name}’${suggestRule(name, [...known])}`, {
        severity: 'waarschuwing',
        hints: ['Met `jaarplan check --regels` ziet u alle controles.'],
      });
    });
}
