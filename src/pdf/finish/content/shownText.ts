import type { ContentStream } from './contentStream.js';

/** Characters that are painted at once. */
export interface Shown {
  /** Name of the font in the resources of the page: `F4`. */
  readonly font: string;
  /** Codes in that font, in hexadecimal. */
  readonly codes: string;
  /** How high on the page the text stands, as written: it changes where a line ends. */
  readonly line: string;
  /** The letters that are meant instead, where the file says so: a hyphen that only a line end asked for. */
  readonly meant: string | undefined;
}

const SOFT_HYPHEN = '\u00AD';

/** What is painted between two places of a page's content that hold whole texts: each text names its font first. */
export function shownBetween(stream: ContentStream, start: number, end: number): Shown[] {
  const shown: Shown[] = [];
  const meant: (string | undefined)[] = [];
  let font = '';
  let line = '';
  for (const operator of stream.between(start, end)) {
    const { name } = operator;
    if (name === 'Tj') for (const codes of hexIn(stream.operands(operator))) shown.push({ font, codes, line, meant: meant.at(-1) });
    else if (name === 'TJ') shown.push({ font, codes: hexIn(stream.operands(operator)).join(''), line, meant: meant.at(-1) });
    else if (name === 'Tf') font = /\/(\S+)/u.exec(stream.operands(operator))?.[1] ?? '';
    else if (name === 'Tm') line = /(\S+)\s*$/u.exec(stream.operands(operator))?.[1] ?? '';
    else if (name === 'BDC' || name === 'BMC') {
      const letters = meantBy(stream.operands(operator));
      meant.push(letters);
      // Where a line ends at it, Chrome leaves the mark empty and paints the hyphen right after it.
      if (letters === SOFT_HYPHEN) shown.push({ font, codes: '', line, meant: letters });
    } else if (name === 'EMC') meant.pop();
  }
  return shown;
}

/** Chrome writes codes as `<0014>`; numbers between them only move the next letter. */
function hexIn(operands: string): string[] {
  return (operands.match(/<[0-9A-Fa-f]*>/gu) ?? []).map((codes) => codes.slice(1, -1));
}

function meantBy(mark: string): string | undefined {
  const letters = /\/ActualText <([0-9A-Fa-f]+)>/u.exec(mark)?.[1];
  return letters === undefined ? undefined : Buffer.from(letters, 'hex').swap16().toString('utf16le').replace(/^\uFEFF/u, '');
}
