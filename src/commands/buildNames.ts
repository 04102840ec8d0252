import { diagnosticFor } from '../diagnostics/diagnostic.js';
import { outputName } from '../outputs/fileName.js';
import { displayPath } from '../plan/files.js';
import type { CompiledPlan } from './compilePlans.js';
import type { Context } from './context.js';

/** Plans whose files would have the same name all fail: one of them would silently be lost. */
export function refuseSameName(plans: readonly CompiledPlan[], { host }: Pick<Context, 'host'>): CompiledPlan[] {
  return plans.map((compiled) => {
    const { plan, file } = compiled;
    if (plan === undefined) return compiled;
    const name = outputName(plan);
    const others = plans.filter((other) => other.file !== file && other.plan !== undefined && outputName(other.plan) === name);
    if (others.length === 0) return compiled;
    const named = others.map((other) => displayPath(other.file, host.workingFolder)).join(', ');
    const problem = diagnosticFor(displayPath(file, host.workingFolder), 'uitvoer/zelfde-naam', `De bestanden van dit plan gaan ${name} heten, net als die van ${named}.`, {
      hints: ['Maak deze plannen een voor een, elk met een eigen map achter --uit.', 'Of zet elk plan onder de map van een eigen organisatie, met organisatie.yaml erin.'],
    });
    return { ...compiled, diagnostics: [...compiled.diagnostics, problem], hasFailed: true };
  });
}
