import type { Assets } from './assets.js';
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
  /** False where only web pages are made of it: what spoils a PDF alone is told as info. */
  readonly forPdf?: boolean;
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

/** A plan that is read and laid out, of which the checks have not yet said what they find. */
export interface Draft extends Compiled {
  /** Has the checks say it; they are loaded only then. `pause` is waited for after each of them, where others want an answer meanwhile. */
  judge(pause?: () => Promise<unknown>): Promise<Compiled>;
}

/** A plan.yaml in, a document tree out: read, check the shape, build the plan, judge it, lay it out. Nothing is written. */
export async function compile(host: Host, planFile: string, options: CompileOptions): Promise<Compiled> {
  return (await draft(host, planFile, options)).judge();
}

/** The same but for the judging: a browser that has to print the document can begin before that. */
export async function draft(host: Host, planFile: string, options: CompileOptions): Promise<Draft> {
  const diagnostics = new Diagnostics();
  const { plan, files } = await readPlan(host, planFile, diagnostics);
  if (plan === undefined) {
    const broken: Compiled = { isFullyChecked: false, diagnostics: diagnostics.sorted() };
    return { ...broken, judge: () => Promise.resolve(broken) };
  }
  // Where a file could not be read, what the judge would miss is what that file holds: it would say the same thing again.
  const isWhole = !diagnostics.hasErrors;
  diagnostics.add(...checkLinks(plan));
  const [pictures, houseStyle] = await Promise.all([readPictures(plan, files), readHouseStyleFiles(plan, files)]);
  const document = await buildDocument(plan, { ...options, pictures, houseStyle, diagnostics });
  const compiled = (): Compiled => ({ plan, ...(diagnostics.hasErrors ? {} : { document, sources: planSources(plan, files) }), isFullyChecked: isWhole, diagnostics: diagnostics.sorted() });
  const judge: Draft['judge'] = async (pause) => {
    if (!isWhole) return compiled();
    const { runChecks } = await import('./checks/runChecks.js');
    diagnostics.add(...(await runChecks(plan, { forPdf: options.forPdf ?? true, pause })));
    return compiled();
  };
  return { ...compiled(), judge };
}
