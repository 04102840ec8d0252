import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { load } from './bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const TEXTS = join(root, 'src/builtIn.ts');
const COMPILED = join(root, 'src/html/compiledTemplates.ts');

/** What the program reads at every start that makes a document. The pages of `serve` and `site` stay files. */
const TAKEN = /^templates\/(?:document\.hbs|(?:partials|styles|layouts)\/.*)$/;

/**
 * A plugin of the bundler that puts the templates into the program: as they are written, for who wants to change one, and as
 * Handlebars compiles them.
 */
export async function builtIn() {
  const { COMPILE_OPTIONS } = await load('src/html/templateLanguage.ts');
  const names = readdirSync(join(root, 'templates'), { recursive: true }).map((name) => `templates/${name.replaceAll('\\', '/')}`);
  const paths = names.filter((name) => TAKEN.test(name) && name.includes('.')).sort();
  const texts = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  const textsModule = `export const builtInTexts = new Map(${JSON.stringify([...texts])});`;
  const compiled = [...texts].filter(([path]) => path.endsWith('.hbs')).map(([path, text]) => `[builtInTexts.get(${JSON.stringify(path)}), ${Handlebars.precompile(text, COMPILE_OPTIONS)}]`);
  const compiledModule = `import { builtInTexts } from ${JSON.stringify(TEXTS)};\nexport const compiledTemplates = new Map([${compiled.join(',\n')}]);`;
  return {
    name: 'built-in',
    load: (id) => (id === TEXTS ? textsModule : id === COMPILED ? compiledModule : undefined),
  };
}
