import type { FinishedPdf, FinishOptions } from './finishPdf.js';

/** Finishes what the browser printed, wherever that is done. */
export interface Finisher {
  /** As `finishPdf`. */
  finish(bytes: Uint8Array, options: FinishOptions): Promise<FinishedPdf | undefined>;
}

/** In this thread; what it needs is loaded and made when this settles. */
export async function finisherHere(): Promise<Finisher> {
  const { finishPdf, prepareFinishing } = await import('./finishPdf.js');
  prepareFinishing();
  return { finish: finishPdf };
}
