import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { load } from './bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const TEXTS = join(root, 'src/builtIn.ts');
const COMPILED = join(root, 'src/html/compiledTemplates.ts');
const READS_ZLIB = join(root, 'src/packing/zlibCode.ts');

/** zlib as WebAssembly, from the root of the package. */
export const ZLIB = 'node_modules/@zip.js/zip.js/dist/zip-module.wasm';

/** What the program reads at every start that makes a document. The pages of `serve` and `site` stay files. */
const TAKEN = /^templates\/(?:document\.hbs|(?:partials|styles|layouts)\/.*)$/;

/**
 * A plugin of the bundler that puts into the program what would else be read from files: the templates as they are written, for who
 * wants to change one, and as Handlebars compiles them; and zlib.
 */
export async function builtIn() {
  const { COMPILE_OPTIONS } = await load('src/html/templateLanguage.ts');
  const names = readdirSync(join(root, 'templates'), { recursive: true }).map((name) => `templates/${name.replaceAll('\\', '/')}`);
  const paths = names.filter((name) => TAKEN.test(name) && name.includes('.')).sort();
  const texts = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  const textsModule = `export const builtInTexts = new Map(${JSON.stringify([...texts])});`;
  const compiled = [...texts].filter(([path]) => path.endsWith('.hbs')).map(([path, text]) => `[builtInTexts.get(${JSON.stringify(path)}), ${Handlebars.precompile(text, COMPILE_OPTIONS)}]`);
  const compiledModule = `import { builtInTexts } from ${JSON.stringify(TEXTS)};\nexport const compiledTemplates = new Map([${compiled.join(',\n')}]);`;
  const modules = new Map([
    [TEXTS, textsModule],
    [COMPILED, compiledModule],
    [READS_ZLIB, zlibModule()],
  ]);
  return { name: 'built-in', load: (id) => modules.get(id) };
}

/** The code of zlib, as the package brings it. */
function zlibModule() {
  const code = readFileSync(join(root, ZLIB));
  return `export const zlibCode = () => Buffer.from(${JSON.stringify(code.toString('base64'))}, 'base64');`;
}
