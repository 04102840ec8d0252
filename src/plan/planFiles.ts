import type { Diagnostics } from '../diagnostics/collector.js';
import type { Host } from '../host.js';
import type { SchemaName } from '../schema/jsonSchema.js';
import type { Source } from '../source/source.js';
import { valueAt } from '../yaml/tree.js';
import type { YamlMap, YamlNode } from '../yaml/tree.js';
import { PlanFiles } from './files.js';
import { planRoot } from './readPlan.js';
import { gatherPlan } from './references.js';

/** A YAML file that a plan is made of, and what it holds. */
export interface PlanFile {
  readonly source: Source;
  readonly kind: SchemaName;
}

/**
 * The YAML files that a plan.yaml (absolute) is made of: itself, and every file in its root that it refers to or takes by its name,
 * as far as they can be read. What keeps one from being read goes to `diagnostics`. A plan that it looks back on is not a part of it.
 */
export async function planFilesOf(host: Host, planFile: string, diagnostics: Diagnostics): Promise<PlanFile[]> {
  const files = new PlanFiles(host, await planRoot(host, planFile), diagnostics);
  const plan = await files.yaml(planFile);
  if (plan === undefined) return [];
  const found = new Map<string, PlanFile>([[plan.span.source.file, { source: plan.span.source, kind: 'plan' }]]);
  const add = (kind: SchemaName, node: YamlNode | undefined): void => {
    if (node !== undefined && !found.has(node.span.source.file)) found.set(node.span.source.file, { source: node.span.source, kind });
  };
  if (plan.kind === 'map') addParts(await gatherPlan(files, plan, planFile), add);
  return [...found.values()];
}

type Add = (kind: SchemaName, node: YamlNode | undefined) => void;

/** What a file holds stands in the gathered plan in the place of its path, and knows which file it is from. */
function addParts(plan: YamlMap, add: Add): void {
  const organisation = valueAt(plan, 'organisatie');
  add('organisatie', organisation);
  add('huisstijl', valueAt(organisation, 'huisstijl'));
  add('ondersteuningsplan', valueAt(plan, 'ondersteuningsplan'));
  add('huisstijl', valueAt(plan, 'huisstijl'));
  add('kpis', valueAt(plan, 'kpis'));
  for (const chapter of itemsOf(valueAt(plan, 'hoofdstukken'))) {
    addContent(chapter, add);
    for (const block of itemsOf(valueAt(chapter, 'blokken'))) addContent(block, add);
  }
}

function addContent(block: YamlNode, add: Add): void {
  for (const goal of itemsOf(valueAt(block, 'doelen'))) add('doel', goal);
  add('kwaliteitskalender', valueAt(block, 'kwaliteitskalender'));
  add('jaarplanning', valueAt(block, 'jaarplanning'));
  add('kpis', valueAt(block, 'kpis'));
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}
