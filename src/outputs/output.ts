import type { Document } from '../document/document.js';
import type { PlanSources } from '../plan/planSources.js';
import type { Enclosed } from './source/planArchive.js';
import type { Workshop } from './workshop.js';

/** What goes along with the document in a format that can hold files. */
export interface Enclosure {
  readonly sources: PlanSources;
  readonly enclosed: Enclosed;
}

/** One format that a plan can be made into. */
export interface Output {
  /** As `--formaat` names it, and the ending of the file. */
  readonly name: string;
  /** As the help says it. */
  readonly summary: string;
  readonly needsBrowser: boolean;
  /** Throws MachineProblem when the machine lacks something. */
  make(document: Document, workshop: Workshop, options?: MakeOutputOptions): Promise<Uint8Array>;
}

export interface MakeOutputOptions {
  readonly enclosure?: Enclosure;
  /** On which page each place stood in an earlier print: while they still do, one print is enough. */
  readonly expectedPageNumbers?: ReadonlyMap<string, number> | undefined;
  /** Other work that can be done while the browser is busy; what comes of it is not looked at here. Not done by who needs no browser. */
  readonly meanwhile?: () => Promise<unknown>;
  /** Told when the browser has its work: from then on the processor is free for something else. Not told by who needs no browser. */
  readonly onHandedOver?: () => void;
  /** Told when the browser has done its part, before the file is finished; what this throws ends the making. */
  readonly onPrinted?: (pageNumbers: ReadonlyMap<string, number>) => Promise<void> | void;
}
