import { posix } from 'node:path';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { decode } from '../source/decode.js';
import { fetchedBy } from './fetchingCss.js';
import type { PlanFiles } from './files.js';
import type { Plan } from './model.js';
import type { Text } from './text.js';

const MAXIMUM_STYLE_BYTES = 500_000;
const MAXIMUM_FONT_BYTES = 5_000_000;

/** What a house style brings in files: read here, because only the plan's files know the root that they may not leave. */
export interface HouseStyleFiles {
  /** A font file as a `data:` address. */
  readonly font?: string;
  readonly css?: string;
  /** Templates by name (`doel.hbs` → "doel"), in place of the built-in ones. */
  readonly templates: Readonly<Record<string, string>>;
}

export async function readHouseStyleFiles(plan: Plan, files: PlanFiles): Promise<HouseStyleFiles> {
  const { lettertype, css, sjablonen } = plan.huisstijl;
  const [font, style, templates] = await Promise.all([
    lettertype !== undefined && isFontPath(lettertype.value) ? readFont(lettertype, files) : undefined,
    css === undefined ? undefined : readStyle(css, files),
    sjablonen === undefined ? {} : readTemplates(sjablonen, files),
  ]);
  return { templates, ...(font === undefined ? {} : { font }), ...(style === undefined ? {} : { css: style }) };
}

export function isFontPath(value: string): boolean {
  return /\.(?:woff2?|ttf|otf)$/i.test(value);
}

async function readFont(path: Text, files: PlanFiles): Promise<string | undefined> {
  const bytes = await files.bytes(files.resolve(path.value, path.span), MAXIMUM_FONT_BYTES, path.span);
  if (bytes === undefined) return undefined;
  const type = fontType(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));
  if (type === undefined) {
    files.diagnostics.add(diagnosticAt(path.span, 'huisstijl/lettertype', 'Dit bestand is geen lettertype dat jaarplan kent.', { hints: ['Gebruik een WOFF2-, WOFF-, TTF- of OTF-bestand.'] }));
    return undefined;
  }
  return `data:font/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

function fontType(start: string): string | undefined {
  if (start === 'wOF2') return 'woff2';
  if (start === 'wOFF') return 'woff';
  if (start === 'OTTO') return 'otf';
  return start === '\0\x01\0\0' || start === 'true' ? 'ttf' : undefined;
}

/** What is shown of it. */
const LONGEST_FETCHED = 60;
const STYLE_NAME = { endings: /\.css$/i, example: '.css' };

/** Extra CSS may not fetch anything: the document is one file, and a plan may come from anybody. */
async function readStyle(path: Text, files: PlanFiles): Promise<string | undefined> {
  const file = files.resolve(path.value, path.span);
  // Its text goes into the document as it is: no other file may, a list of passwords least of all.
  if (!(await files.isCalled(file, path.span, STYLE_NAME))) return undefined;
  const text = await readText(path, file, files);
  if (text === undefined) return undefined;
  const fetched = fetchedBy(text);
  if (fetched === undefined) return text;
  files.diagnostics.add(
    diagnosticAt(path.span, 'huisstijl/css-adres', `De CSS haalt iets van buiten op: ${fetched.length > LONGEST_FETCHED ? `${fetched.slice(0, LONGEST_FETCHED - 1)}…` : fetched}`, { hints: ['Zet lettertypen en afbeeldingen in de huisstijl zelf; in de CSS mag url() alleen een data:-adres hebben.'] }),
  );
  return undefined;
}

async function readTemplates(folder: Text, files: PlanFiles): Promise<Record<string, string>> {
  const path = files.resolve(folder.value, folder.span);
  if ((await files.host.kind(path)) !== 'folder') {
    files.diagnostics.add(diagnosticAt(folder.span, 'huisstijl/sjablonen', `${files.display(path)} is geen map.`, { hints: ['Noem een map met bestanden die op .hbs eindigen.'] }));
    return {};
  }
  const names = [...(await files.host.list(path))].filter((name) => /^[a-z][a-z0-9-]*\.hbs$/i.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readText(folder, posix.join(path, name), files)));
  const templates = Object.create(null) as Record<string, string>;
  names.forEach((name, index) => {
    const text = texts[index];
    if (text !== undefined) templates[name.slice(0, -'.hbs'.length)] = text;
  });
  return templates;
}

async function readText(from: Text, file: string, files: PlanFiles): Promise<string | undefined> {
  const bytes = await files.bytes(file, MAXIMUM_STYLE_BYTES, from.span);
  if (bytes === undefined) return undefined;
  const decoded = decode(bytes);
  if (!('problem' in decoded)) return decoded.text;
  if (decoded.problem === 'empty') return '';
  files.diagnostics.add(diagnosticAt(from.span, 'bestand/geen-tekst', `${files.display(file)} is geen tekst in UTF-8.`, { hints: ['Sla het bestand op als tekst, met codering ‘UTF-8’.'] }));
  return undefined;
}
