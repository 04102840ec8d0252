import { randomUUID } from 'node:crypto';
import { tallyLine } from '../../diagnostics/tally.js';
import { MORE_MAY_FOLLOW } from '../../diagnostics/terminalPrinter.js';
import type { Workshop } from '../../outputs/workshop.js';
import type { Context } from '../context.js';
import { LivePdf } from './livePdf.js';
import type { DraftedDocument } from './livePlan.js';
import { LivePlan } from './livePlan.js';
import type { PageState } from './pageState.js';
import { pageDiagnostic } from './pageState.js';
import { clockTime } from './clockTime.js';
import { FileWatch } from './watchFiles.js';

/** Plans in a layout that nobody looks at are forgotten beyond this number. */
const KEPT = 6;

export interface PreviewOptions {
  readonly context: Pick<Context, 'host' | 'assets' | 'system' | 'now'>;
  readonly workshop: Workshop;
  /** The plans that can be looked at: name → plan.yaml, absolute. The first is kept up even when nobody looks. */
  readonly plans: ReadonlyMap<string, string>;
  readonly layouts: readonly string[];
  /** '' for the plan's own. */
  readonly firstLayout: string;
  /** Called after each build that counts. */
  readonly onBuilt: (plan: LivePlan) => void;
  readonly onWatchProblem: (error: unknown) => void;
}

/** Somebody who looks at a plan: a window of a web browser. */
export interface Viewer {
  readonly wantsPdf: boolean;
  show(state: PageState): void;
}

/** A plan in a layout, with those who look at it. */
export interface View {
  readonly plan: LivePlan;
  readonly pdf: LivePdf;
  readonly viewers: Set<Viewer>;
}

/** All plans that are being looked at, kept up with their files. */
export class Preview {
  readonly #options: PreviewOptions;
  readonly #session = randomUUID();
  /** By plan and layout; the one that was used last stands last. */
  readonly #views = new Map<string, View>();
  readonly #watch: FileWatch;
  readonly #first: View;
  #versions = 0;

  constructor(options: PreviewOptions) {
    this.#options = options;
    this.#watch = new FileWatch({ onChange: () => this.#lookAgain(), onProblem: options.onWatchProblem });
    const [[name, file] = []] = options.plans;
    if (name === undefined || file === undefined) throw new Error('A preview without plans');
    this.#first = this.#open(file, options.firstLayout);
    this.#views.set(keyOf(name, options.firstLayout), this.#first);
  }

  /** The first plan, in the layout asked for at the start. */
  get first(): View {
    return this.#first;
  }

  /** A plan in a layout; undefined when there is no such plan or layout. */
  view(name: string, layout: string): View | undefined {
    const file = this.#options.plans.get(name);
    if (file === undefined || (layout !== '' && !this.#options.layouts.includes(layout))) return undefined;
    const key = keyOf(name, layout);
    const view = this.#views.get(key) ?? this.#open(file, layout);
    this.#views.delete(key);
    this.#views.set(key, view);
    this.#forget();
    return view;
  }

  /** From now on the viewer is shown every state, beginning with the one that there is. The returned function ends it. */
  look(view: View, viewer: Viewer): () => void {
    view.viewers.add(viewer);
    if (view.plan.ending !== undefined) viewer.show(this.#stateOf(view));
    void view.plan.refresh().then(() => this.#wantPdf(view));
    return () => void view.viewers.delete(viewer);
  }

  async close(): Promise<void> {
    await this.#watch.close();
  }

  #open(file: string, layout: string): View {
    const { context, workshop } = this.#options;
    const plan = new LivePlan(file, layout, { context, workshop, nextVersion: () => (this.#versions += 1), onDrafted: (drafted) => this.#drafted(view, drafted), onBuilt: () => this.#built(view) });
    const view: View = { plan, pdf: new LivePdf(plan, { context, workshop, onChange: () => this.#tell(view) }), viewers: new Set() };
    return view;
  }

  #forget(): void {
    const unused = [...this.#views].slice(0, -1).filter(([, view]) => view !== this.#first && view.viewers.size === 0);
    for (const [key] of unused.slice(0, Math.max(0, this.#views.size - KEPT))) this.#views.delete(key);
  }

  #lookAgain(): void {
    for (const view of this.#views.values()) if (view === this.#first || view.viewers.size > 0) void view.plan.refresh();
  }

  #built(view: View): void {
    this.#tell(view);
    this.#options.onBuilt(view.plan);
    this.#wantPdf(view);
    void this.#follow();
  }

  /** The browser prints while the checks do their work. */
  #drafted(view: View, drafted: DraftedDocument): void {
    if (isPdfWanted(view)) view.pdf.begin(drafted);
  }

  #wantPdf(view: View): void {
    if (isPdfWanted(view)) void view.pdf.make();
  }

  #tell(view: View): void {
    const state = this.#stateOf(view);
    for (const viewer of view.viewers) viewer.show(state);
  }

  async #follow(): Promise<void> {
    const hosts = [...this.#views.values()].map(({ plan }) => plan.files);
    const roots = [...this.#views.values()].map(({ plan }) => plan.root);
    const within = (folder: string): boolean => roots.some((root) => folder === root || folder.startsWith(`${root}/`));
    const folders = hosts.map((host) => host.folders);
    try {
      await this.#watch.follow({
        files: new Set(hosts.flatMap((host) => [...host.inputs])),
        folders: new Set(folders.flatMap(({ plain }) => [...plain]).filter(within)),
        deep: new Set(folders.flatMap(({ deep }) => [...deep]).filter(within)),
      });
    } catch (error) {
      this.#options.onWatchProblem(error);
    }
  }

  #stateOf({ plan, pdf }: View): PageState {
    const { ending, good, isCurrent } = plan;
    const diagnostics = ending?.diagnostics ?? [];
    return {
      session: this.#session,
      plan: plan.name,
      layout: plan.layout,
      plans: [...this.#options.plans.keys()],
      layouts: this.#options.layouts,
      version: good?.version ?? 0,
      madeAt: good === undefined ? '' : clockTime(good.madeAt),
      builtAt: ending === undefined ? '' : clockTime(ending.at),
      isCurrent,
      tally: tallyLine(diagnostics),
      hasErrors: ending?.hasFailed ?? false,
      diagnostics: diagnostics.map(pageDiagnostic),
      ...(ending?.isFullyChecked === false ? { more: MORE_MAY_FOLLOW } : {}),
      ...(ending?.defect === undefined ? {} : { defect: ending.defect }),
      pdf: pdf.state,
    };
  }
}

function isPdfWanted({ viewers }: View): boolean {
  return [...viewers].some(({ wantsPdf }) => wantsPdf);
}

function keyOf(name: string, layout: string): string {
  return JSON.stringify([name, layout]);
}
