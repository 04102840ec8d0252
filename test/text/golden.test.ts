import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseRichText, type TextProfile } from '../../src/text/index.js';
import { treeText } from './treeText.js';

/**
 * `golden/<subject>.<profile>.md` holds texts parted by lines of `%%`; the `.tree` beside it holds what each becomes.
 * UPDATE_GOLDEN=1 writes the trees anew: read the difference before committing it.
 */
const FOLDER = fileURLToPath(new URL('golden/', import.meta.url));
const PROFILES: readonly TextProfile[] = ['cel', 'blok', 'regels', 'regel'];
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md')).sort();

describe('golden texts', () => {
  it('cover every profile', () => {
    expect(new Set(files.map(profileOf))).toEqual(new Set(PROFILES));
  });

  it.each(files)('%s', (name) => {
    const texts = parts(readFileSync(FOLDER + name, 'utf8'));
    const actual = texts.map((text) => treeText(parseRichText(text, profileOf(name))));
    const path = FOLDER + name.replace(/md$/, 'tree');
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, `${actual.join('\n%%\n')}\n`);
    const expected = existsSync(path) ? parts(readFileSync(path, 'utf8')) : [];
    expect(actual).toEqual(expected);
  });
});

function profileOf(name: string): TextProfile {
  const profile = PROFILES.find((known) => name.endsWith(`.${known}.md`));
  if (profile === undefined) throw new Error(`${name} names no profile`);
  return profile;
}

function parts(file: string): string[] {
  return file.replace(/\n$/, '').split('\n%%\n');
}
