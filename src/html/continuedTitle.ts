import { breakLines, textWidth } from './textWidth.js';

/** As `.vervolg` in the styles has it. */
const POINTS = 10;
/** Points that a table on an upright page has, less what another typeface may need more. */
const ROOM = 430;

/**
 * The title of a goal as it stands above the rows on its next pages, on one line: a longer one ends in "…". Not left to the browser, which
 * would cut it in the middle of a word, and the PDF would then show words that its text does not have.
 */
export function continuedTitle(title: string): string {
  if (textWidth(title, POINTS, 'semibold') <= ROOM) return title;
  let [first = title] = breakLines(title, ROOM, POINTS, 'semibold');
  // A word that is wider by itself.
  while (textWidth(first, POINTS, 'semibold') > ROOM) first = first.slice(0, -1);
  return `${first.replace(/[\s.,;:–-]{1,4}$/u, '')}…`;
}
