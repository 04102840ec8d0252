import type { FinishedPdf, FinishOptions } from '../finishPdf.js';
import { UnreadableWords } from '../unreadableWords.js';

/** What a thread is to finish. Plain data, like all that goes from one thread to another. */
export interface FinishRequest {
  /** By which the answer is known. */
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly options: FinishOptions;
}

export interface FinishAnswer {
  readonly number: number;
  readonly outcome: Outcome;
}

/** Errors would arrive without their name and what they hold, so they go as what they are made of. */
type Outcome =
  | { readonly finished: FinishedPdf | undefined }
  | { readonly unreadable: UnreadableWords['places'] }
  | { readonly name: string; readonly message: string; readonly trace: string | undefined };

/** What is sent in place of an error. */
export function outcomeOfError(error: unknown): Outcome {
  if (error instanceof UnreadableWords) return { unreadable: error.places };
  if (error instanceof Error) return { name: error.name, message: error.message, trace: error.stack };
  return { name: 'Error', message: String(error), trace: undefined };
}

/** What `finishPdf` gave, or the error that it threw. */
export function finishedPdfOf(outcome: Outcome): FinishedPdf | undefined {
  if ('finished' in outcome) return outcome.finished;
  if ('unreadable' in outcome) throw new UnreadableWords(outcome.unreadable);
  const { name, message, trace } = outcome;
  throw Object.assign(new Error(message), { name }, trace === undefined ? {} : { stack: trace });
}
