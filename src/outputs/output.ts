import type { Document } from '../document/document.js';
import type { Workshop } from './workshop.js';

/** One format that a plan can be made into. */
export interface Output {
  /** As `--formaat` names it, and the ending of the file. */
  readonly name: string;
  /** As the help says it. */
  readonly summary: string;
  readonly needsBrowser: boolean;
  /** Throws MachineProblem when the machine lacks something. */
  make(document: Document, workshop: Workshop): Promise<Uint8Array>;
}
