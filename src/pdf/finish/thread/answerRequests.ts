import type { MessagePort } from 'node:worker_threads';
import { finishPdf, prepareFinishing } from '../finishPdf.js';
import type { FinishAnswer, FinishRequest } from './messages.js';
import { outcomeOfError } from './messages.js';

/** In the thread itself: finishes what a `FinishingThread` asks for. `afterFirst` is called once, when the first answer is on its way. */
export function answerRequests(port: MessagePort, afterFirst: () => void): void {
  prepareFinishing();
  let isFirst = true;
  port.on('message', (request: FinishRequest) => void answer(port, request).then(() => {
    if (isFirst) afterFirst();
    isFirst = false;
  }));
}

async function answer(port: MessagePort, { number, bytes, options }: FinishRequest): Promise<void> {
  const send = (outcome: FinishAnswer['outcome'], moved: readonly ArrayBuffer[] = []): void => port.postMessage({ number, outcome } satisfies FinishAnswer, moved);
  try {
    const finished = await finishPdf(bytes, options);
    send({ finished }, finished === undefined ? [] : ownMemory(finished.bytes));
  } catch (error) {
    send(outcomeOfError(error));
  }
}

/** Moved in place of copied, where nothing else lies in the same memory. */
function ownMemory({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
