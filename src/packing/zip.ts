import { Zip, ZipPassThrough } from 'fflate';
import { deflate } from './deflate.js';

/** One file in the archive. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that is packed by `deflate` on its way into the archive. */
class DeflatedFile extends ZipPassThrough {
  override compression = DEFLATED;

  protected override process(bytes: Uint8Array, isLast: boolean): void {
    this.ondata(null, deflate(bytes, 'raw', SMALLEST), isLast);
  }
}

const DEFLATED = 8;
const SMALLEST = 9;

/**
 * A ZIP file of `entries`, in their order. `date` is written into it for all: the format has local times, so that whoever wants the same
 * bytes everywhere gives noon, which is the same day in every place. Throws an Error for a name or date that the format cannot hold.
 */
export function zip(entries: readonly ZipEntry[], date: Date): Buffer {
  const pieces: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const { name, bytes } of entries) {
    const file = new DeflatedFile(name);
    file.mtime = date;
    archive.add(file);
    file.push(bytes, true);
  }
  archive.end();
  return Buffer.concat(pieces);
}
