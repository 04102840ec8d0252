import type HandlebarsLibrary from 'handlebars';
import { compiledTemplates } from './compiledTemplates.js';
import { drawingHandlebars } from './drawingHandlebars.js';
import type { FontReader, Fonts } from './fonts.js';
import { loadFonts } from './fonts.js';
import { COMPILE_OPTIONS } from './templateLanguage.js';
import { Steps } from './templateSteps.js';
import { templateWords } from './templateWords.js';

/** Where templates come from: the package, or a test. Paths are relative to the package, with `/`. */
export interface TemplateReader {
  read(path: string): Promise<string>;
  list(folder: string): Promise<readonly string[]>;
  /** Files of the font package. Without them a document falls back on what the machine has. */
  readonly font?: FontReader;
}

/** A template of a house style that cannot be read, or asks for something that does not exist. Own templates never do. */
export class TemplateProblem extends Error {
  override readonly name = 'TemplateProblem';
}

type Draw = (view: object) => string;

const FOLDER = 'templates';
const ENTRY = 'document';

const RUNTIME_OPTIONS: HandlebarsLibrary.RuntimeOptions = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** Handlebars itself: the part that draws, and only where something is to be compiled the whole. */
type Handlebars = typeof HandlebarsLibrary;

/** The templates and styles of the package, read once; the drawing itself is made ready at its first use and kept. */
export class Templates {
  readonly #texts: ReadonlyMap<string, string>;
  #handlebars: Handlebars;
  readonly #ready = new Map<string, Draw>();

  constructor(
    texts: ReadonlyMap<string, string>,
    handlebars: Handlebars,
    /** Style sheets of the components, in order of their file names. */
    readonly sheets: readonly string[],
    /** Style sheet by layout. */
    readonly layoutSheets: ReadonlyMap<string, string>,
    readonly fonts: Fonts,
  ) {
    this.#texts = texts;
    this.#handlebars = handlebars;
  }

  /** Names that a house style may replace. */
  get names(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** To be awaited before templates of a house style are drawn: they are compiled on the spot. */
  async allowOwn(): Promise<void> {
    this.#handlebars = await wholeHandlebars();
  }

  /** Draws the document's template; `overrides` (name → text) take the place of templates of the same name. Throws TemplateProblem. */
  draw(view: object, overrides: Readonly<Record<string, string>>): string {
    const key = JSON.stringify(Object.entries(overrides).sort());
    const draw = this.#ready.get(key) ?? this.#prepare(overrides);
    this.#ready.set(key, draw);
    if (Object.keys(overrides).length === 0) return draw(view);
    try {
      return draw(view);
    } catch (error) {
      throw new TemplateProblem(templateWords(error, overrides, (text) => this.#handlebars.parse(text)), { cause: error });
    }
  }

  #prepare(overrides: Readonly<Record<string, string>>): Draw {
    const handlebars = this.#handlebars.create();
    // It would write into the program's own output.
    handlebars.unregisterHelper('log');
    const texts = new Map([...this.#texts, ...Object.entries(overrides)]);
    const isOwn = Object.keys(overrides).length > 0;
    const steps = new Steps();
    if (isOwn) steps.countEach(handlebars);
    for (const [name, text] of texts) {
      const template = templateOf(handlebars, text);
      handlebars.registerPartial(name, isOwn ? steps.counted(template) : template);
    }
    const entry = templateOf(handlebars, texts.get(ENTRY) ?? '');
    return (view) => {
      steps.begin();
      return entry(view, RUNTIME_OPTIONS);
    };
  }
}

/** As it was compiled beforehand, where it was. */
function templateOf(handlebars: Handlebars, text: string): HandlebarsLibrary.TemplateDelegate<unknown> {
  const compiled = compiledTemplates.get(text);
  return compiled === undefined ? handlebars.compile<unknown>(text, COMPILE_OPTIONS) : handlebars.template<unknown>(compiled);
}

async function wholeHandlebars(): Promise<Handlebars> {
  return (await import('handlebars')).default;
}

/** Reads templates, styles, layouts and fonts. Layouts are found by folder: adding one touches nothing else. */
export async function loadTemplates(reader: TemplateReader): Promise<Templates> {
  const [entry, partials, sheets, layouts, fonts] = await Promise.all([
    reader.read(`${FOLDER}/${ENTRY}.hbs`),
    readFolder(reader, `${FOLDER}/partials`, '.hbs'),
    readFolder(reader, `${FOLDER}/styles`, '.css'),
    readLayouts(reader),
    reader.font === undefined ? [] : loadFonts(reader.font),
  ]);
  const texts = new Map([[ENTRY, entry], ...partials, ...layouts.map(({ name, template }) => [layoutTemplate(name), template] as const)]);
  const layoutSheets = new Map(layouts.map(({ name, sheet }) => [name, sheet]));
  const handlebars = await ([...texts.values()].every((text) => compiledTemplates.has(text)) ? drawingHandlebars : wholeHandlebars());
  return new Templates(texts, handlebars, [...sheets.values()], layoutSheets, fonts);
}

/** Name of the template that draws a layout's goals. */
export function layoutTemplate(layout: string): string {
  return `layout-${layout}`;
}

async function readFolder(reader: TemplateReader, folder: string, extension: string): Promise<Map<string, string>> {
  const files = [...(await reader.list(folder))].filter((file) => file.endsWith(extension)).sort();
  const texts = await Promise.all(files.map((file) => reader.read(`${folder}/${file}`)));
  return new Map(files.map((file, index) => [file.slice(0, -extension.length), texts[index] ?? '']));
}

async function readLayouts(reader: TemplateReader): Promise<{ name: string; template: string; sheet: string }[]> {
  const folder = `${FOLDER}/layouts`;
  const names = [...(await reader.list(folder))].sort();
  return Promise.all(
    names.map(async (name) => {
      const [template, sheet] = await Promise.all([reader.read(`${folder}/${name}/layout.hbs`), reader.read(`${folder}/${name}/layout.css`)]);
      return { name, template, sheet };
    }),
  );
}
