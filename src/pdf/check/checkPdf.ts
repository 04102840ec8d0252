import { openPdf } from '../file/openPdf.js';
import { UnreadablePdf } from '../file/unreadablePdf.js';
import { findingsOf } from './checkFile.js';
import { InspectedPdf } from './inspectedPdf.js';
import type { Finding } from './rule.js';

/** The conditions that a PDF does not meet, in the order of the rules. Throws UnreadablePdf on what it cannot read. */
export async function checkPdf(bytes: Uint8Array): Promise<Finding[]> {
  return findingsOf(inspected(await openPdf(bytes), bytes));
}

function inspected(file: Awaited<ReturnType<typeof openPdf>>, bytes: Uint8Array): InspectedPdf {
  try {
    return new InspectedPdf(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    throw new UnreadablePdf(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
