import { posix } from 'node:path';
import { parseSchoolYear } from '../calendar/index.js';
import type { Host } from '../host.js';
import { isReadProblem } from '../host.js';
import { nameOf } from '../outputs/fileName.js';

/** A plan.yaml is a few kilobytes; one that is far larger is read the long way. */
const MAXIMUM_BYTES = 1_000_000;

/**
 * The name that the files of a plan get, as far as it shows without reading YAML: its school year, and the folder of the
 * organisatie.yaml above it. Undefined where that does not show, as for an organisation that is written in the plan.
 */
export async function likelyName(host: Host, planFile: string): Promise<string | undefined> {
  const bytes = await host.read(planFile, MAXIMUM_BYTES);
  if (isReadProblem(bytes)) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (/organisatie["']?\s*:/u.test(text)) return undefined;
  const typed = /^schooljaar:\s*["']?([^"'\n#]+)/mu.exec(text)?.[1];
  const year = typed === undefined ? undefined : parseSchoolYear(typed);
  const folder = await organisationFolder(host, planFile);
  return year === undefined || folder === undefined ? undefined : nameOf([posix.basename(folder)], year.label);
}

async function organisationFolder(host: Host, planFile: string): Promise<string | undefined> {
  for (let folder = posix.dirname(planFile); ; folder = posix.dirname(folder)) {
    if ((await host.kind(posix.join(folder, 'organisatie.yaml'))) !== 'nothing') return folder;
    if (folder === posix.dirname(folder)) return undefined;
  }
}
