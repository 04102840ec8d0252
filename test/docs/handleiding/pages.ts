import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const docsFolder = fileURLToPath(new URL('../../../docs', import.meta.url));
const handbook = join(docsFolder, 'handleiding');

/** A fenced block of a page: "```yaml doel" has the words `yaml` and `doel`. */
export interface Block {
  readonly words: readonly string[];
  readonly text: string;
  readonly line: number;
}

/** Every page of the handbook, by its path in `docs`. */
export function pages(): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(handbook, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ name: relative(docsFolder, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));
}

/** The blocks of a page in order; those in a list lose the indent of the list. */
export function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^( *)```([^\n`]*)\n(.*?)\n\1```$/gmsu)].map(({ 1: indent = '', 2: words = '', 3: content = '', index }) => ({
    words: words.split(' '),
    text: `${content.replaceAll(new RegExp(`^${indent}`, 'gmu'), '')}\n`,
    line: text.slice(0, index).split('\n').length,
  }));
}

/** The words of a command line, as a shell parts them; `file` is where its result goes. */
export function commandOf(line: string): { readonly words: readonly string[]; readonly file?: string } {
  const [typed = '', file] = line.split(' > ');
  const words = [...typed.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  return { words, ...(file === undefined ? {} : { file: file.trim() }) };
}
