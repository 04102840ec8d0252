import { posix } from 'node:path';
import { writeWhole } from '../outputs/writeWhole.js';
import type { Context } from './context.js';
import { shownPath } from './shownPath.js';

/** Writes the files of one plan, all of them or none, and gives their paths as the user knows them. Throws MachineProblem `schijf/…`. */
export async function writeOutputs(context: Context, folder: string, outputName: string, outputs: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<readonly string[]> {
  const files = outputs.map(({ name, bytes }) => ({ path: outputPath(folder, outputName, name), bytes }));
  const display = (path: string): string => shownPath(path, context.host.workingFolder);
  await writeWhole(files, { unfinished: context.unfinished, display, elsewhere: 'kies met --uit een andere map' });
  return files.map(({ path }) => display(path));
}

export function outputPath(folder: string, outputName: string, output: string): string {
  return posix.join(folder, `${outputName}.${output}`);
}
