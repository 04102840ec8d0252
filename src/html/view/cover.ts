import type { Cover, Document } from '../../document/document.js';
import { nonBreaking } from '../../text/index.js';
import { coverMotif } from '../coverMotif.js';
import type { Markup } from '../markup.js';
import { trusted } from '../markup.js';
import type { Drawing } from '../pen.js';
import { Pen } from '../pen.js';
import { pictureHtml } from '../pictures.js';
import { breakLines, textWidth } from '../textWidth.js';

export interface CoverView {
  readonly schoolYear: string;
  readonly title: string;
  /** Class for the size in which the title fits. */
  readonly titleSize: string;
  readonly subtitle: string;
  readonly subtitleSize: string;
  readonly organisation: string;
  readonly website: string;
  /** The first says the status. */
  readonly lines: readonly string[];
  readonly authors: readonly string[];
  readonly text: Markup | undefined;
  readonly picture: Markup | undefined;
  readonly logo: Markup | undefined;
  readonly motif: Markup;
}

/** Where the plan wants no cover: its title above the first page. */
export interface TitleView {
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  readonly status: string;
}

export function coverView(drawing: Drawing, document: Document, cover: Cover): CoverView {
  return {
    schoolYear: cover.schoolYear,
    title: cover.title,
    titleSize: titleSize(cover.title),
    subtitle: cover.subtitle ?? '',
    subtitleSize: (cover.subtitle ?? '').length > 140 ? 'lang' : 'kort',
    organisation: document.organisation.name,
    website: (document.organisation.website ?? '').replace(/^https?:\/\//, '').replace(/\/$/, ''),
    lines: cover.lines.map(nonBreaking),
    authors: cover.authors,
    text: cover.text === undefined ? undefined : new Pen(drawing, false).blocks(cover.text),
    picture: cover.picture === undefined ? undefined : pictureHtml(cover.picture),
    logo: cover.logo === undefined ? undefined : pictureHtml(cover.logo),
    motif: trusted(coverMotif(document)),
  };
}

export function titleView(document: Document): TitleView {
  return {
    title: document.title,
    subtitle: document.subtitle ?? '',
    organisation: document.organisation.name,
    status: nonBreaking(document.status.line ?? ''),
  };
}

/** Width of the title's column on the cover, in points (160 mm). */
const COLUMN = 450;
/** Sizes in points with the lines that look well in them. */
const SIZES = [
  { name: 'groot', points: 46, lines: 2 },
  { name: 'middel', points: 36, lines: 3 },
  { name: 'klein', points: 28, lines: 4 },
  { name: 'kleinst', points: 21, lines: 9 },
] as const;

/** The largest size in which the title keeps to a few lines and its longest word to one. */
function titleSize(title: string): string {
  const fitting = SIZES.find(({ points, lines }) => {
    const broken = breakLines(title, COLUMN, points, 'semibold');
    return broken.length <= lines && broken.every((line) => textWidth(line, points, 'semibold') <= COLUMN);
  });
  return fitting?.name ?? 'kleinst';
}
