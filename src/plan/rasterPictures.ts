/** How large a picture says it is, in pixels; of one with frames every frame. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The sizes in the headers of a PNG, JPEG, GIF or WebP, read as their specifications have them (ISO 15948, ITU T.81, GIF89a, RFC 9649).
 * Undefined where the file does not hold together: a header alone is no picture.
 */
export type SizeReader = (bytes: Buffer) => readonly PictureSize[] | undefined;

/** Chunks from the first to IEND, each whole, with at least one of image data. */
export const pngSizes: SizeReader = (bytes) => {
  let hasData = false;
  let size: PictureSize | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) return undefined;
    if (at === 8) {
      if (name !== 'IHDR' || length !== 13) return undefined;
      size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    }
    if (name === 'IDAT' && length > 0) hasData = true;
    if (name === 'IEND') return hasData && size !== undefined ? [size] : undefined;
    at += 12 + length;
  }
  return undefined;
};

/** Segments up to the frame header, and an end of the image somewhere behind the first scan. */
export const jpegSizes: SizeReader = (bytes) => {
  const sizes: PictureSize[] = [];
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    // SOF0 to SOF15; C4, C8 and CC in between are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (length < 8) return undefined;
      sizes.push({ height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) });
    }
    if (marker === 0xda) return sizes.length > 0 && bytes.indexOf(END_OF_IMAGE, at) !== -1 ? sizes : undefined;
    at += 2 + length;
  }
  return undefined;
};

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** Blocks up to the trailer, with at least one image. */
export const gifSizes: SizeReader = (bytes) => {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6)) || bytes.length < 14) return undefined;
  const sizes: PictureSize[] = [{ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }];
  let at = 13 + colourTable(bytes[10] ?? 0);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return sizes.length > 1 ? sizes : undefined;
    if (kind === 0x2c && at + 10 < bytes.length) {
      sizes.push({ width: bytes.readUInt16LE(at + 5), height: bytes.readUInt16LE(at + 7) });
      at += 11 + colourTable(bytes[at + 9] ?? 0);
    } else if (kind === 0x21) {
      at += 2;
    } else {
      return undefined;
    }
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
    at += 1;
  }
  return undefined;
};

/** Bytes of the colour table that a packed field announces. */
function colourTable(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1);
}

/** Chunks within the length that the file gives itself, with at least one image. */
export const webpSizes: SizeReader = (bytes) => {
  const end = bytes.length < 12 ? Infinity : bytes.readUInt32LE(4) + 8;
  if (end > bytes.length) return undefined;
  const sizes: PictureSize[] = [];
  let hasImage = false;
  for (let at = 12; at + 8 <= end; ) {
    const [name, length] = [bytes.toString('latin1', at, at + 4), bytes.readUInt32LE(at + 4)];
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length < length) return undefined;
    const size = webpSize(name, data);
    if (size === 'broken') return undefined;
    if (size !== undefined) sizes.push(size);
    if (name !== 'VP8X' && size !== undefined) hasImage = true;
    at += 8 + length + (length % 2);
  }
  return hasImage ? sizes : undefined;
};

function webpSize(name: string, data: Buffer): PictureSize | 'broken' | undefined {
  switch (name) {
    case 'VP8X':
      return data.length < 10 ? 'broken' : { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
    case 'ANMF':
      return data.length < 16 ? 'broken' : { width: data.readUIntLE(6, 3) + 1, height: data.readUIntLE(9, 3) + 1 };
    case 'VP8 ':
      return data.length < 10 || data.readUIntBE(3, 3) !== 0x9d012a ? 'broken' : { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
    case 'VP8L': {
      if (data.length < 5 || data[0] !== 0x2f) return 'broken';
      const bits = data.readUInt32LE(1);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return undefined;
  }
}
