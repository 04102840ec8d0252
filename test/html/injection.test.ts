import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import * as documents from './fixtures/documents.js';
import { render, skeleton, withoutStyle } from './templates.js';

const HOSTILE = `</style></title></svg><script>alert(1)</script><img src=x onerror=alert(1)>"' onclick="x" \\"} * { display: none } /* <!-- --> {{x}} {{{y}}} {{> cover}} &amp; ]]>\n@import "x";`;
/** As long, because lengths decide how much fits. */
const HARMLESS = HOSTILE.replace(/[^a-z ]/gi, 'x');

/** Keys whose values choose what is drawn; the rest is text. */
const CHOICES = new Set(['kind', 'layout', 'shape', 'role', 'paper', 'style', 'language', 'colour', 'colour2', 'templates', 'css']);

/** The document with every text in it replaced. */
function withTexts(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string') return CHOICES.has(key) ? value : text;
  if (Array.isArray(value)) return value.map((one) => withTexts(one, text, key));
  if (typeof value === 'object' && value !== null) {
    if (key === 'templates') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTexts(one, text, name)]));
  }
  return value;
}

/** Drawings are made to the measure of their words: other words, other lines. They may only hold elements of drawings. */
const withoutDrawings = (html: string): string => html.replace(/<svg[^]*?<\/svg>/g, '<svg></svg>');
const drawingElements = (html: string): string[] => (html.match(/<svg[^]*?<\/svg>/g) ?? []).flatMap((drawing) => skeleton(drawing).map((tag) => tag.split(' ')[0] ?? ''));

const styleOf = (html: string): string => /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';

/** What is left of a style sheet when its strings and data addresses are taken out. */
const rules = (css: string): string => css.replace(/url\(data:[^)]*\)/g, 'url()').replace(/"(?:[^"\\\n]|\\[^\n])*"/g, '""');

describe.each(Object.entries(documents))('%s', (_name, document) => {
  it.each(['scherm', 'druk'] as const)('takes text for text: no element, no attribute, no rule comes of it (%s)', async (medium) => {
    const hostile = await render(withTexts(document, HOSTILE) as Document, medium);
    const harmless = await render(withTexts(document, HARMLESS) as Document, medium);
    expect(skeleton(withoutDrawings(hostile))).toEqual(skeleton(withoutDrawings(harmless)));
    expect(new Set(drawingElements(hostile))).toEqual(new Set(drawingElements(harmless)));
    expect(hostile.match(/<\/style/g)).toHaveLength(1);
    expect(hostile.match(/<script|<img src=x/g)).toBeNull();
    // The length of the running lines decides how they wrap; everything else is alike.
    const alike = (css: string): string => rules(css).replace(/white-space: \w+;(?: width: \d+%;)?/g, '');
    expect(alike(styleOf(hostile))).toBe(alike(styleOf(harmless)));
  });
});

it('takes colours, addresses and sizes only in the form they should have', async () => {
  const html = await render(
    {
      ...documents.small,
      style: { colour: 'red; } body { display: none', colour2: 'url(https://example.org/x)', font: '"; } * { color: red', css: '/* </style><script>x</script> <!-- */ .titelblok { color: #333 }', templates: {} },
      chapters: [
        {
          ...documents.small.chapters[0]!,
          blocks: [
            { kind: 'afbeelding', newPage: false, level: 3, picture: { alt: 'Alleen tekst', source: 'https://example.org/spion.png' }, width: '50%; background: url(x)' },
            { kind: 'tekst', newPage: false, level: 3, notes: [], text: [{ kind: 'paragraph', children: [{ kind: 'link', href: 'javascript:alert(1)', children: [{ kind: 'text', text: 'klik' }] }] }] },
          ],
        },
      ],
    },
    'scherm',
  );
  expect(html.match(/<\/style/g)).toHaveLength(1);
  expect(html).not.toMatch(/<!--|javascript:|example\.org|body \{ display/);
  expect(withoutStyle(html)).not.toContain('<script');
  expect(html).toContain('.titelblok { color: #333 }');
  expect(html).toContain('Alleen tekst');
  expect(html).toContain('<p>klik</p>');
});
