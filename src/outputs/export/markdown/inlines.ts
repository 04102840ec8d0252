import type { RichInline } from '../../../document/document.js';

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
    // A heading gets its name from whoever shows the file, so nothing can link to it for sure.
    case 'reference':
      return inlineMarkdown(inline.children, lineEnd);
    case 'break':
      return lineEnd;
    case 'link':
      return `[${inlineMarkdown(inline.children, lineEnd)}](<${inline.href.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
    // There are no pages.
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
  const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(words) ?? [];
  return inner === '' ? words : `${before}${sign}${inner}${sign}${after}`;
}

/** Every sign that could mean something is taken for what it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~#&]/g, (sign) => `\\${sign}`)
    .replaceAll(/^(\s*)([-+])(?=\s|$)/gm, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replaceAll(/\s*\n\s*/g, ' ');
}
