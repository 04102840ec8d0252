import { describe, expect, it } from 'vitest';
import { loadTemplates, renderHtml, TemplateProblem } from '../../src/html/index.js';
import { large, small } from './fixtures/documents.js';
import { packageReader, packageTemplates } from './templates.js';

describe('templates of the package', () => {
  it('escape everything: none writes a value raw', async () => {
    const partials = await packageReader.list('templates/partials');
    const layouts = await packageReader.list('templates/layouts');
    const files = ['templates/document.hbs', ...partials.map((name) => `templates/partials/${name}`), ...layouts.map((name) => `templates/layouts/${name}/layout.hbs`)];
    const raw = await Promise.all(files.map(async (file) => ((await packageReader.read(file)).match(/\{\{\{|\{\{~?&/) === null ? [] : [file])));
    expect(raw.flat()).toEqual([]);
  });

  it('do without fonts where there are none', async () => {
    const { font: _font, ...reader } = packageReader;
    const html = renderHtml(small, { medium: 'druk', templates: await loadTemplates(reader) });
    expect(html).not.toContain('@font-face');
    expect(html).toContain('Wat we bereiken');
  });
});

describe('a house style with templates of its own', () => {
  const withTemplates = (templates: Record<string, string>) => ({ ...large, style: { ...large.style, templates } });

  it('replaces a template by its name, and leaves the others', async () => {
    const html = renderHtml(withTemplates({ cover: '<header><h1>{{title}}</h1><p>Eigen voorblad van {{organisation}}</p></header>' }), { medium: 'druk', templates: await packageTemplates() });
    expect(html).toContain('<p>Eigen voorblad van Samenwerkingsverband Wierhaven PO</p>');
    expect(html).toContain('<nav class="inhoud');
    expect(renderHtml(large, { medium: 'druk', templates: await packageTemplates() })).not.toContain('Eigen voorblad');
  });

  it.each([
    ['asks for what does not exist', '{{titel}}'],
    ['calls what it may not call', '{{helperMissing}}'],
    ['writes into the output of the program', '{{log title}}'],
    ['cannot be read', '{{#if title}}'],
    ['reaches for what every object has', '{{constructor.name}}'],
  ])('is told when its template %s', async (_what, template) => {
    const templates = await packageTemplates();
    expect(() => renderHtml(withTemplates({ cover: template }), { medium: 'druk', templates })).toThrow(TemplateProblem);
  });

  it.each([
    ['{{#if title}}', 'er is een {{#…}} die niet met {{/…}} wordt gesloten'],
    ['x\n{{/if}}', 'op regel 2 sluit {{/…}} iets dat nergens begint'],
    ['x\n{{title}', 'op regel 2 is iets tussen {{ en }} niet goed geschreven'],
    ['{{#if title}}{{/each}}', '{{#if}} op regel 1 wordt gesloten met {{/each}}'],
    ['{{> nergens}}', 'er is geen sjabloon ‘nergens’ om in te voegen'],
    ['{{hoofdletters title}}', 'jaarplan kent ‘hoofdletters’ niet'],
  ])('says in Dutch what is wrong with %j, and in which template', async (template, reason) => {
    const templates = await packageTemplates();
    expect(() => renderHtml(withTemplates({ title: '<header><h1>{{title}}</h1></header>', cover: template }), { medium: 'druk', templates })).toThrow(`Een eigen sjabloon (cover) klopt niet: ${reason}.`);
  });

  it('gets nothing from the prototype', async () => {
    const html = renderHtml(withTemplates({ cover: '<header><h1>{{title}}</h1><p>[{{__proto__}}]</p></header>' }), { medium: 'druk', templates: await packageTemplates() });
    expect(html).toContain('<p>[]</p>');
  });

  it('escapes what it prints', async () => {
    const html = renderHtml({ ...withTemplates({ title: '<header><h1>{{title}}</h1></header>' }), title: '<b>&', cover: undefined } as unknown as typeof large, { medium: 'druk', templates: await packageTemplates() });
    expect(html).toContain('<h1>&lt;b&gt;&amp;</h1>');
  });
});
