import { breakLines, textWidth } from './textWidth.js';

/** As `.vervolg` in the styles has it. */
const POINTS = 10;
/** Points that a table on an upright page has, less what another typeface may need more. */
const ROOM = 430;
/** More fit of no letters at all; a longer title need not be measured. */
const MOST_CHARACTERS = 300;

/**
 * The title of a goal as it stands above the rows on its next pages, on one line: a longer one ends in "…". Not left to the browser, which
 * would cut it in the middle of a word, and the PDF would then show words that its text does not have.
 */
export function continuedTitle(title: string): string {
  const beginning = title.slice(0, MOST_CHARACTERS);
  if (beginning === title && textWidth(title, POINTS, 'semibold') <= ROOM) return title;
  const [line = beginning] = breakLines(beginning, ROOM, POINTS, 'semibold');
  const first = Array.from(line);
  // A word that is wider by itself.
  while (textWidth(first.join(''), POINTS, 'semibold') > ROOM) first.pop();
  return `${first.join('').replace(/[\s.,;:–-]{1,4}$/u, '')}…`;
}
