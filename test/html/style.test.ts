import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, hex, mostReadable, parseColour, WHITE } from '../../src/html/colour.js';
import { cssString, embeddedCss, svgUrl } from '../../src/html/cssText.js';
import type { Palette } from '../../src/html/houseColours.js';
import { nightPalette, paperPalette } from '../../src/html/houseColours.js';
import { breakLines, textWidth } from '../../src/html/textWidth.js';
import { small } from './fixtures/documents.js';
import { document } from './fixtures/parts.js';
import { render } from './templates.js';

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

const ratio = (one: string, other: string): number => contrast(parseColour(one)!, parseColour(other)!);

/** What is text on what. */
const pairs = (colours: Palette): readonly (readonly [keyof Palette, keyof Palette])[] => [
  ...(['inkt', 'grijs', 'kleur'] as const).flatMap((text) => (['papier', 'tint', 'tintSterk'] as const).map((ground) => [text, ground] as const)),
  ['opVeld', 'veld'],
  ...(colours.opVeldZacht === colours.opVeld ? [] : [['opVeldZacht', 'veld'] as const]),
];

describe('house colours', () => {
  it.each([
    ['paper', paperPalette],
    ['a dark screen', nightPalette],
  ])('keep text at 4.5 to 1 on %s, whatever the colour', (_where, palette) => {
    fc.assert(
      fc.property(anyColour, anyColour, (colour, colour2) => {
        const colours = palette({ colour, colour2, templates: {} });
        for (const [text, ground] of pairs(colours)) {
          // On a colour in the middle neither white nor ink reaches 4.5; the best of the two is all there is.
          const least = ground === 'veld' ? Math.min(4.5, ratio(hex(mostReadable(parseColour(colour)!, [WHITE, parseColour('#1b2427')!])), colour)) : 4.5;
          expect(ratio(colours[text], colours[ground])).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });

  it('put white on a dark field and ink on a light one', () => {
    expect(paperPalette({ colour: '#14566b', colour2: '#fff', templates: {} }).opVeld).toBe('#ffffff');
    expect(paperPalette({ colour: '#ffd400', colour2: '#fff', templates: {} }).opVeld).toBe('#1b2427');
  });

  it('leave a readable house colour as it is, and darken a light one for text', () => {
    expect(paperPalette({ colour: '#14566B', colour2: '#fff', templates: {} }).kleur).toBe('#14566b');
    const yellow = paperPalette({ colour: '#fd0', colour2: '#fff', templates: {} });
    expect(yellow.veld).toBe('#ffdd00');
    expect(yellow.kleur).not.toBe('#ffdd00');
  });

  it('know the contrast of black on white', () => {
    expect(ratio('#000000', '#ffffff')).toBe(21);
  });
});

describe('text in a style sheet', () => {
  it('reads back as it was, and holds nothing that ends it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = cssString(text);
        expect(written).toMatch(/^"(?:[^"\\\n\r\f<]|\\[^\n])*"$/u);
        const read = written.slice(1, -1).replace(/\\([0-9a-f]{1,6}) /g, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
        expect(read).toBe(text.replaceAll('\0', '\uFFFD'));
      }),
    );
  });

  it('keeps a drawing inside its address', () => {
    expect(svgUrl('<svg a="b">%#</svg>')).toBe('url("data:image/svg+xml,%3csvg a=%22b%22%3e%25%23%3c/svg%3e")');
  });

  it('cannot end the element it stands in', () => {
    expect(embeddedCss('a::after { content: "</style><!--" } @media (width < 40rem) { b { color: red } }')).toBe('a::after { content: "\\3c /style>\\3c !--" } @media (width < 40rem) { b { color: red } }');
  });
});

describe('fonts', () => {
  it('come in Latin, and in other alphabets only where a text needs them', async () => {
    const latin = await render(small, 'druk');
    expect(latin.match(/@font-face/g)).toHaveLength(4);
    expect(latin.match(/data:font\/woff2;base64,d09GM/g)).toHaveLength(4);
    expect((await render({ ...small, title: 'Plan van Şule' }, 'druk')).match(/@font-face/g)).toHaveLength(8);
    expect((await render({ ...small, title: 'План' }, 'druk')).match(/@font-face/g)).toHaveLength(8);
  });

  it('of the house go first', async () => {
    const named = await render({ ...small, style: { ...small.style, font: 'Fira "Sans"' } }, 'druk');
    expect(named).toContain(String.raw`--letter: "Fira \22 Sans\22 ", "Source Sans 3"`);
    const brought = await render({ ...small, style: { ...small.style, font: 'data:font/woff2;base64,d09GMgAB' } }, 'druk');
    expect(brought).toContain('@font-face { font-family: "Huisletter"; src: url(data:font/woff2;base64,d09GMgAB); }');
  });
});

describe('the room that words take', () => {
  it('grows with the text and the size, and is nothing for a soft hyphen', () => {
    expect(textWidth('mm', 10)).toBeCloseTo(2 * textWidth('m', 10));
    expect(textWidth('ontwikkel\u00ADpunt', 10)).toBe(textWidth('ontwikkelpunt', 10));
    expect(textWidth('wat', 10, 'semibold')).toBeGreaterThan(textWidth('wat', 10));
  });

  it('breaks lines between words, and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 20 }), fc.integer({ min: 5, max: 60 }), (words, width) => {
        const lines = breakLines(words.join(' '), width, 3);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.filter((line) => line.includes(' ') && textWidth(line, 3) > width)).toEqual([]);
      }),
    );
  });
});

describe('running heads', () => {
  it('wrap where two of them have no room beside each other', async () => {
    const long = 'Samenwerkingsverband passend primair onderwijs van de streek tussen de rivieren en de zee';
    const html = await render(document({ head: { left: long, right: long }, foot: { left: 'Concept' } }), 'druk');
    expect(html).toMatch(/@top-left \{ content: "Samen[^}]*white-space: normal; width: \d+%/);
    expect(html).toMatch(/@bottom-left \{ content: "Concept"[^}]*white-space: nowrap/);
  });

  it('carry the mark of a concept on every page but the cover', async () => {
    const marked = await render(document({ status: { mark: true } }), 'druk');
    expect(marked.match(/@top-left-corner \{ content: url\("data:image\/svg/g)).toHaveLength(2);
    expect(marked).toContain('@page voorblad { margin: 0; @top-left-corner { content: none; }');
    expect(await render(document(), 'druk')).not.toContain('@top-left-corner { content: url');
  });
});
