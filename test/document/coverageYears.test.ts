import { describe, expect, it } from 'vitest';
import { readDocument } from '../build/documentReading.js';
import { readHtml } from '../build/htmlReading.js';
import { sideBySide } from '../build/reading.js';
import { Builder, layouts } from '../build/worked.js';

const builder = await Builder.start({ prints: false });
const EXAMPLE = 'examples/dekking-jaren';

/** The table of the block, as its page shows it. */
async function shownTable(layout: string): Promise<string[] | undefined> {
  const { html } = await builder.build(EXAMPLE, layout);
  const table = readHtml(html('scherm')).findLast((part) => part.kind === 'table');
  return table?.rows.map((row) => row.map(({ text, isHead }) => (isHead ? `[${text}]` : text)).join(' | '));
}

describe.each(layouts)('coverage over years in the layout %s', (layout) => {
  it('is a table of points and years, with gaps in words and every head marked as one', async () => {
    expect(await shownTable(layout)).toEqual([
      '[Ontwikkelpunt] | [2022-2023] | [2023-2024] | [2024-2025]',
      '[1. Sterke basis] | 1 doel, 2 acties | 1 doel, 2 acties | 1 doel, 1 actie',
      '[2. Ouders als partner] | Geen doel | Geen doel | 1 doel, 2 acties',
      '[3. Hulp dichtbij] | Geen doel | 1 doel, 2 acties | 1 doel, 1 actie',
      '[4. Soepel van school naar school] | Geen doel | 1 doel, 1 actie | 1 doel, 1 actie',
    ]);
  });

  it('says the same on the page as in the document tree', async () => {
    const { document, html } = await builder.build(EXAMPLE, layout);
    const { expected, actual } = sideBySide(readDocument(document, { medium: 'scherm', pageOf: () => '' }), readHtml(html('scherm')));
    expect(actual).toEqual(expected);
    expect(actual).toContainEqual({ kind: 'caption', text: 'Ontwikkelpunten uit Iedere leerling een plek 2022-2026 en het werk eraan per schooljaar' });
  });
});
