import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { LIGHTER_PACKAGES } from './packages.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Found on the disk when they are needed: they bring files along. */
const BESIDE = [/^@sparticuz\//, /^@fontsource\//];

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
  const build = await rolldown({ cwd: root, input: inputs, platform: 'node', external: BESIDE, treeshake: { moduleSideEffects: [{ test: WITHOUT_EFFECTS, sideEffects: false }] }, plugins: [...LIGHTER_PACKAGES, ...plugins] });
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
