import type { ContentStream } from './contentStream.js';
import type { Edit } from './edits.js';
import type { GlyphWidths } from './glyphWidths.js';
import type { Operator } from './operators.js';

/** They change how far a character moves on, besides its width; Chrome sets none of them. */
const SPACING = new Set(['Tc', 'Tw', 'Tz', 'Ts']);
/** Between two letters stand `Tj`, two numbers and `Td`: of what follows a letter, where each is. */
const [SHOW, RIGHT, UP, MOVE, NEXT] = [1, 2, 3, 4, 5];
const CODE_DIGITS = 4;
const [LESS, MORE] = [60, 62];

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
      const words = stream.operands(operator).trim().split(/\s+/u);
      const letters = words.length === 1 ? undefined : joined(words, widths, size);
      if (letters === undefined) continue;
      const { text, moved } = letters;
      const back = moved !== 0 && movesOn(operators, index + 1) ? `\n${decimal(moved)} 0 Td` : '';
      edits.push({ start: operator.start, end: operator.end, text: `${text}${back}` });
    }
  }
  return edits;
}

function isGlyphs(word: string): boolean {
  return word.length > 2 && word.charCodeAt(0) === LESS && word.charCodeAt(word.length - 1) === MORE && (word.length - 2) % CODE_DIGITS === 0;
}

/**
 * Letters as Chrome writes them (`<0014> Tj 5.72 0 Td <0015> Tj …`) as texts, one for each height; and how far the last text's beginning is from where
 * Chrome left off moving. Undefined of any other operands.
 */
function joined(words: readonly string[], widths: GlyphWidths, size: number): { readonly text: string; readonly moved: number } | undefined {
  const first = words[0] ?? '';
  if (!isGlyphs(first) || words.length % NEXT !== 1) return undefined;
  let text = '';
  let codes = first.slice(1, -1);
  let open = '';
  let moved = 0;
  let carried = 0;
  let natural = widths.of(codes);
  const ended = (): string => (open === '' ? `<${codes}> Tj` : `${open}<${codes}>] TJ`);
  for (let index = 0; index + NEXT < words.length; index += NEXT) {
    const right = Number(words[index + RIGHT]);
    const up = words[index + UP] ?? '0';
    const glyphs = words[index + NEXT] ?? '';
    const next = glyphs.slice(1, -1);
    if (words[index + SHOW] !== 'Tj' || words[index + MOVE] !== 'Td' || !isGlyphs(glyphs) || !(Number.isFinite(right) && Number.isFinite(Number(up)))) return undefined;
    if (up !== '0') {
      text += `${ended()}\n${decimal(moved + right)} ${up} Td\n`;
      [open, codes, moved, carried] = ['', '', 0, 0];
    } else {
      const wanted = natural - (right * 1000) / size + carried;
      const whole = Math.round(wanted);
      carried = wanted - whole;
      moved += right;
      if (whole !== 0) {
        open = `${open === '' ? '[' : open}<${codes}>${whole}`;
        codes = '';
      }
    }
    codes += next;
    natural = widths.of(next);
  }
  return { text: text + ended(), moved };
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
