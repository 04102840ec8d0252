import type { ContentStream } from './contentStream.js';
import type { Edit } from './edits.js';
import type { GlyphWidths } from './glyphWidths.js';
import type { Operator } from './operators.js';

/** They change how far a character moves on, besides its width; Chrome sets none of them. */
const SPACING = new Set(['Tc', 'Tw', 'Tz', 'Ts']);
const FIRST = /<([0-9A-Fa-f]*)>/uy;
const MOVED = /\s*Tj\s+([-\d.]+)\s+([-\d.]+)\s+Td\s*<([0-9A-Fa-f]*)>/uy;
const CODE_DIGITS = 4;

interface Letter {
  readonly codes: string;
  /** Where it stands from the letter before it, in units of text space. */
  readonly right: number;
  readonly up: string;
}

/**
 * The same letters at the same places in some fifth of the words: Chrome moves to every letter by itself, also where the font would have put it. Letters of
 * a word become one text, with the distances that differ from the font's own between them (ISO 32000-1, 9.4.3), in whole thousandths of the size: what
 * that leaves is carried to the next letter, so that none stands further off than half of one. Content with spacing of its own stays as it is.
 */
export function joinLetters(stream: ContentStream, widthsOf: (font: string) => GlyphWidths | undefined): readonly Edit[] {
  const { operators } = stream;
  if (operators.some(({ name }) => SPACING.has(name))) return [];
  const edits: Edit[] = [];
  let widths: GlyphWidths | undefined;
  let size = 0;
  for (const [index, operator] of operators.entries()) {
    if (operator.name === 'Tf') {
      const [, font = '', given = ''] = /\/([^\s/]+)\s+(\S+)/u.exec(stream.operands(operator)) ?? [];
      widths = widthsOf(font);
      size = Number(given);
    } else if (operator.name === 'Tj' && widths !== undefined && size > 0) {
      const letters = lettersIn(stream.operands(operator));
      if (letters.length < 2) continue;
      const { text, moved } = joined(letters, widths, size);
      const back = moved !== 0 && movesOn(operators, index + 1) ? `\n${decimal(moved)} 0 Td` : '';
      edits.push({ start: operator.start, end: operator.end, text: `${text}${back}` });
    }
  }
  return edits;
}

/** None where they are not written as Chrome writes them. */
function lettersIn(operands: string): readonly Letter[] {
  FIRST.lastIndex = 0;
  const first = FIRST.exec(operands)?.[1];
  if (first === undefined) return [];
  const letters: Letter[] = [{ codes: first, right: 0, up: '0' }];
  let end = FIRST.lastIndex;
  for (MOVED.lastIndex = end; ; end = MOVED.lastIndex) {
    const move = MOVED.exec(operands);
    if (move === null) break;
    letters.push({ right: Number(move[1]), up: move[2] ?? '0', codes: move[3] ?? '' });
  }
  const isWhole = operands.slice(end).trim() === '' && letters.every(({ codes, right }) => codes.length > 0 && codes.length % CODE_DIGITS === 0 && Number.isFinite(right));
  return isWhole ? letters : [];
}

/** The letters as texts, one for each height; and how far the last text's beginning is from where Chrome left off moving. */
function joined(letters: readonly Letter[], widths: GlyphWidths, size: number): { readonly text: string; readonly moved: number } {
  const texts: string[] = [];
  let parts: string[] = [];
  let codes = '';
  let moved = 0;
  let carried = 0;
  let natural = 0;
  const endText = (): void => {
    parts.push(`<${codes}>`);
    texts.push(parts.length === 1 ? `${parts.join('')} Tj` : `[${parts.join('')}] TJ`);
  };
  for (const [index, letter] of letters.entries()) {
    if (Number(letter.up) !== 0) {
      endText();
      texts.push(`${decimal(moved + letter.right)} ${letter.up} Td`);
      [parts, codes, moved, carried] = [[], '', 0, 0];
    } else if (index > 0) {
      const wanted = natural - (letter.right * 1000) / size + carried;
      const whole = Math.round(wanted);
      carried = wanted - whole;
      moved += letter.right;
      if (whole !== 0) {
        parts.push(`<${codes}>`, String(whole));
        codes = '';
      }
    }
    codes += letter.codes;
    natural = widthOf(letter.codes, widths);
  }
  endText();
  return { text: texts.join('\n'), moved };
}

function widthOf(codes: string, widths: GlyphWidths): number {
  let width = 0;
  for (let index = 0; index < codes.length; index += CODE_DIGITS) width += widths.of(Number.parseInt(codes.slice(index, index + CODE_DIGITS), 16));
  return width;
}

/** Whether what comes next is placed by where this text began: then the moves within it must still count. */
function movesOn(operators: readonly Operator[], from: number): boolean {
  for (let index = from; index < operators.length; index += 1) {
    const { name = '' } = operators[index] ?? {};
    if (name === 'Td' || name === 'TD' || name === 'T*' || name === "'" || name === '"') return true;
    if (name === 'Tm' || name === 'ET') return false;
  }
  return false;
}

/** As content streams have numbers: no exponent, and no more figures than matter. */
function decimal(value: number): string {
  return String(Number(value.toFixed(4)));
}
