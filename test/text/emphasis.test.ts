import { describe, expect, it } from 'vitest';
import { parseRichText, type Inline, type ParsedText } from '../../src/text/index.js';

describe('emphasis, links and escapes', () => {
  /** After the examples of CommonMark 0.31, sections 6.2 and 6.3. */
  it.each([
    ['a*b*c', 'a<emphasis>b</emphasis>c'],
    ['a_b_c', 'a_b_c'],
    ['a*"b"*', 'a*"b"*'],
    ['a _"b"_ c', 'a <emphasis>"b"</emphasis> c'],
    ['a_(b)_', 'a_(b)_'],
    ['_(b)_c', '_(b)_c'],
    ['(*a*)', '(<emphasis>a</emphasis>)'],
    ['*(*a*)*', '<emphasis>(<emphasis>a</emphasis>)</emphasis>'],
    ['*a **b** c*', '<emphasis>a <strong>b</strong> c</emphasis>'],
    ['*a**b**c*', '<emphasis>a<strong>b</strong>c</emphasis>'],
    ['*a**b*', '<emphasis>a**b</emphasis>'],
    ['***a** b*', '<emphasis><strong>a</strong> b</emphasis>'],
    ['***a* b**', '<strong><emphasis>a</emphasis> b</strong>'],
    ['a***b***c', 'a<emphasis><strong>b</strong></emphasis>c'],
    ['a******b*********c', 'a<strong><strong><strong>b</strong></strong></strong>***c'],
    ['**a*', '*<emphasis>a</emphasis>'],
    ['*a**', '<emphasis>a</emphasis>*'],
    ['****a*', '***<emphasis>a</emphasis>'],
    ['*a _b* c_', '<emphasis>a _b</emphasis> c_'],
    ['**a **b c**', '**a <strong>b c</strong>'],
    ['*[a*](#x)', '*<link #x>a*</link>'],
    ['*a[*](#x)', '*a<link #x>*</link>'],
    ['a*_b_*', 'a*<emphasis>b</emphasis>*'],
    ['[a [b](#x) c](#y)', '[a <link #x>b</link> c](#y)'],
    ['![a [b](#x) c](y.png)', '<picture y.png a b c>'],
    ['[a]]b](#x)', '[a]]b](#x)'],
    ['[a\\]b](#x)', '<link #x>a]b</link>'],
    ['[a](#x\\)y)', '<link #x)y>a</link>'],
  ])('%s', (text, expected) => {
    expect(lineOf(parseRichText(text, 'cel'))).toBe(expected);
  });
});

function lineOf(parsed: ParsedText): string {
  return parsed.blocks.map((block) => (block.kind === 'paragraph' ? block.children.map(tagged).join('') : '?')).join('¶');
}

function tagged(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'emphasis':
    case 'strong':
      return `<${inline.kind}>${inline.children.map(tagged).join('')}</${inline.kind}>`;
    case 'break':
      return '<br>';
    case 'link':
      return `<link ${inline.href}>${inline.children.map(tagged).join('')}</link>`;
    case 'reference':
      return `<link #${inline.target}>${inline.children.map(tagged).join('')}</link>`;
    case 'picture':
      return `<picture ${inline.path} ${inline.alt}>`;
    default:
      return `<${inline.kind}>`;
  }
}
