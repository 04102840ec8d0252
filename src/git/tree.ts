/** What stands at a path of a revision. */
export interface TreeEntry {
  readonly kind: 'file' | 'link';
  /** Name of the object that holds the content. */
  readonly object: string;
  readonly bytes: number;
}

/** Every file of a revision by its path from the root, out of `git ls-tree -r -z -l`. Repositories within it are left out. */
export function readTree(output: Uint8Array): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (const line of new TextDecoder().decode(output).split('\0')) {
    const [, mode, kind, object, bytes, path] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
    if (kind !== 'blob' || object === undefined || path === undefined) continue;
    entries.set(path, { kind: mode === '120000' ? 'link' : 'file', object, bytes: Number(bytes) });
  }
  return entries;
}
