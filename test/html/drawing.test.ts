import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../src/document/document.js';
import type { Drawing } from '../../src/html/pen.js';
import { textWidth } from '../../src/html/textWidth.js';
import { timelineView } from '../../src/html/view/timeline.js';
import * as documents from './fixtures/documents.js';
import { timeline } from './fixtures/planning.js';
import { render, withoutStyle } from './templates.js';

const drawing: Drawing = { medium: 'druk', language: 'nl', hyphenate: (text) => text, titles: new Map() };

/** Boxes of all words in a drawing, the axis and the legend left out. */
function wordBoxes(one: Timeline) {
  return timelineView(drawing, one, 'liggend', 'x').sheets.flatMap((sheet) =>
    sheet.layers[1]!.texts.filter((text) => ['bij', 'op-balk', 'dag'].includes(text.className)).map(({ x, y, anchor, text }) => {
      const width = textWidth(text, 3);
      const left = anchor === 'end' ? x - width : x;
      return { text, left, right: left + width, y, sheet };
    }),
  );
}

describe('the timeline', () => {
  const bar = fc.record({ title: fc.stringMatching(/^[a-z ]{0,40}$/), start: fc.integer({ min: 0, max: 364 }), length: fc.integer({ min: 1, max: 365 }) });
  const mark = fc.record({ title: fc.stringMatching(/^[a-z ]{0,30}$/), day: fc.integer({ min: 0, max: 365 }), text: fc.constant('31 december 2025') });

  it('draws every word inside the picture and none over another', () => {
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 12 }), fc.array(mark, { maxLength: 12 }), (bars, marks) => {
        const lane = { title: 'Doel', rows: 1, bars: bars.map(({ title, start, length }) => ({ title, start, end: Math.min(365, start + length), row: 0 })), deadlines: marks.map((one) => ({ ...one, row: 0 })) };
        const boxes = wordBoxes({ ...timeline, lanes: [lane], meetings: marks });
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(box.sheet.width + 0.5);
          for (const other of boxes.slice(index + 1)) {
            const apart = box.sheet !== other.sheet || Math.abs(box.y - other.y) > 3 || box.right <= other.left || other.right <= box.left;
            expect(apart, `${box.text} / ${other.text}`).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('goes on in a next picture when it is higher than a page', () => {
    const lanes = Array.from({ length: 30 }, (_, index) => ({ ...timeline.lanes[0]!, title: `Doel ${index + 1}` }));
    const { sheets } = timelineView(drawing, { ...timeline, lanes }, 'liggend', 'x');
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.filter((sheet) => sheet.height > 150)).toEqual([]);
    expect(sheets[1]!.title).toBe(`Het schooljaar 2025-2026 in beeld, deel 2 van ${sheets.length}`);
  });

  it('says in words what it shows', () => {
    const [sheet] = timelineView(drawing, timeline, 'liggend', 'x').sheets;
    expect(sheet!.description).toBe('Stevige scholen met een duidelijk profiel: Gespreksleidraad maken met ouders, 1 september 2025 tot en met 14 november 2025. Leidraad gereed, 14 november 2025.');
  });
});

describe('print and screen', () => {
  it('print asks for the page of every line of the contents, at a place that is linked to', async () => {
    const html = withoutStyle(await render(documents.large, 'druk'));
    const asked = [...html.matchAll(/data-bladzijde="([^"]+)"/g)].map(([, anchor]) => anchor);
    const linked = new Set([...html.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor));
    expect(asked.length).toBeGreaterThanOrEqual(15);
    expect(asked.filter((anchor) => !linked.has(anchor))).toEqual([]);
    expect(html).not.toMatch(/role="doc-|tabindex|class="springlink"/);
    expect(html.match(/<figure(?![^>]*role="group")/g)).toBeNull();
  });

  it('a screen has no page numbers, but ways to move about', async () => {
    const html = withoutStyle(await render(documents.large, 'scherm'));
    expect(html).not.toMatch(/data-bladzijde|>000<|pagina \d/);
    expect(html).toContain('<a class="springlink" href="#j_tekst">');
    expect(html).toContain('zie ook <a href="#kalender">‘Kwaliteitskalender’</a>');
    expect(html).toContain('<a href="#jaarplanning">jaarplanning</a>');
    const tables = html.match(/<table/g)!.length;
    expect(html.match(/<div class="kader" role="group" tabindex="0" aria-label="[^"]+">/g)!.length).toBeGreaterThanOrEqual(tables);
    expect(html.match(/<caption/g)!.length).toBeGreaterThanOrEqual(tables - 1);
  });

  it('notes lead back to every place that uses them', async () => {
    const html = withoutStyle(await render(documents.large, 'scherm'));
    expect(html).toContain('<li id="noot-1"><sup><a href="#ref-1" role="doc-backlink" aria-label="Noot 1, terug naar de tekst">1</a></sup>');
    expect(html).toContain('<a class="terug" href="#ref-1-2" role="doc-backlink" aria-label="Noot 1, terug naar plaats b">b</a>');
  });
});

describe('the cover', () => {
  it('sets a long title smaller', async () => {
    expect(await render(documents.large, 'druk')).toContain('<h1 class="groot">Jaarplan</h1>');
    expect(await render(documents.awkward, 'druk')).toMatch(/<h1 class="klein(?:st)?">/);
  });

  it('gives every organisation its own lines, and each year a variation', async () => {
    const lines = async (more: object): Promise<string> => /class="motief"[^>]*>([^]*?)<\/svg>/.exec(await render({ ...documents.large, ...more }, 'druk'))![1]!;
    const first = await lines({});
    expect(await lines({})).toBe(first);
    expect(await lines({ organisation: { name: 'Een ander' } })).not.toBe(first);
    expect(await lines({ schoolYear: '2026-2027' })).not.toBe(first);
  });
});
