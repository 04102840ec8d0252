import type { Source } from '../source/source.js';
import type { YamlNode } from '../yaml/tree.js';
import type { PlanFiles } from './files.js';
import type { Plan } from './model.js';

/** The files that a plan is made of, as they were read: what is not among them has no part in it. */
export interface PlanSources {
  /** Absolute folder that no path of the plan leaves. */
  readonly root: string;
  /** Absolute. */
  readonly planFile: string;
  readonly own: readonly Source[];
  /** Of the plans that an `evaluatie` looks back on, and of those that only a `dekking` counts. */
  readonly lookedBackOn: readonly Source[];
  readonly counted: readonly Source[];
  /** Pictures, fonts, styles and templates, by absolute path. */
  readonly others: ReadonlyMap<string, Uint8Array>;
}

export function planSources(plan: Plan, { root, taken, lookedBackOn, counted }: PlanFiles): PlanSources {
  const seen = new Set<string>();
  const unseen = (sources: readonly Source[]): Source[] => sources.filter(({ file }) => !seen.has(file) && seen.add(file));
  const own = unseen(sourcesIn(plan.origin.node));
  return {
    root,
    planFile: plan.origin.node.span.source.file,
    own,
    lookedBackOn: unseen([...lookedBackOn].flatMap(({ origin }) => sourcesIn(origin.node))),
    counted: unseen([...counted].flatMap(({ origin }) => sourcesIn(origin.node))),
    others: taken,
  };
}

/** The files in which the parts of a tree were written, each once. */
export function sourcesIn(root: YamlNode): Source[] {
  const sources = new Set<Source>();
  const visit = (node: YamlNode): void => {
    sources.add(node.span.source);
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind === 'map') node.entries.forEach(({ value }) => visit(value));
  };
  visit(root);
  return [...sources];
}
