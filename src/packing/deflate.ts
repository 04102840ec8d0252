import { zlibCode } from './zlibCode.js';

/** `zlib` (RFC 1950) is what a PDF holds, `raw` (RFC 1951) what a ZIP file holds. */
export type DeflateFormat = 'zlib' | 'raw';

/** What of zlib is used; addresses and lengths count bytes of its memory. */
interface Zlib {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(length: number): number;
  deflate_new(): number;
  deflate_init(stream: number, level: number): number;
  deflate_init_raw(stream: number, level: number): number;
  /** The state in the highest eight bits (1: the end is written; above 127: a failure), the number of bytes written in the others. */
  deflate_process(stream: number, from: number, length: number, to: number, room: number, flush: number): number;
  /** How many bytes the last step took. */
  deflate_last_consumed(stream: number): number;
  deflate_end(stream: number): number;
}

interface Packer {
  readonly zlib: Zlib;
  /** Where bytes go in and come out, each `ROOM` long. */
  readonly from: number;
  readonly to: number;
}

const ROOM = 65_536;
const FINISH = 4;
const AT_END = 1;

let packer: Packer | undefined;

/**
 * Packs bytes by Deflate. The same bytes come out on every processor, which cannot be said of what Node brings; and WebAssembly
 * is quick from its first run, when JavaScript is not: packing the pages of one plan takes a quarter of the time.
 *
 * `level` 1 (quickest) to 9 (smallest). Throws an Error when there is no memory.
 */
export function deflate(bytes: Uint8Array, format: DeflateFormat, level = 6): Uint8Array<ArrayBuffer> {
  packer ??= loadPacker();
  const { zlib } = packer;
  const stream = zlib.deflate_new();
  const code = format === 'zlib' ? zlib.deflate_init(stream, level) : zlib.deflate_init_raw(stream, level);
  if (code !== 0) throw new Error(`zlib does not begin: ${code}`);
  try {
    return Buffer.concat(pieces(packer, stream, bytes));
  } finally {
    zlib.deflate_end(stream);
  }
}

function pieces({ zlib, from, to }: Packer, stream: number, bytes: Uint8Array): Uint8Array[] {
  const packed: Uint8Array[] = [];
  for (let offset = 0; ; ) {
    const piece = bytes.subarray(offset, offset + ROOM);
    // Its memory may have grown, and then lies elsewhere.
    new Uint8Array(zlib.memory.buffer).set(piece, from);
    const result = zlib.deflate_process(stream, from, piece.length, to, ROOM, offset + piece.length === bytes.length ? FINISH : 0);
    const state = result >>> 24;
    if (state > 127) throw new Error(`zlib fails: ${state - 256}`);
    packed.push(new Uint8Array(zlib.memory.buffer, to, result & 0xff_ff_ff).slice());
    if (state === AT_END) return packed;
    const taken = zlib.deflate_last_consumed(stream);
    if (taken === 0 && result === 0) throw new Error('zlib stands still');
    offset += taken;
  }
}

function loadPacker(): Packer {
  const zlib = new WebAssembly.Instance(new WebAssembly.Module(zlibCode())).exports as unknown as Zlib;
  zlib._initialize();
  return { zlib, from: zlib.malloc(ROOM), to: zlib.malloc(ROOM) };
}
