/** Primaries of sRGB under D50, as profiles store them (IEC 61966-2-1, adapted by Bradford). */
const PRIMARIES = { r: [0.43607, 0.22249, 0.01392], g: [0.38515, 0.71687, 0.09708], b: [0.14307, 0.06061, 0.7141] } as const;
const WHITE_D65 = [0.9505, 1, 1.0891] as const;
const WHITE_D50 = [0.9642, 1, 0.8249] as const;
const HEADER_SIZE = 128;
const CURVE_POINTS = 1024;

/**
 * The colours of the file, told in full: PDF/A wants to know what its red, green and blue are. A display profile by ICC.1:2001-04
 * (version 2.1, RGB to XYZ), made here so that none has to be brought along. The same bytes every time.
 */
export function srgbProfile(): Buffer {
  const curve = curveTag();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', Buffer.from('text\0\0\0\0No rights reserved\0', 'latin1')],
    ['wtpt', xyzTag(WHITE_D65)],
    ['rXYZ', xyzTag(PRIMARIES.r)],
    ['gXYZ', xyzTag(PRIMARIES.g)],
    ['bXYZ', xyzTag(PRIMARIES.b)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const directory = Buffer.alloc(4 + tags.length * 12);
  directory.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  let end = HEADER_SIZE + directory.length;
  tags.forEach(([signature, data], index) => {
    // The three colours share one curve.
    const place = places.get(data) ?? end;
    if (!places.has(data)) end += padded(data).length;
    places.set(data, place);
    directory.write(signature, 4 + index * 12, 'latin1');
    directory.writeUInt32BE(place, 8 + index * 12);
    directory.writeUInt32BE(data.length, 12 + index * 12);
  });
  return Buffer.concat([header(end), directory, ...[...places.keys()].map(padded)]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_SIZE);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2000, 1, 1].forEach((value, index) => bytes.writeUInt16BE(value, 24 + index * 2));
  bytes.write('acsp', 36, 'latin1');
  fixedPoints(WHITE_D50).copy(bytes, 68);
  return bytes;
}

function xyzTag(values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), fixedPoints(values)]);
}

/** Numbers as 16 bits before the point and 16 after it. */
function fixedPoints(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeInt32BE(Math.round(value * 65_536), index * 4));
  return bytes;
}

/** A name in ASCII, followed by empty places for the same in Unicode and for old Macintoshes. */
function descriptionTag(name: string): Buffer {
  const bytes = Buffer.alloc(12 + name.length + 1 + 8 + 3 + 67);
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(name.length + 1, 8);
  bytes.write(name, 12, 'latin1');
  return bytes;
}

/** From the number in the file to the light on the screen. */
function curveTag(): Buffer {
  const bytes = Buffer.alloc(12 + CURVE_POINTS * 2);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(CURVE_POINTS, 8);
  for (let index = 0; index < CURVE_POINTS; index += 1) {
    const value = index / (CURVE_POINTS - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 65_535), 12 + index * 2);
  }
  return bytes;
}

function padded(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}
