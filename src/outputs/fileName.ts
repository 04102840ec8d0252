import { posix } from 'node:path';
import type { Plan } from '../plan/model.js';
import { slug } from '../text/index.js';

/**
 * The name of a plan's output files, without the ending: `noorderveld-2024-2025`.
 *
 * The first part is the name of the folder that holds `organisatie.yaml`, because that is what the organisation is called
 * among its plans; for an organisation that is written in the plan itself its abbreviation, else its name.
 */
export function outputName(plan: Plan): string {
  const { origin, afkorting, naam } = plan.organisatie;
  const { file } = origin.at().source;
  const isOwnFile = file !== plan.origin.at().source.file;
  return nameOf([isOwnFile ? posix.basename(posix.dirname(file)) : '', afkorting?.value ?? '', naam.value], plan.schooljaar.label);
}

/** Of what the organisation may be called, the first that leaves something to name a file by; and the school year. */
export function nameOf(organisation: readonly string[], schooljaar: string): string {
  const name = organisation.map(slug).find((one) => one !== '') ?? 'jaarplan';
  // Longer names than this do not fit every disk; abbreviations and folders never come near.
  return `${name.slice(0, 80).replace(/-$/, '')}-${schooljaar}`;
}
