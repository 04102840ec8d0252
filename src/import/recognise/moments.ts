import { readPlanning } from '../../calendar/index.js';
import type { SchoolYear } from '../../calendar/index.js';

/** Whether a text is a moment and little else, as a cell under "Wanneer" is. */
export function isMoment(text: string, year: SchoolYear): boolean {
  if (text.length === 0 || text.length > 70) return false;
  const planning = readPlanning(text, year);
  if (planning.soort === 'gebeurtenis') return false;
  const left = planning.rest.reduce((sum, fragment) => sum + fragment.text.trim().length, 0);
  return left * 3 <= text.length;
}
