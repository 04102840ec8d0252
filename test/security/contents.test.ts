import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchedBy } from '../../src/plan/fetchingCss.js';
import { pictureKind } from '../../src/plan/pictureKind.js';
import { spanText } from '../../src/source/source.js';
import { compileHostile, errorsOf, planText } from './hostilePlan.js';

describe('network/css', () => {
  it.each([
    'a { background: url(https://x.nl/a) }',
    'a { background: URL( "//x.nl/a" ) }',
    'a { background: url(a.png) }',
    'a { background: \\75rl(https://x.nl) }',
    'a { background: \\000075 rl(https://x.nl) }',
    'a { background: u\\rl(https://x.nl) }',
    'a { background: \\u\\r\\l(https://x.nl) }',
    '@import "https://x.nl/a.css";',
    '@im\\port "https://x.nl/a.css";',
    '@\\69mport url(data:text/css,x);',
    'a { background: image-set("https://x.nl" 1x) }',
    'a { background: image-set("data:image/png,x" 1x, "https://x.nl" 2x) }',
    'a { background: -webkit-image-set(url(data:,x) 1x, "https://x.nl" 2x) }',
    'a { background: src("https://x.nl") }',
    'a { --u: "https://x.nl"; background: src(var(--u)) }',
    'a { content: "/*"; background: url(https://x.nl); quotes: "*/" }',
    '@namespace x url(https://x.nl);',
    '@font-face { font-family: x; src: url(https://x.nl/a.woff2) }',
    'a { cursor: url(\\\nhttps://x.nl), auto }',
  ])('%s is refused', async (css) => {
    expect(fetchedBy(css)).toBeDefined();
    expect(errorsOf(await compileHostile(planText({ extra: 'huisstijl: {css: huis.css}' }), { '/werk/swv/huis.css': css }))).toEqual(['huisstijl/css-adres']);
  });

  it.each(['a::before { content: "\\2014" }', '.doel { color: #333; background: url(data:image/png;base64,AAAA) }', 'a { background: linear-gradient(red, blue) }', '.bron-src { color: red }'])('%s is not', (css) => {
    expect(fetchedBy(css)).toBeUndefined();
  });
});

const kindOf = (svg: string) => pictureKind(Buffer.from(svg));
const svg = (content: string, attributes = '') => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`;

describe('network/svg', () => {
  it.each([
    svg('<image href="https://x.nl/a.png"/>'),
    svg('<image xlink:href="../../logo.png"/>'),
    svg('<image href="file:///etc/passwd"/>'),
    svg('<image href="data:image/svg+xml,&lt;svg/>"/>'),
    svg('<use href="https://x.nl/a.svg#b"/>'),
    svg('<feImage href="//x.nl/a"/>'),
    svg('<style>rect { fill: url(https://x.nl#a) }</style>'),
    svg('<style><![CDATA[@import "https://x.nl";]]></style>'),
    svg('<style>@im\\port "https://x.nl";</style>'),
    svg('<rect style="fill: u\\rl(https://x.nl)"/>'),
    svg('<rect fill="&#117;rl(https://x.nl#a)"/>'),
    svg('<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="https://x.nl/a"/></foreignObject>'),
    svg('<image><set attributeName="href" to="https://x.nl"/></image>'),
    svg('<image><animate attributeName="xlink:href" values="https://x.nl"/></image>'),
  ])('%s is refused', (picture) => {
    expect(kindOf(picture)).toMatchObject({ problem: expect.stringContaining('van buiten') as string });
  });
});

it.each([svg('<script>alert(1)</script>'), svg('', 'onload="alert(1)"'), svg('<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>'), svg('<a OnClick="x"/>')])('script/svg: %s is refused', (picture) => {
  expect(kindOf(picture)).toMatchObject({ problem: 'bevat een programma' });
});

describe('pictures/svg', () => {
  it.each([
    ['a tag that is never closed', '<svg><g></svg>'],
    ['an attribute without quotes', '<svg width=1></svg>'],
    ['an attribute twice', '<svg a="1" a="2"/>'],
    ['entities of its own', '<!DOCTYPE svg [<!ENTITY a "x">]><svg>&a;</svg>'],
    ['an entity that is not XML’s', '<svg><text>&nbsp;</text></svg>'],
    ['a style sheet elsewhere', '<?xml-stylesheet href="https://x.nl/a.css"?><svg/>'],
    ['something behind its end', '<svg/><svg/>'],
    ['text around it', 'x <svg/>'],
    ['thousands of levels', `<svg>${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</svg>`],
    ['a page of HTML', '<html><body><svg/></body></html>'],
  ])('with %s is refused', (_what, picture) => {
    const kind = kindOf(picture);
    expect(kind === undefined || 'problem' in kind).toBe(true);
  });

  it('that stands for millions of parts is refused', () => {
    const levels = Array.from({ length: 12 }, (_, level) => `<g id="l${level}">${(level === 0 ? '<rect/>' : `<use href="#l${level - 1}"/>`).repeat(10)}</g>`);
    expect(kindOf(svg(levels.join('')))).toEqual({ problem: 'herhaalt zichzelf te vaak' });
    const patterns = Array.from({ length: 12 }, (_, level) => `<pattern id="p${level}">${`<rect fill="url(#p${level - 1})"/>`.repeat(10)}</pattern>`);
    expect(kindOf(svg(patterns.join('')))).toEqual({ problem: 'herhaalt zichzelf te vaak' });
  });

  it('as drawing programs make them is taken', () => {
    const picture = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- Made by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('<defs><linearGradient id="g"/><style type="text/css"><![CDATA[.a > .b { fill: url(#g) }]]></style></defs><g id="t"><rect class="a" fill="url(#g)"/></g><use xlink:href="#t"/><text>R&amp;D &#8212; &lt;x&gt;</text><image href="data:image/png;base64,AAAA"/><a xlink:href="https://x.nl"><rect/></a>')}\n`;
    expect(kindOf(picture)).toEqual({ type: 'image/svg+xml', hasWords: true });
  });

  it.each([
    ['words', svg('<g><text>Zuid</text></g>'), ['waarschuwing afbeelding/letters: kaart.svg']],
    ['words of HTML', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Zuid</p></foreignObject>'), ['waarschuwing afbeelding/letters: kaart.svg']],
    ['a title and lines', svg('<title>Kaart met tekst</title><path class="text" d="M0 0"/>'), []],
  ])('with %s says so where the letters are the machine’s, at the place that names it', async (_what, picture, expected) => {
    const { document, diagnostics } = await compileHostile(`${planText()}  - {titel: Kaart, afbeelding: kaart.svg, alt: Een kaart}\n`, { '/werk/swv/kaart.svg': picture });
    const found = diagnostics.filter(({ code }) => code.startsWith('afbeelding/'));
    expect(found.map(({ severity, code, span }) => `${severity} ${code}: ${span === undefined ? '' : spanText(span)}`)).toEqual(expected);
    expect(document).toBeDefined();
  });

  it('of megabytes is read in time', () => {
    const before = process.cpuUsage().user;
    expect(kindOf(svg('<rect x="1" y="2"/>'.repeat(200_000)))).toEqual({ type: 'image/svg+xml' });
    for (const piece of ['<', '<g ', '<!--', '&', '<g a="', ' ', '<![CDATA[', '<?xml ', 'a="b" ']) kindOf(`<svg>${piece.repeat(100_000)}`);
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(5000);
  });
});

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
}

