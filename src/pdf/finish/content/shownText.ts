import { walkOperators } from './operators.js';

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
export function shownBetween(bytes: Buffer, start: number, end: number): Shown[] {
  const shown: Shown[] = [];
  const meant: (string | undefined)[] = [];
  let font = '';
  let line = '';
  const part = bytes.subarray(start, end);
  walkOperators(part, (operator, from, name, to) => {
    if (operator === 'Tj' || operator === 'TJ') shown.push({ font, codes: hexIn(part.toString('latin1', from, name)), line, meant: meant.at(-1) });
    else if (operator === 'Tf') font = /\/(\S+)/u.exec(part.toString('latin1', from, name))?.[1] ?? '';
    else if (operator === 'Tm') line = /(\S+)\s*$/u.exec(part.toString('latin1', from, name))?.[1] ?? '';
    else if (operator === 'BDC' || operator === 'BMC') {
      const letters = meantBy(part.toString('latin1', from, to));
      meant.push(letters);
      // Where a line ends at it, Chrome leaves the mark empty and paints the hyphen right after it.
      if (letters === SOFT_HYPHEN) shown.push({ font, codes: '', line, meant: letters });
    } else if (operator === 'EMC') meant.pop();
  });
  return shown;
}

/** Chrome writes codes as `<0014>`; numbers between them only move the next letter. */
function hexIn(operand: string): string {
  return [...operand.matchAll(/<([0-9A-Fa-f]*)>/gu)].map(([, codes]) => codes).join('');
}

function meantBy(mark: string): string | undefined {
  const letters = /\/ActualText <([0-9A-Fa-f]+)>/u.exec(mark)?.[1];
  return letters === undefined ? undefined : Buffer.from(letters, 'hex').swap16().toString('utf16le').replace(/^\uFEFF/u, '');
}
