import { posix } from 'node:path';
import { isWithin } from '../../plan/shownPaths.js';
import type { Plan } from '../../plan/model.js';
import { RawText } from '../../repair/rawText.js';
import type { Rollover } from '../../rollover/index.js';

/**
 * The bytes of a new plan by absolute path: the files of the old one with their changes, and the pictures and styles that were read
 * from its folder as they are. `found` holds what was read, by path.
 */
export function newFiles(plan: Plan, { files }: Rollover, found: ReadonlyMap<string, Uint8Array>, target: string): ReadonlyMap<string, Uint8Array> {
  const folder = posix.dirname(plan.origin.node.span.source.file);
  const all = new Map<string, Uint8Array>();
  for (const [file, bytes] of found) {
    const isOwn = isWithin(file, folder) && !/\.ya?ml$/i.test(file);
    if (isOwn) all.set(posix.join(target, posix.relative(folder, file)), bytes);
  }
  for (const { path, source, changes } of files) {
    const bytes = found.get(source.file);
    if (bytes === undefined) throw new Error(`A file of the plan that was never read: ${source.file}`);
    all.set(path, new RawText(bytes).with(changes));
  }
  return all;
}