function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(100))), chunk('IEND', Buffer.alloc(0))]);
}

const gif = (width: number, height: number) => Buffer.from([...Buffer.from('GIF89a'), width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0, 0x2c, 0, 0, 0, 0, width & 255, width >> 8, height & 255, height >> 8, 0, 2, 1, 0, 0, 0x3b]);
const jpeg = (width: number, height: number) => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 17, 0, 0xff, 0xda, 0, 3, 0, 1, 2, 3, 0xff, 0xd9]);
const webp = (width: number, height: number) => {
  const bits = Buffer.alloc(8);
  bits[0] = 0x2f;
  bits.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
  const length = (size: number) => Buffer.from([size, 0, 0, 0]);
  return Buffer.concat([Buffer.from('RIFF'), length(20), Buffer.from('WEBPVP8L'), length(8), bits]);
};

describe.each(Object.entries({ png, gif, jpeg, webp }))('pictures/raster: a %s', (name, make) => {
  it('that is whole is taken', () => {
    expect(pictureKind(make(40, 30))).toEqual({ type: `image/${name}` });
  });

  it('that is cut off anywhere is refused', () => {
    const whole = make(40, 30);
    for (let length = 0; length < whole.length; length += 1) {
      const kind = pictureKind(whole.subarray(0, length));
      expect(kind === undefined || 'problem' in kind, `${length} of ${whole.length}`).toBe(true);
    }
  });

  it('without a size, or with one that fills the memory, is refused', () => {
    const largest = { png: 2 ** 31 - 1, gif: 65_535, jpeg: 65_535, webp: 16_384 }[name] ?? 0;
    expect(pictureKind(make(largest, largest))).toMatchObject({ problem: expect.stringMatching(/^is te groot: \d+ bij \d+ beeldpunten$/) as string });
    if (name !== 'webp') expect(pictureKind(make(0, 30))).toEqual({ problem: 'is niet heel' });
  });
});

it('pictures/kind: a file that only begins like a picture is none', async () => {
  for (const bytes of ['GIF', 'GIF89a', 'GIF8 is een mooi formaat', '\x89PNG\r\n', 'RIFFxxxxWEBP', '\xff\xd8\xff', '<svgx>', '%PDF-1.7', 'MZ']) {
    const compiled = await compileHostile(planText({ extra: 'huisstijl: {logo: logo.svg}' }), { '/werk/swv/logo.svg': Buffer.from(bytes, 'latin1') });
    expect(errorsOf(compiled), bytes).toHaveLength(1);
    expect(errorsOf(compiled)[0], bytes).toMatch(/^afbeelding\/(?:soort|inhoud)$/);
  }
});
