import type { Assets } from './assets.js';
import { runChecks } from './checks/runChecks.js';
import { Diagnostics } from './diagnostics/collector.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { buildDocument } from './document/index.js';
import type { Document } from './document/document.js';
import type { Host } from './host.js';
import { readHouseStyleFiles } from './plan/houseStyleFiles.js';
import { checkLinks } from './plan/links.js';
import type { Plan } from './plan/model.js';
import { readPictures } from './plan/pictures.js';
import { planSources } from './plan/planSources.js';
import type { PlanSources } from './plan/planSources.js';
import { readPlan } from './plan/readPlan.js';

export interface CompileOptions {
  readonly assets: Assets;
  /** Layout in place of the plan's own: `--opmaak`. */
  readonly layout?: string;
}

export interface Compiled {
  /** Absent when the plan is too broken to be understood. */
  readonly plan?: Plan;
  /** Absent when there is an error. */
  readonly document?: Document;
  /** The files that the document is made of; with it. */
  readonly sources?: PlanSources;
  /** Whether every check had its turn; errors in the files keep the rest from being looked at. */
  readonly isFullyChecked: boolean;
  /** In order of file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A plan.yaml in, a document tree out: read, check the shape, build the plan, judge it, lay it out. Nothing is written. */
export async function compile(host: Host, planFile: string, options: CompileOptions): Promise<Compiled> {
  const diagnostics = new Diagnostics();
  const { plan, files } = await readPlan(host, planFile, diagnostics);
  if (plan === undefined) return { isFullyChecked: false, diagnostics: diagnostics.sorted() };
  // Where a file could not be read, what the judge would miss is what that file holds: it would say the same thing again.
  const isWhole = !diagnostics.hasErrors;
  diagnostics.add(...checkLinks(plan), ...(isWhole ? runChecks(plan) : []));
  const [pictures, houseStyle] = await Promise.all([readPictures(plan, files), readHouseStyleFiles(plan, files)]);
  const document = await buildDocument(plan, { ...options, pictures, houseStyle, diagnostics });
  return { plan, ...(diagnostics.hasErrors ? {} : { document, sources: planSources(plan, files) }), isFullyChecked: isWhole, diagnostics: diagnostics.sorted() };
}
