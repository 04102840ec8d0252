import { posix, resolve } from 'node:path';
import { parseSchoolYear, schoolYear } from '../../calendar/index.js';
import type { SchoolYear } from '../../calendar/index.js';
import type { Host } from '../../host.js';
import { slashes } from '../../nodeHost.js';
import { shownPath } from '../shownPath.js';
import { UsageProblem } from '../usageProblem.js';

/** The school year of the new plan: the one named, else the next. Throws UsageProblem for one that is not later. */
export function chosenYear(old: SchoolYear, typed: string | undefined): SchoolYear {
  if (typed === undefined) return schoolYear(old.start + 1);
  const year = parseSchoolYear(typed);
  if (year === undefined) throw new UsageProblem(`‘${typed}’ is geen schooljaar.`, [`Schrijf twee jaren na elkaar, zoals ${schoolYear(old.start + 1).label}.`]);
  if (year.start <= old.start) throw new UsageProblem(`Het plan is van ${old.label}; ${year.label} komt daar niet na.`, ['Kies een later schooljaar, of laat het weg: dan is het het volgende.']);
  return year;
}

/** Absolute folder of the new plan: the one of `--uit`, else the old one's name with the new year in it, else that year beside it. */
export function targetFolder(host: Host, folder: string, old: SchoolYear, year: SchoolYear, given: unknown): string {
  if (typeof given === 'string') return slashes(resolve(host.workingFolder, given));
  const name = posix.basename(folder);
  return posix.join(posix.dirname(folder), name.includes(old.label) ? name.replace(old.label, year.label) : year.label);
}

/** Why a plan cannot be written in a folder; undefined where it can. A folder that is there must be empty. */
export async function hindranceAt(host: Host, folder: string, target: string): Promise<string | undefined> {
  const shown = shownPath(target, host.workingFolder);
  if (target === folder) return `${shown} is de map van het plan zelf.`;
  const kind = await host.kind(target);
  if (kind === 'file') return `${shown} is een bestand; daar kan geen plan in.`;
  const names = kind === 'folder' ? await host.list(target) : [];
  return names.length === 0 ? undefined : `In ${shown} staan al bestanden; jaarplan schrijft daar niet overheen.`;
}
