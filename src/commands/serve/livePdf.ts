import { MachineProblem } from '../../diagnostics/machineProblem.js';
import { fileDate } from '../../outputs/fileDate.js';
import { makePdf } from '../../outputs/pdf.js';
import { RejectedPlan } from '../../outputs/rejectedPlan.js';
import type { Workshop } from '../../outputs/workshop.js';
import type { Context } from '../context.js';
import { defectReport } from '../defect.js';
import type { DraftedDocument, LivePlan } from './livePlan.js';
import type { PdfState } from './pageState.js';

export interface LivePdfParts {
  readonly context: Pick<Context, 'host' | 'system'>;
  readonly workshop: Workshop;
  readonly onChange: () => void;
}

interface MadePdf {
  readonly version: number;
  readonly bytes: Uint8Array;
  readonly pages: ReadonlyMap<string, number>;
}

interface Printed {
  readonly state: PdfState;
  readonly made?: MadePdf;
}

/** The PDF of a live plan: made when it is asked for, always of the newest good document. */
export class LivePdf {
  readonly #plan: LivePlan;
  readonly #parts: LivePdfParts;
  #made: MadePdf | undefined;
  #state: PdfState = { state: 'none', version: 0 };
  #running: Promise<void> | undefined;
  /** Begun before the document was judged; the last that was. */
  #early: { readonly version: number; readonly printed: Promise<Printed> } | undefined;
  #isEarlyBusy = false;

  constructor(plan: LivePlan, parts: LivePdfParts) {
    this.#plan = plan;
    this.#parts = parts;
  }

  get state(): PdfState {
    return this.#state;
  }

  /** The newest that was made; of an earlier document while the next is being made. */
  get bytes(): Uint8Array | undefined {
    return this.#made?.bytes;
  }

  /** Prints a document that is being judged, unless it is printing already. What comes of it is looked at when `make` is asked for that document. */
  begin(drafted: DraftedDocument): void {
    if (this.#running !== undefined || this.#isEarlyBusy) return;
    this.#isEarlyBusy = true;
    const printed = this.#print(drafted).finally(() => (this.#isEarlyBusy = false));
    this.#early = { version: drafted.version, printed };
  }

  /** Makes the PDF of the newest good document, unless it is there. Never rejects; what went wrong stands in `state`. */
  make(): Promise<void> {
    this.#running ??= this.#keepUp().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #keepUp(): Promise<void> {
    for (let good = this.#plan.good; good !== undefined && good.version !== this.#state.version; good = this.#plan.good) {
      this.#become({ state: 'making', version: 0 });
      const { state, made } = await (this.#early?.version === good.version ? this.#early.printed : this.#print(good));
      this.#early = undefined;
      this.#made = made ?? this.#made;
      // Of a document that was overtaken meanwhile nobody needs to see the pages.
      if (good === this.#plan.good) this.#become(state);
    }
  }

  #become(state: PdfState): void {
    this.#state = state;
    this.#parts.onChange();
  }

  async #print(drafted: DraftedDocument): Promise<Printed> {
    const { version } = drafted;
    const failed = (message: string, hints: readonly string[] = []): Printed => ({ state: { state: 'failed', version, message, ...(hints.length === 0 ? {} : { hints }) } });
    try {
      const made = await this.#printPatiently(drafted);
      return { state: { state: 'ready', version, pages: Object.fromEntries(made.pages) }, made };
    } catch (error) {
      const { host, system } = this.#parts.context;
      if (error instanceof MachineProblem || error instanceof RejectedPlan) return failed(error.message, error.hints);
      return failed(defectReport(error, system, host.environment['JAARPLAN_DEBUG'] === '1').trimEnd());
    }
  }

  /** A browser that was kept open for hours may have been ended by somebody; then another one is started. */
  async #printPatiently(drafted: DraftedDocument): Promise<MadePdf> {
    try {
      return await this.#printOnce(drafted);
    } catch (error) {
      if (!(error instanceof MachineProblem) || !error.code.startsWith('browser/')) throw error;
      await this.#parts.workshop.closeBrowser();
      if (error.code !== 'browser/gestopt') throw error;
      return await this.#printOnce(drafted);
    }
  }

  /** As `build` makes it, when it is asked for nothing special. */
  async #printOnce({ document, sources, version }: DraftedDocument): Promise<MadePdf> {
    const { workshop, context } = this.#parts;
    void workshop.browser();
    const date = await fileDate(document.date, this.#plan.folder, context.host.environment);
    const dated = date === undefined ? document : { ...document, date };
    // Most saves leave every heading on its page: then one print is enough.
    const { bytes, pageNumbers } = await makePdf(dated, workshop, { enclosure: { sources, enclosed: 'openbaar' }, expectedPageNumbers: this.#made?.pages });
    return { version, bytes, pages: pageNumbers };
  }
}
