import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { outputName } from '../outputs/fileName.js';
import type { CompiledPlan } from './compilePlans.js';
import { someOf } from './someOf.js';

/** Plans whose files would have the same name all fail: all but one of them would silently be lost. */
export function refuseSameName(plans: readonly CompiledPlan[]): CompiledPlan[] {
  return plans.map((compiled) => {
    const namesakes = plans.filter((other) => nameOf(other) !== undefined && nameOf(other) === nameOf(compiled));
    if (namesakes.length < 2) return compiled;
    // Said once, at the first; the others fail with it.
    const said = namesakes[0] === compiled ? sameName(compiled, namesakes) : [];
    return { ...compiled, diagnostics: [...compiled.diagnostics, ...said], hasFailed: true };
  });
}

function nameOf({ plan }: CompiledPlan): string | undefined {
  return plan === undefined ? undefined : outputName(plan);
}

function sameName({ plan }: CompiledPlan, namesakes: readonly CompiledPlan[]): Diagnostic[] {
  if (plan === undefined) return [];
  const message = `${namesakes.length} plannen krijgen bestanden met dezelfde naam, ${outputName(plan)}: ${someOf(namesakes.map(({ name }) => name))}.`;
  const hints = ['Maak deze plannen een voor een, elk met een eigen map achter --uit.', 'Of zet elk plan onder een eigen map met organisatie.yaml; de bestanden krijgen de naam van die map.'];
  return [diagnosticAt(plan.origin.at('schooljaar'), 'uitvoer/zelfde-naam', message, { hints })];
}
