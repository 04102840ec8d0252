import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { RejectedPlan } from '../outputs/rejectedPlan.js';
import type { CompiledPlan } from './compilePlans.js';
import type { Context } from './context.js';
import type { JudgedPlan } from './judgedPlan.js';

/** Whether the house style replaces templates: drawing such a plan may go wrong. */
export function hasTemplates(plan: JudgedPlan | CompiledPlan): plan is CompiledPlan {
  return 'document' in plan && Object.keys(plan.document.style.templates).length > 0;
}

/** Only drawing shows what is wrong with templates of a plan's own: such a plan is drawn once, and what comes of it is thrown away. */
export async function tryTemplates(context: Context, plans: readonly (JudgedPlan | CompiledPlan)[]): Promise<readonly JudgedPlan[]> {
  if (!plans.some(hasTemplates)) return plans;
  const [{ renderPage }, { Workshop }] = await Promise.all([import('../outputs/page.js'), import('../outputs/workshop.js')]);
  const workshop = new Workshop({ assets: context.assets, environment: context.host.environment, platform: context.system.platform, unfinished: context.unfinished });
  return Promise.all(
    plans.map(async (plan) => {
      if (!hasTemplates(plan) || plan.document === undefined) return plan;
      try {
        for (const medium of ['scherm', 'druk'] as const) await renderPage(plan.document, medium, workshop);
        return plan;
      } catch (error) {
        if (!(error instanceof RejectedPlan)) throw error;
        return { ...plan, diagnostics: [...plan.diagnostics, rejection(error, plan)], hasFailed: true };
      }
    }),
  );
}

/** At the name of the house style's templates, or of its CSS. */
export function rejection({ code, message, hints }: RejectedPlan, { plan, file }: CompiledPlan): Diagnostic {
  const place = (plan?.huisstijl.sjablonen ?? plan?.huisstijl.css)?.span ?? plan?.origin.at();
  if (place === undefined) throw new Error(`A plan that was never built is rejected: ${file}`);
  return diagnosticAt(place, code, message, { hints });
}
