import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Document } from '../../src/document/document.js';
import type { TemplateReader } from '../../src/html/index.js';
import { loadTemplates, renderHtml } from '../../src/html/index.js';
import { layoutTemplate } from '../../src/html/templates.js';
import { large } from './fixtures/documents.js';
import { packageReader, packageTemplates } from './templates.js';

const SHAPES = ['tabel-per-doel', 'lijst', 'doorlopende-tabel', 'gekanteld', 'rooster'];

describe('the layouts of the package', async () => {
  const names = await packageReader.list('templates/layouts');

  it('are the five of the plan language', () => {
    expect([...names]).toEqual(['activiteiten', 'jaarkalender', 'matrix', 'resultaten', 'rooster']);
  });

  it.each([...names])('%s says what it is for, which shape it asks for and which columns it has', async (name) => {
    const source = await packageReader.read(`templates/layouts/${name}/layout.yaml`);
    const layout = parse(source) as { titel: string; vorm: string; papier?: string; kolommen: { veld: string; titel: string; breedte: number }[] };
    expect(source).toMatch(/^# .{30,}/);
    expect(layout.titel).not.toBe('');
    expect(SHAPES).toContain(layout.vorm);
    expect([undefined, 'staand', 'liggend']).toContain(layout.papier);
    expect(layout.kolommen.map((column) => column.veld)).toContain('wat');
    expect(layout.kolommen.reduce((sum, column) => sum + column.breedte, 0)).toBe(100);
  });

  it('bring their style only where they are used', async () => {
    const templates = await packageTemplates();
    const only = (layout: string): Document => ({ ...large, chapters: large.chapters.filter((chapter) => chapter.blocks.some((block) => block.kind === 'doelen' && block.layout === layout)) });
    expect(renderHtml(only('rooster'), { medium: 'druk', templates })).toContain('Opmaak rooster');
    expect(renderHtml(only('rooster'), { medium: 'druk', templates })).not.toContain('Opmaak matrix');
  });
});

describe('a sixth layout', () => {
  const folder = fileURLToPath(new URL('layouts/', import.meta.url));

  /** The package with the layouts of a test folder beside its own. */
  const reader: TemplateReader = {
    ...packageReader,
    list: async (path) => (path === 'templates/layouts' ? [...(await packageReader.list(path)), ...(await readdir(folder))] : packageReader.list(path)),
    read: (path) => (path.startsWith('templates/layouts/kaarten/') ? readFile(folder + path.slice('templates/layouts/'.length), 'utf8') : packageReader.read(path)),
  };

  it('is found by its folder and drawn, with no other file touched', async () => {
    const templates = await loadTemplates(reader);
    const chapters = large.chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map((block) => (block.kind === 'doelen' && block.layout === 'activiteiten' ? { ...block, layout: 'kaarten' } : block)) }));
    const html = renderHtml({ ...large, chapters }, { medium: 'scherm', templates });
    expect(templates.names).toContain(layoutTemplate('kaarten'));
    expect(html).toContain('<ul class="kaarten">');
    expect(html).toContain('<li class="kaart" id="doel-kennis">');
    expect(html).toContain('.kaart { border: 1px solid var(--lijn);');
  });
});
