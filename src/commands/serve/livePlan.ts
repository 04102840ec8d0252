import { posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CompiledPlan } from '../compilePlans.js';
import { planName } from '../judgedPlan.js';
import type { Context } from '../context.js';
import { defectReport } from '../defect.js';
import { rejection } from '../ownTemplates.js';
import { draft } from '../../compile.js';
import type { Compiled } from '../../compile.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Document } from '../../document/document.js';
import type { PlanSources } from '../../plan/planSources.js';
import { planRoot } from '../../plan/readPlan.js';
import { outputName } from '../../outputs/fileName.js';
import { RejectedPlan } from '../../outputs/rejectedPlan.js';
import { renderPage } from '../../outputs/page.js';
import type { Workshop } from '../../outputs/workshop.js';
import { TrackedHost } from './trackedHost.js';

/** A document of which the checks have yet to say whether it is in order. */
export interface DraftedDocument {
  /** From 1; each next document has a higher one. */
  readonly version: number;
  readonly document: Document;
  /** The files that it is made of. */
  readonly sources: PlanSources;
}

/** A document that was made without errors. */
export interface GoodDocument extends DraftedDocument {
  /** The web page, as `build` writes it. */
  readonly html: string;
  readonly madeAt: Date;
  /** Of its files, without ending: "noorderveld-2024-2025". */
  readonly fileName: string;
}

/** How the newest build ended. */
export interface Ending {
  readonly diagnostics: readonly Diagnostic[];
  readonly hasFailed: boolean;
  /** False where errors in the files kept the rest from being looked at. */
  readonly isFullyChecked: boolean;
  readonly at: Date;
  readonly milliseconds: number;
  /** In one line, when it ended with a defect of jaarplan. */
  readonly defect?: string;
}

export interface LivePlanParts {
  readonly context: Pick<Context, 'host' | 'assets' | 'system' | 'now'>;
  readonly workshop: Workshop;
  /** Numbers documents, so that no two of one server have the same. */
  readonly nextVersion: () => number;
  /** Called as soon as there is something to print; it may turn out that it is not to be shown. */
  readonly onDrafted: (drafted: DraftedDocument) => void;
  /** Called after each build that counts. */
  readonly onBuilt: (plan: LivePlan) => void;
}

/** What came of reading the files once. */
interface Attempt {
  readonly compiled: CompiledPlan;
  readonly drafted?: DraftedDocument | undefined;
  readonly html?: string;
}

/** A program that is saving is given this long to put something in an empty file, or a file back in its place. */
const PATIENCE_MILLISECONDS = 60;
/** Someone who types without a pause sees something too. */
const MOST_OVERTAKEN = 3;

/** One plan in one layout, kept up with its files. Nothing that goes wrong here is thrown: it stands in `ending`. */
export class LivePlan {
  readonly name: string;
  readonly files: TrackedHost;
  readonly #parts: LivePlanParts;
  #good: GoodDocument | undefined;
  #ending: Ending | undefined;
  #running: Promise<void> | undefined;
  #isAsked = false;
  #root: string | undefined;

  constructor(
    /** The plan.yaml, absolute. */
    readonly file: string,
    /** '' for the plan's own. */
    readonly layout: string,
    parts: LivePlanParts,
  ) {
    this.#parts = parts;
    this.name = planName(file, parts.context.host.workingFolder);
    this.files = new TrackedHost(parts.context.host);
  }

  /** The folder of the plan, absolute. */
  get folder(): string {
    return posix.dirname(this.file);
  }

  /** The folder that holds all files which can take part. */
  get root(): string {
    return this.#root ?? this.folder;
  }

  /** The last document without errors, be it of an earlier state of the files. */
  get good(): GoodDocument | undefined {
    return this.#good;
  }

  /** Undefined until the first build has ended. */
  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** Whether the newest build gave the good document. */
  get isCurrent(): boolean {
    return this.#good !== undefined && this.#ending?.hasFailed === false && this.#ending.defect === undefined;
  }

  /** Builds when a file has changed since the last time. Settles when the plan is up to date with all that was asked by then. */
  refresh(): Promise<void> {
    this.#isAsked = true;
    this.#running ??= this.#keepUp().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #keepUp(): Promise<void> {
    while (this.#isAsked) {
      this.#isAsked = false;
      try {
        if (this.#ending === undefined || (await this.#hasChanged())) await this.#build();
      } catch (error) {
        this.#end({ diagnostics: this.#ending?.diagnostics ?? [], hasFailed: true, isFullyChecked: true, defect: this.#defect(error) }, performance.now());
      }
    }
  }

  async #hasChanged(): Promise<boolean> {
    const change = await this.files.changes({ patient: true });
    if (change !== 'unsettled') return change === 'changed';
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
    return (await this.files.changes({ patient: false })) === 'changed';
  }

  /** What a later save has overtaken is not shown. */
  async #build(): Promise<void> {
    for (let overtaken = 0; ; overtaken += 1) {
      const started = performance.now();
      const { compiled, drafted, html } = await this.#make();
      const isOvertaken = this.#isAsked && overtaken < MOST_OVERTAKEN && (await this.#hasChanged());
      if (isOvertaken) continue;
      const { plan, diagnostics, hasFailed, isFullyChecked } = compiled;
      if (plan !== undefined && drafted !== undefined && html !== undefined) {
        this.#good = { ...drafted, html, madeAt: this.#parts.context.now(), fileName: outputName(plan) };
      }
      this.#end({ diagnostics, hasFailed, isFullyChecked }, started);
      return;
    }
  }

  async #make(): Promise<Attempt> {
    this.files.begin();
    try {
      this.#root = await planRoot(this.files, this.file);
      const read = await draft(this.files, this.file, { assets: this.#parts.context.assets, ...(this.layout === '' ? {} : { layout: this.layout }) });
      const drafted = this.#numbered(read);
      if (drafted !== undefined) this.#parts.onDrafted(drafted);
      // The browser, which may be printing it already, is answered between the checks.
      const compiled = await read.judge(() => setImmediate());
      const plan: CompiledPlan = { ...compiled, file: this.file, name: this.name, hasFailed: compiled.document === undefined };
      if (compiled.document === undefined) return { compiled: plan };
      try {
        return { compiled: plan, drafted, html: await renderPage(compiled.document, 'scherm', this.#parts.workshop) };
      } catch (error) {
        if (!(error instanceof RejectedPlan)) throw error;
        return { compiled: { ...plan, diagnostics: [...plan.diagnostics, rejection(error, plan)], hasFailed: true } };
      }
    } finally {
      this.files.end();
    }
  }

  #numbered({ document, sources }: Compiled): DraftedDocument | undefined {
    return document === undefined || sources === undefined ? undefined : { version: this.#parts.nextVersion(), document, sources };
  }

  #end(ending: Omit<Ending, 'at' | 'milliseconds'>, started: number): void {
    this.#ending = { ...ending, at: this.#parts.context.now(), milliseconds: performance.now() - started };
    this.#parts.onBuilt(this);
  }

  #defect(error: unknown): string {
    const { system, host } = this.#parts.context;
    return defectReport(error, system, host.environment['JAARPLAN_DEBUG'] === '1').trimEnd();
  }

}
