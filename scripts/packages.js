import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What packages do while they are loaded, or at every turn, and jaarplan has no use for. Each change is made in the text of the package, and fails
 * when that text has changed, so that a new version is looked at again.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const FFLATE = join(root, 'node_modules/fflate/esm/browser.js');

/** The `yaml` package asks the environment at every word that it reads whether to print it; that is slower than reading the word. */
const ASKS_TO_PRINT = /if \(node_process\.env\.LOG_(?:TOKENS|STREAM)\)\s+console\.\w+\([^;]*\);/g;
const yamlWithoutQuestions = changed('yaml-without-questions', /[/\\]yaml[/\\]dist[/\\](?:parse[/\\]parser|compose[/\\]composer)\.js$/, [ASKS_TO_PRINT, '']);

/** The library for PDF files lists the names of its fonts, for which every font would have to come along. */
const pdfLibWithoutFonts = changed('pdf-lib-without-fonts', /[/\\]pdf-lib[/\\]es[/\\]utils[/\\]objects\.js$/, [/(?<=StandardFontValues = )(?=values\(FontNames\))/g, '/* @__PURE__ */ ']);

/**
 * The library for PDF files asks of every name, with an expression, whether signs in it are written by their number; goes to and fro for each of a dozen words
 * that might come next; and makes a promise for every object, of which it waits for none but those that hold others.
 */
const pdfLibWithoutDetours = [
  changed('pdf-lib-names', /[/\\]pdf-lib[/\\]es[/\\]core[/\\]objects[/\\]PDFName\.js$/, [/(?<=Name(?:Escapes)? = \(name\) => )(?=name\.replace\(\/#)/g, "!name.includes('#') ? name : ", 2]),
  changed('pdf-lib-words', /[/\\]pdf-lib[/\\]es[/\\]core[/\\]parser[/\\]BaseParser\.js$/, [/(?<=matchKeyword\(keyword\) \{\n)/g, '        if (this.bytes.peek() !== keyword[0]) return false;\n']),
  changed(
    'pdf-lib-objects',
    /[/\\]pdf-lib[/\\]es[/\\]core[/\\]parser[/\\]PDFParser\.js$/,
    [/(?<=parseIndirectObject\(\) \{\n)\s+return __awaiter\(this, void 0, void 0, function\* \(\) \{\n/g, ''],
    [/yield (PDFObjectStreamParser\.forStream\(object, this\.shouldWaitForTick\)\.parseIntoContext\(\));/g, 'return $1.then(() => { this.context.assign(ref, object); });'],
    [/(return ref;\n)\s+\}\);\n/g, '$1'],
    [/yield this\.parseIndirectObject\(\);/g, 'const waiting = this.parseIndirectObject();\nif (waiting instanceof Promise) yield waiting;'],
  ),
];

/** Commander loads what starts other programs, for commands that are programs of their own; and the process, which every module has. */
const commanderWithoutPrograms = changed(
  'commander-without-programs',
  /[/\\]commander[/\\]lib[/\\]command\.js$/,
  [/const childProcess = require\('node:child_process'\);\n/g, ''],
  [/const process = require\('node:process'\);\n/g, ''],
  [/childProcess(?=\.spawn\()/g, "require('node:child_process')", 3],
);

/** A table of 65 thousand bytes, of which the making took longer than loading all else of it: left out where nothing unpacks or packs by it. */
const fflateWithoutTable = changed('fflate-without-table', /[/\\]fflate[/\\]esm[/\\]browser\.js(?:\?alone)?$/, [
  /var rev = (new u16\(32768\);\nfor \(var i = 0; i < 32768; \+\+i\) \{[^}]*\})/g,
  'var rev = /* @__PURE__ */ (function () { var rev = $1\nreturn rev; })();',
]);

/** Two thousand names of signs (`&eacute;`), for the plan that uses one. */
const namesWhenAsked = [
  changed('names-of-signs-when-asked', /[/\\]character-entities[/\\]index\.js$/, [/export const characterEntities = (\{[^]*\})\s*$/g, 'let all;\nexport const characterEntities = () => (all ??= $1)']),
  changed('names-of-signs-asked', /[/\\]decode-named-character-reference[/\\]index\.js$/, [/(?<!\{)characterEntities(?!\})/g, 'characterEntities()', 2]),
];

/** The patterns by which Dutch words break: a text is read sooner than code that says the same, and the engine need not keep it compiled, which took more than any other file. */
const patternsAsText = {
  name: 'patterns-as-text',
  load: {
    filter: { id: /[/\\]hyphen[/\\]patterns[/\\]nl\.js$/ },
    handler: (id) => `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(createRequire(import.meta.url)(id)))});`,
  },
};

/** What the connection to a browser would log with: a package that is loaded at the first message, only to say nothing. */
const puppeteerSilent = {
  name: 'puppeteer-silent',
  load: {
    filter: { id: /[/\\]puppeteer-core[/\\]lib[/\\]esm[/\\]puppeteer[/\\]common[/\\]Debug\.js$/ },
    handler: () => 'export const debug = () => () => undefined;',
  },
};

/** The process is there without being loaded, which takes half a millisecond. */
const processAtHand = {
  name: 'process-at-hand',
  resolveId: { filter: { id: /^node:process$/ }, handler: () => '\0process-at-hand' },
  load: { filter: { id: /process-at-hand$/ }, handler: () => 'export default process;' },
};

/**
 * Of fflate the build for browsers: the other can work in threads, and loads them to know whether it may. The archive of the sources has a copy of
 * its own, of which only the container stays; the library for PDF files none, since `packing/deflate.ts` packs what is written.
 */
const fflateInParts = {
  name: 'fflate-in-parts',
  resolveId: {
    filter: { id: /^fflate$/ },
    handler(_, importer = '') {
      if (/[/\\]pdf-lib[/\\]es[/\\]core[/\\]/.test(importer)) return { id: '\0packs-nothing', moduleSideEffects: false };
      return { id: /[/\\]src[/\\]packing[/\\]zip\.ts$/.test(importer) ? `${FFLATE}?alone` : FFLATE, moduleSideEffects: false };
    },
  },
  load: {
    filter: { id: /packs-nothing$|browser\.js\?alone$/ },
    handler: (id) => (id.endsWith('packs-nothing') ? "export const zlibSync = () => { throw new Error('Streams are packed by packing/deflate.ts'); };" : readFileSync(FFLATE, 'utf8')),
  },
};

export const LIGHTER_PACKAGES = [yamlWithoutQuestions, pdfLibWithoutFonts, ...pdfLibWithoutDetours, commanderWithoutPrograms, fflateWithoutTable, ...namesWhenAsked, patternsAsText, puppeteerSilent, processAtHand, fflateInParts];

/**
 * A plugin that replaces in the modules of a package what stands in them so many times, once unless it says otherwise.
 * @param {string} name
 * @param {RegExp} id
 * @param {...readonly [found: RegExp, by: string, times?: number]} changes
 */
function changed(name, id, ...changes) {
  return {
    name,
    transform: {
      filter: { id },
      handler(code, path) {
        let changedCode = code;
        for (const [found, by, times = 1] of changes) {
          if (changedCode.match(found)?.length !== times) throw new Error(`${name}: ${path} is no longer what this step of scripts/packages.js was written for`);
          changedCode = changedCode.replace(found, by);
        }
        return changedCode;
      },
    },
  };
}
