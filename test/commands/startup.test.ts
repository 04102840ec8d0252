import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProgram, projectFolder, run, temporaryFolder, writeFiles } from './program.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();

beforeAll(() => {
  buildProgram();
  writeFiles(folder, {
    'plan.yaml': 'formaat: 1\ntitel: Jaarplan 2025-2026\nschooljaar: 2025-2026\norganisatie:\n  naam: Wilgenstreek\nhoofdstukken:\n  - titel: Inleiding\n    tekst: Wat wij doen.\n',
  });
});

/** npm packages and folders of our own that a command loads. */
async function loadedBy(...words: string[]): Promise<string[]> {
  return namesIn(await modulesLoadedBy(...words));
}

function namesIn(paths: readonly string[]): string[] {
  const names = paths.flatMap((path) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(path)?.[1] ?? /^src\/([a-z]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** The modules inside each file that was loaded, and the files that stand beside the program. */
function modulesLoadedBy(...words: string[]): Promise<string[]> {
  return modulesLoadedIn({}, words);
}

async function modulesLoadedIn(environment: Readonly<Record<string, string>>, words: readonly string[]): Promise<string[]> {
  const { stderr } = await run(words, { folder, environment, node: ['--require', join(projectFolder, 'test/commands/imports.cjs')] });
  const modules = JSON.parse(readFileSync(join(projectFolder, 'dist/modules.json'), 'utf8')) as Record<string, string[]>;
  return [...stderr.matchAll(/^LOADED (.*)$/gm)].flatMap(([, address = '']) => modules[/[/\\]dist[/\\]([^/\\]+)$/.exec(address)?.[1] ?? ''] ?? [address]);
}

/** What takes long to load and is of no use to most commands. */
const HEAVY = ['docx', 'hucre', 'ical-generator', 'fflate', 'puppeteer-core', '@sparticuz/chromium', 'handlebars', 'hyphen', 'pdf', 'html'];

describe('starting', () => {
  it('loads for --version and --help only what reads the words', async () => {
    const enough = ['commander', 'commands', 'diagnostics', 'outputs', 'schema', 'start'];
    for (const word of ['--version', '--help', 'onzin']) {
      const loaded = await loadedBy(word);
      expect(loaded).toContain('commander');
      expect(loaded.filter((name) => !enough.includes(name))).toEqual([]);
    }
  });

  it('loads for check nothing that makes files', async () => {
    const loaded = await loadedBy('check', '--opnieuw');
    expect(loaded).toContain('document');
    for (const name of HEAVY) expect(loaded).not.toContain(name);
  });

  it('loads for check of a plan that was checked before only what sees that nothing has changed', async () => {
    await run(['check'], { folder });
    const loaded = await loadedBy('check');
    expect(loaded).toContain('commands');
    for (const name of [...HEAVY, 'yaml', 'zod', 'checks', 'document', 'repair']) expect(loaded).not.toContain(name);
  });

  it('loads of the printers the one that is used', async () => {
    const printers = async (...words: string[]): Promise<string[]> => (await modulesLoadedBy('check', ...words)).flatMap((path) => /(\w+Printer)\.ts$/.exec(path)?.[1] ?? []);
    // The terminal's is also how a problem of the machine is said.
    expect(await printers()).toEqual(['terminalPrinter']);
    expect(await printers('--formaat', 'sarif')).toEqual(['terminalPrinter', 'sarifPrinter']);
    expect(await printers('--formaat', 'junit')).toEqual(['terminalPrinter', 'junitPrinter']);
  });

  it('has of the library for PDF files only what reads and writes them', () => {
    const modules = Object.values(JSON.parse(readFileSync(join(projectFolder, 'dist/modules.json'), 'utf8')) as Record<string, string[]>).flat();
    const ofLibrary = modules.filter((path) => path.includes('/pdf-lib/'));
    expect(ofLibrary.join()).toContain('/parser/PDFParser.js');
    expect(ofLibrary.filter((path) => /\/(?:PDFDocument|form|standard-fonts|embedders)(?:\/|\.js$)/.test(path))).toEqual([]);
  });

  it('brings nothing along that only logs or works in threads', () => {
    const modules = Object.values(JSON.parse(readFileSync(join(projectFolder, 'dist/modules.json'), 'utf8')) as Record<string, string[]>).flat();
    expect(modules.filter((path) => path.includes('/fflate/')).sort()).toEqual(['node_modules/fflate/esm/browser.js', 'node_modules/fflate/esm/browser.js?alone']);
    expect(modules.filter((path) => path.includes('/node_modules/debug/') || path.startsWith('node_modules/debug/'))).toEqual([]);
  });

  it('loads for a web page nothing of the browser', async () => {
    const loaded = await loadedBy('build', '--formaat', 'html', '--opnieuw');
    expect(loaded).toContain('handlebars');
    expect(loaded).not.toContain('puppeteer-core');
    expect(loaded).not.toContain('pdf');
  });

  it('loads for a plan in which nothing has changed neither what reads it nor what makes it', async () => {
    const cache = join(folder, 'cache');
    const words = ['build', '--formaat', 'html', '.'];
    await modulesLoadedIn({ XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache }, words);
    const again = namesIn(await modulesLoadedIn({ XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache }, words));
    expect(again).toContain('commands');
    for (const name of ['yaml', 'zod', 'checks', ...HEAVY]) expect(again).not.toContain(name);
  });
});
