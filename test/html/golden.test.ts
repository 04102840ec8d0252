import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as documents from './fixtures/documents.js';
import { render, withoutStyle } from './templates.js';

const folder = fileURLToPath(new URL('golden/', import.meta.url));

/** What is drawn, to be read by eye; `UPDATE_GOLDEN=1` writes it anew. */
async function expectGolden(name: string, html: string): Promise<void> {
  // Pictures and the contours of the cover are long and say nothing to a reader.
  const readable = withoutStyle(html)
    .replace(/"data:image\/[^"]*"/g, '"data:image/…"')
    .replace(/(<svg class="motief"[^>]*>)[^]*?<\/svg>/g, '$1…</svg>')
    .replace(/\n{2,}/g, '\n');
  const file = `${folder}${name}.html`;
  if (process.env.UPDATE_GOLDEN !== undefined) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, readable);
  }
  expect(readable).toBe(await readFile(file, 'utf8'));
}

it.each(['small', 'goalAlone'] as const)('draws %s as before', async (name) => {
  await expectGolden(`${name}-scherm`, await render(documents[name], 'scherm'));
  await expectGolden(`${name}-druk`, await render(documents[name], 'druk'));
});

it('draws every kind of block as before', async () => {
  await expectGolden('large-druk', await render(documents.large, 'druk'));
});
