import { readdirSync } from 'node:fs';
import { packageAssets, packageFolder } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import type { Document } from '../../src/document/document.js';
import type { Medium, Templates } from '../../src/html/index.js';
import { loadTemplates, renderHtml } from '../../src/html/index.js';
import { nodeHost } from '../../src/nodeHost.js';
import { packageFonts } from '../../src/outputs/fontFiles.js';
import { sourceOf } from '../../src/outputs/pdf.js';
import { printOptions } from '../../src/outputs/printOptions.js';
import type { PlanSources } from '../../src/plan/planSources.js';
import type { PrintedPdf, RunningBrowser } from '../../src/pdf/index.js';
import { printPdf, startBrowser } from '../../src/pdf/index.js';
import type { Hyphenate } from '../../src/text/index.js';
import { createHyphenator } from '../../src/text/index.js';
import { realBrowser } from '../pdf/realBrowser.js';

/** Folders of the worked plans, from the package: `plans/noorderveld/2024-2025`. */
export const workedPlans: readonly string[] = foldersIn('plans').flatMap((organisation) => foldersIn(organisation).filter((folder) => /\/\d{4}-\d{4}$/.test(folder)));

/** Folders of the small examples, one idea each. */
export const examples: readonly string[] = foldersIn('examples');

export const layouts: readonly string[] = foldersIn('templates/layouts').map((folder) => folder.slice('templates/layouts/'.length));

function foldersIn(folder: string): string[] {
  return readdirSync(`${packageFolder}/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}

export interface Built {
  readonly document: Document;
  readonly sources: PlanSources;
  readonly html: (medium: Medium) => string;
  /** The PDF as `build` makes it; printed once. */
  readonly pdf: () => Promise<PrintedPdf>;
}

/** Makes documents as the program does, with one browser and one set of templates for all. */
export class Builder {
  readonly #templates: Templates;
  readonly #hyphenate: Hyphenate;
  readonly #browser: Promise<RunningBrowser> | undefined;
  readonly #built = new Map<string, Promise<Built>>();

  private constructor(templates: Templates, hyphenate: Hyphenate, browser: Promise<RunningBrowser> | undefined) {
    this.#templates = templates;
    this.#hyphenate = hyphenate;
    this.#browser = browser;
  }

  static async start({ prints }: { readonly prints: boolean }): Promise<Builder> {
    const browser = prints ? realBrowser().then((found) => startBrowser(found)) : undefined;
    const [templates, hyphenate] = await Promise.all([loadTemplates({ ...packageAssets(), font: packageFonts() }), createHyphenator()]);
    return new Builder(templates, hyphenate, browser);
  }

  /** A plan in a layout, or in the one that it asks for itself. */
  build(folder: string, layout?: string): Promise<Built> {
    const key = `${folder} ${layout ?? ''}`;
    const built = this.#built.get(key) ?? this.#make(folder, layout);
    this.#built.set(key, built);
    return built;
  }

  html(document: Document, medium: Medium): string {
    return renderHtml(document, { medium, templates: this.#templates, hyphenate: this.#hyphenate });
  }

  async close(): Promise<void> {
    await (await this.#browser)?.close();
  }

  async #make(folder: string, layout: string | undefined): Promise<Built> {
    const host = nodeHost(packageFolder, {});
    const { document, sources, diagnostics } = await compile(host, `${packageFolder}/${folder}/plan.yaml`, { assets: packageAssets(), ...(layout === undefined ? {} : { layout }) });
    if (document === undefined || sources === undefined) throw new Error(`${folder}: ${diagnostics.map(({ message }) => message).join('; ')}`);
    const html = (medium: Medium): string => this.html(document, medium);
    let printed: Promise<PrintedPdf> | undefined;
    return { document, sources, html, pdf: () => (printed ??= this.#print(document, sources, html('druk'))) };
  }

  async #print(document: Document, sources: PlanSources, html: string): Promise<PrintedPdf> {
    if (this.#browser === undefined) throw new Error('this builder has no browser');
    return printPdf(await this.#browser, html, { ...printOptions(document), attachment: () => sourceOf(document, { sources, enclosed: 'openbaar' }) });
  }
}
