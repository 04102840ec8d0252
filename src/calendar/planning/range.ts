import { addDays, type IsoDate } from '../dates.js';
import type { Link } from './link.js';
import { mergeDoubts, moment, momentWithoutDays, type Moment } from './moment.js';
import type { Fragment, PlanningIssue } from './planning.js';

/** One moment from the first day of the first to the last day of the last. "tot" leaves the last one out. */
export function joinRange(moments: readonly Moment[], closing: Link | undefined, fragment: Fragment, between: boolean): Moment {
  const doubts = mergeDoubts(moments);
  const [opening, ending] = [moments[0], moments.at(-1)];
  const impossible = moments.find((candidate) => candidate.first === undefined);
  if (opening?.first === undefined || ending?.first === undefined || ending.last === undefined) return { ...(impossible ?? momentWithoutDays('bereik')), ...doubts };
  if (between && isHoliday(opening) && isHoliday(ending)) return betweenHolidays(opening, ending, doubts);
  const closes: IsoDate = closing === 'until' && !ending.closing ? addDays(ending.first, -1) : ending.last;
  const issues: PlanningIssue[] = [...doubts.issues];
  const reversed = closes < opening.first;
  if (reversed) issues.push({ ...fragment, code: 'omgekeerd' });
  const [first, last] = reversed ? [ending.first, opening.last ?? opening.first] : [opening.first, closes];
  return moment('bereik', first, last, {
    ...doubts,
    issues,
    ambiguous: doubts.ambiguous || reversed || (closing === 'until' && isDay(ending)),
    vague: moments.some((candidate) => candidate.vague),
    explicitYear: moments.every((candidate) => candidate.explicitYear),
    closing: ending.closing,
    closed: closing !== 'slash' && closing !== 'or',
    ...yearsOf(opening, ending, closes),
  });
}

function isHoliday(candidate: Moment): boolean {
  return candidate.unit === 'vakantie';
}

/** "tussen herfst- en kerstvakantie": the school weeks, and not the holidays themselves. */
function betweenHolidays(opening: Moment, ending: Moment, doubts: ReturnType<typeof mergeDoubts>): Moment {
  const [first, last] = [addDays(opening.last ?? '', 1), addDays(ending.first ?? '', -1)];
  if (last < first) return { ...momentWithoutDays('bereik', { vague: true }), ...doubts };
  return moment('bereik', first, last, { ...doubts, explicitYear: opening.explicitYear && ending.explicitYear, closed: true });
}

function isDay(candidate: Moment): boolean {
  return candidate.unit === 'dag';
}

/** "2023-1 januari 2028", "2024 t/m 2026": a range that begins with a whole year lasts for years. */
function yearsOf(opening: Moment, ending: Moment, closes: IsoDate): Pick<Moment, 'years'> {
  if (opening.unit !== 'kalenderjaar') return {};
  const first = Number(opening.first?.slice(0, 4));
  const last = ending.unit === 'kalenderjaar' ? Number(ending.first?.slice(0, 4)) : Number(closes.slice(0, 4));
  return last > first ? { years: { first, last, consecutive: false } } : {};
}
