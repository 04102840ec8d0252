import type { Kpi } from '../../plan/model.js';
import type { CheckContext } from '../context.js';

/** The KPI's of the plan, and those that stand in a block of their own. */
export function kpisOf({ plan }: CheckContext): Kpi[] {
  const inBlocks = plan.hoofdstukken.flatMap(({ blokken }) => blokken.flatMap((block) => (block.soort === 'kpis' ? block.kpis : [])));
  return [...new Set([...plan.kpis, ...inBlocks])];
}
