import type { RichInline } from '../../../document/document.js';
import { withoutEdges } from '../../../text/index.js';

/** Inlines as Markdown; `lineEnd` is what stands for a line that ends inside a paragraph. */
export function inlineMarkdown(inlines: readonly RichInline[], lineEnd = ' '): string {
  return inlines.map((inline) => inlineText(inline, lineEnd)).join('');
}

function inlineText(inline: RichInline, lineEnd: string): string {
  switch (inline.kind) {
    case 'text':
    case 'date':
      return escapeMarkdown(inline.text);
    case 'emphasis':
      return wrapped('*', inlineMarkdown(inline.children, lineEnd));
    case 'strong':
      return wrapped('**', inlineMarkdown(inline.children, lineEnd));
    case 'superscript':
      return `<sup>${inlineMarkdown(inline.children, lineEnd)}</sup>`;
    case 'underline':
    case 'small':
    case 'reference':
      return inlineMarkdown(inline.children, lineEnd);
    case 'break':
      return lineEnd;
    case 'link':
      return `[${inlineMarkdown(inline.children, lineEnd)}](<${inline.href.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
    // There are no pages: references are links already, in words that name the place.
    case 'pageNumber':
      return '';
    case 'noteReference':
      return `[^${inline.number}]`;
    case 'picture':
      return inline.picture.alt === '' ? '' : `*Afbeelding: ${escapeMarkdown(inline.picture.alt)}*`;
  }
}

/** Blanks at the edge would stop the stars from being marks. */
function wrapped(sign: string, words: string): string {
  const { before, words: inner, after } = withoutEdges(words);
  return inner === '' ? words : `${before}${sign}${inner}${sign}${after}`;
}

/** Every sign that could mean something is taken for what it is. */
export function escapeMarkdown(text: string): string {
  const lines = text.replaceAll(/[\\`*_[\]<>|~#&]/g, (sign) => `\\${sign}`).split('\n');
  const last = lines.length - 1;
  return lines.map((line, index) => lineMarkdown(index === 0 ? line : line.trimStart(), index === last)).join(' ');
}

/** A line, with what would begin a list made harmless; blanks at the end of a text stand before its neighbour. */
function lineMarkdown(line: string, isLast: boolean): string {
  const words = line.trimStart();
  const harmless = words.replace(/^(?=[-+](?:\s|$))/, '\\').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
  const whole = line.slice(0, line.length - words.length) + harmless;
  return isLast ? whole : whole.trimEnd();
}
