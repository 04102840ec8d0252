import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageAssets } from '../../src/assets.js';
import type { Document } from '../../src/document/document.js';
import type { Medium, TemplateReader, Templates } from '../../src/html/index.js';
import { loadTemplates, renderHtml } from '../../src/html/index.js';

const fontFolder = join(dirname(createRequire(import.meta.url).resolve('@fontsource/source-sans-3/package.json')), 'files');

export const packageReader: TemplateReader = { ...packageAssets(), font: (file) => readFile(join(fontFolder, file)) };

let loaded: Promise<Templates> | undefined;

/** The templates of the package, read once for all tests of a file. */
export function packageTemplates(): Promise<Templates> {
  loaded ??= loadTemplates(packageReader);
  return loaded;
}

/** A document as the package draws it. Words of eight letters get a soft hyphen, so that tests see where. */
export async function render(document: Document, medium: Medium): Promise<string> {
  return renderHtml(document, { medium, templates: await packageTemplates(), hyphenate: (text) => text.replace(/\p{L}{8}(?=\p{L}{3})/gu, '$&\u00AD') });
}

/** The page without its style sheet. */
export function withoutStyle(html: string): string {
  return html.replace(/<style>[^]*?<\/style>/, '<style></style>');
}

/** Tags in order, with the names of their attributes: what a text may never change. */
export function skeleton(html: string): string[] {
  return [...withoutStyle(html).matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"]*")?)*)\s*\/?>/g)].map(([, tag = '', attributes = '']) => [tag, ...[...attributes.matchAll(/([a-zA-Z:-]+)="[^"]*"/g)].map(([, name = '']) => name)].join(' '));
}
