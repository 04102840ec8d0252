import { yearLike } from './writtenYears.js';
import { entryAt } from '../yaml/tree.js';
import { lineEnd } from './fileStructure.js';
import { removeEntry } from './removals.js';
import type { Rolling } from './rolling.js';

/** What was decided about the old plan, and holds for that one alone. */
const DECIDED = ['vastgesteld', 'versie', 'datum'];

/** The new year in plan.yaml, and the plan a concept again. */
export function renewHead(rolling: Rolling): void {
  const { plan, year } = rolling;
  const edits = rolling.edits(rolling.planSource);
  const map = edits?.structure.root;
  if (edits === undefined || map?.kind !== 'map') throw new Error('A plan.yaml outside its own folder');
  const schooljaar = entryAt(map, 'schooljaar')?.value;
  const status = entryAt(map, 'status')?.value;
  if (schooljaar?.kind !== 'text') throw new Error('A plan without a school year was read');
  const numbers = [...edits.source.text.slice(schooljaar.span.start, schooljaar.span.end).matchAll(/\d+/g)];
  numbers.forEach(({ 0: digits, index }, position) => {
    const start = schooljaar.span.start + index;
    edits.replace(start, start + digits.length, yearLike(digits, position === 0 ? year.start : year.end));
  });
  if (status !== undefined) edits.replace(status.span.start, status.span.end, 'concept');
  else if (edits.source.text[map.span.start] !== '{') edits.insert(lineEnd(edits.source.text, schooljaar.span.end), '\nstatus: concept');
  const dropped = DECIDED.filter((key) => removeEntry(edits, map, key));
  const gone = dropped.length === 0 ? '' : ` Weggelaten: ${dropped.join(', ')}.`;
  rolling.remarks.push(`De status is ${plan.status === 'concept' ? 'nog' : 'weer'} concept.${gone}`);
}
