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
  const candidates = [isOwnFile ? posix.basename(posix.dirname(file)) : '', afkorting?.value ?? '', naam.value, 'jaarplan'];
  const organisation = candidates.map(slug).find((name) => name !== '') ?? 'jaarplan';
  // Longer names than this do not fit every disk; abbreviations and folders never come near.
  return `${organisation.slice(0, 80).replace(/-$/, '')}-${plan.schooljaar.label}`;
}
