/** Small documents to print, made here so that a test can say what must be on which page. */

export interface TrialChapter {
  readonly anchor: string;
  readonly title: string;
  readonly paper: 'staand' | 'liggend';
  /** Enough paragraphs fill more than one page. */
  readonly paragraphs: number;
}

export const mixedChapters: readonly TrialChapter[] = [
  { anchor: 'voorwoord', title: 'Voorwoord', paper: 'staand', paragraphs: 3 },
  { anchor: 'doelen', title: 'Doelen van dit jaar', paper: 'liggend', paragraphs: 60 },
  { anchor: 'planning', title: 'Planning', paper: 'liggend', paragraphs: 2 },
  { anchor: 'één-kalender', title: 'Kalender', paper: 'staand', paragraphs: 45 },
  { anchor: 'slot', title: 'Slot', paper: 'staand', paragraphs: 1 },
];

const sentence = 'De werkgroep legt de afspraken vast en bespreekt ze met de scholen in het najaar. ';

/** A line of contents with a link, in which its number is. */
export const linkedLine = ({ anchor, title }: TrialChapter): string => `<a href="#${anchor}">${title} <span data-bladzijde="${anchor}">00</span></a>`;

/** A line of contents without one: nothing in the file tells where its number is. */
export const plainLine = ({ anchor, title }: TrialChapter): string => `${title} <span data-bladzijde="${anchor}">00</span>`;

/** A contents page with a placeholder for each chapter, then the chapters, each on its own paper from a new page. */
export function documentWithContents(chapters: readonly TrialChapter[] = mixedChapters, lineOf: (chapter: TrialChapter) => string = linkedLine): string {
  const lines = chapters.map((chapter) => `<li>${lineOf(chapter)}</li>`);
  const bodies = chapters.map(
    ({ anchor, title, paper, paragraphs }) =>
      `<section class="${paper}" id="${anchor}"><h2>${title}</h2>${`<p>${sentence.repeat(4)}</p>`.repeat(paragraphs)}</section>`,
  );
  return page(`<nav><h2>Inhoud</h2><ol>${lines.join('')}</ol></nav>${bodies.join('')}`);
}

/** A whole document around a body. */
export function page(body: string, head = ''): string {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Titel van de bladzijde</title>
<style>
  @page { size: A4; margin: 20mm; @bottom-right { content: "pagina " counter(page) " van " counter(pages); } }
  @page liggend { size: A4 landscape; }
  section { break-before: page; }
  .liggend { page: liggend; }
</style>${head}</head><body><h1>Proefdocument</h1>${body}</body></html>`;
}
