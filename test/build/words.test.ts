import { afterAll, describe, expect, it } from 'vitest';
import type { Document, Table } from '../../src/document/document.js';
import { readDocument } from './documentReading.js';
import { readHtml } from './htmlReading.js';
import { readPdf } from './pdfReading.js';
import { readTags } from './pdfTree.js';
import { sideBySide, words } from './reading.js';
import { cellText } from './richReading.js';
import { Builder, examples, layouts, workedPlans } from './worked.js';

const builder = await Builder.start({ prints: true });
afterAll(() => builder.close());
const screen = { medium: 'scherm', pageOf: () => '' } as const;
const print = { medium: 'druk', pageOf: () => '' } as const;

/** The head of a table that stands in a template, not in the document. */
const ABBREVIATIONS = ['Afkorting', 'Betekenis'];

/** Leaves out the head and foot of the page, and the heads of tables that go on from the page before. */
function withoutRunningWords(text: string, { head, foot, chapters }: Document, page: string): string {
  const repeated = tablesIn(chapters).flatMap((table) => [table.continuedTitle ?? '', ...table.head.flatMap(({ cells }) => cells.map(({ content }) => cellText(content, print)))]);
  const running = [page, head.left, head.right, foot.left, ...repeated, ...ABBREVIATIONS, '(vervolg)'].map(words).sort((one, other) => other.length - one.length);
  return words(running.filter((one) => one !== '').reduce((rest, one) => rest.replaceAll(one, ' '), words(text)));
}

function tablesIn(value: unknown): Table[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(tablesIn);
  return [...('columns' in value && 'body' in value ? [value as Table] : []), ...Object.values(value).flatMap(tablesIn)];
}

describe.each([...workedPlans, ...examples])('the PDF of %s', (plan) => {
  it('says what the plan says, with the heads that go with each cell, in its own layout', async () => {
    const { document, pdf } = await builder.build(plan);
    const { bytes, pageNumbers } = await pdf();
    const { root } = await readTags(bytes);
    const { expected, actual } = sideBySide(readDocument(document, { medium: 'druk', pageOf: (anchor) => String(pageNumbers.get(anchor)) }), readPdf(root));
    expect(actual).toEqual(expected);
  });

  it('has no words outside the text but those that come back on every page', async () => {
    const { document, pdf } = await builder.build(plan);
    const { untagged, pageCount } = await readTags((await pdf()).bytes);
    const strangers = untagged.map((text, index) => withoutRunningWords(text, document, `pagina ${index + 1} van ${pageCount}`));
    expect(strangers).toEqual(untagged.map(() => ''));
  });
});

describe.each(workedPlans)('the web page of %s', (plan) => {
  it.each(layouts)('says what the plan says, with the heads that go with each cell, in the layout %s', async (layout) => {
    const { document, html } = await builder.build(plan, layout);
    const { expected, actual } = sideBySide(readDocument(document, screen), readHtml(html('scherm')));
    expect(actual).toEqual(expected);
  });
});

describe('the web page of an example', () => {
  it.each(examples)('says what %s says', async (example) => {
    const { document, html } = await builder.build(example);
    const { expected, actual } = sideBySide(readDocument(document, screen), readHtml(html('scherm')));
    expect(actual).toEqual(expected);
  });
});
