/** One file out of a tar archive. */
export interface TarFile {
  /** Path with slashes, relative to the archive's root. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly executable: boolean;
}

const block = 512;

/**
 * Files of an uncompressed ustar archive. Folders follow from the paths. Links and devices are refused: an archive of
 * libraries and fonts has none, and a link could point out of the folder that is unpacked into.
 */
export function readTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  for (let offset = 0; offset + block <= archive.length; ) {
    const header = archive.subarray(offset, offset + block);
    if (header.every((byte) => byte === 0)) break;
    const size = Number.parseInt(text(header, 124, 12), 8);
    const path = [text(header, 345, 155), text(header, 0, 100)].filter((part) => part !== '').join('/');
    const content = archive.subarray(offset + block, offset + block + size);
    if (!Number.isFinite(size) || content.length !== size) throw new Error(`Broken tar archive at byte ${offset}`);
    const type = text(header, 156, 1);
    if (type === '0' || type === '') files.push({ path: safePath(path), content, executable: (Number.parseInt(text(header, 100, 8), 8) & 0o111) !== 0 });
    else if (!'5xg'.includes(type)) throw new Error(`Tar archive holds an entry of type ${type}: ${path}`);
    offset += block + Math.ceil(size / block) * block;
  }
  return files;
}

function text(header: Uint8Array, start: number, length: number): string {
  const field = Buffer.from(header.subarray(start, start + length)).toString('latin1');
  return (field.split('\0')[0] ?? '').trim();
}

function safePath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (path.startsWith('/') || parts.includes('..')) throw new Error(`Tar archive points outside its folder: ${path}`);
  return parts.join('/');
}
