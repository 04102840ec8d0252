import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Found on the disk when they are needed: they bring files along. */
const BESIDE = [/^@sparticuz\//, /^@fontsource\//];

/** The `yaml` package asks the environment at every word that it reads whether to print it; that is slower than reading the word. */
const ASKS_TO_PRINT = /if \(node_process\.env\.LOG_(?:TOKENS|STREAM)\)\s+console\.\w+\([^;]*\);/g;
const withoutQuestions = {
  name: 'yaml-without-questions',
  transform: {
    filter: { id: /[/\\]yaml[/\\]dist[/\\](?:parse[/\\]parser|compose[/\\]composer)\.js$/ },
    handler(code) {
      if (code.match(ASKS_TO_PRINT)?.length !== 1) throw new Error('The yaml package no longer asks the environment whether to print: take this step out');
      return code.replace(ASKS_TO_PRINT, '');
    },
  },
};

/** The library for PDF files lists the names of its fonts while it is loaded, for which every font would have to come along. */
const LISTS_FONTS = 'StandardFontValues = values(FontNames)';
const withoutFonts = {
  name: 'pdf-lib-without-fonts',
  transform: {
    filter: { id: /[/\\]pdf-lib[/\\]es[/\\]utils[/\\]objects\.js$/ },
    handler(code) {
      if (!code.includes(LISTS_FONTS)) throw new Error('The library for PDF files no longer lists its fonts in this way: see whether they still stay out of the program');
      return code.replace(LISTS_FONTS, LISTS_FONTS.replace('values', '/* @__PURE__ */ values'));
    },
  },
};

/** What the connection to a browser would log with: a package that is loaded at the first message, only to say nothing. */
const silent = {
  name: 'puppeteer-silent',
  load: {
    filter: { id: /[/\\]puppeteer-core[/\\]lib[/\\]esm[/\\]puppeteer[/\\]common[/\\]Debug\.js$/ },
    handler: () => 'export const debug = () => () => undefined;',
  },
};

/** Commander loads what starts other programs, for commands that are programs of their own; and the process, which every module has. */
const STARTS_PROGRAMS = "const childProcess = require('node:child_process');\n";
const NAMES_PROCESS = "const process = require('node:process');\n";
const withoutPrograms = {
  name: 'commander-without-programs',
  transform: {
    filter: { id: /[/\\]commander[/\\]lib[/\\]command\.js$/ },
    handler(code) {
      if (!code.includes(STARTS_PROGRAMS) || !code.includes(NAMES_PROCESS)) throw new Error('The commander package no longer loads child_process and process in this way: change this step');
      return code.replace(NAMES_PROCESS, '').replace(STARTS_PROGRAMS, '').replaceAll('childProcess.spawn', "require('node:child_process').spawn");
    },
  },
};

/** The process is there without being loaded, which takes half a millisecond. */
const processAtHand = {
  name: 'process-at-hand',
  resolveId: { filter: { id: /^node:process$/ }, handler: () => '\0process-at-hand' },
  load: { filter: { id: /process-at-hand$/ }, handler: () => 'export default process;' },
};

/** Its other build can work in threads, and loads them to know whether it may. */
const WITHOUT_THREADS = { fflate: 'fflate/browser' };

/**
 * Packages of which a module that nothing is taken from may be left out, though they do not say so themselves: none of their modules
 * does anything to another while it is loaded. Of a library for PDF files that is two thirds of all.
 */
const WITHOUT_EFFECTS = /[/\\]node_modules[/\\]@cantoo[/\\]pdf-lib[/\\]/;

/**
 * Makes few files of many modules: starting the program then reads some twenty files in place of some three hundred.
 * What is imported late stays a file of its own. Files of an earlier time are removed after the new ones are there.
 * @param {Record<string, string>} inputs name of a file to make → its first module, from the root of the package
 * @param {string} folder from the root of the package
 * @param {'esm' | 'cjs'} format
 * @param {import('rolldown').Plugin[]} plugins
 * @returns {Promise<import('rolldown').OutputChunk[]>}
 */
export async function bundle(inputs, folder, format = 'esm', plugins = []) {
  const build = await rolldown({ cwd: root, input: inputs, platform: 'node', external: BESIDE, treeshake: { moduleSideEffects: [{ test: WITHOUT_EFFECTS, sideEffects: false }] }, resolve: { alias: WITHOUT_THREADS }, plugins: [withoutQuestions, withoutFonts, silent, withoutPrograms, processAtHand, ...plugins] });
  const { output } = await build.write({
    dir: folder,
    format,
    // What is compiled before it is loaded (see src/start) cannot wait for a module.
    dynamicImportInCjs: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // Names stay: they are what a trace of a defect is read by.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  });
  await build.close();
  const made = new Set(output.map(({ fileName }) => fileName));
  for (const name of readdirSync(join(root, folder))) if (!made.has(name)) rmSync(join(root, folder, name), { recursive: true });
  return output.filter(({ type }) => type === 'chunk');
}

/**
 * Makes one script for a web page out of a module and what it imports.
 * @param {string} input from the root of the package
 * @param {string} file from the root of the package
 * @returns {Promise<import('rolldown').OutputChunk[]>}
 */
export async function bundleForPage(input, file) {
  const build = await rolldown({ cwd: root, input, platform: 'browser' });
  const { output } = await build.write({ file: join(root, file), format: 'iife', minify: true });
  await build.close();
  return output.filter(({ type }) => type === 'chunk');
}

/**
 * A module, for scripts that make documents out of it or try it.
 * @param {string} path from the root of the package: `src/schema/jsonSchema.ts`
 */
export async function load(path) {
  const file = moduleFile(path);
  await bundle({ module: path }, dirname(file));
  return import(pathToFileURL(join(root, file)).href);
}

/**
 * Where `load` puts a module.
 * @param {string} path as for `load`
 * @returns {string} from the root of the package
 */
export function moduleFile(path) {
  return `node_modules/.cache/jaarplan/${path.replaceAll(/\W+/g, '-')}/module.js`;
}
