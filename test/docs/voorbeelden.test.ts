import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examplesDocument } from '../../scripts/examplesDocument.js';

const text = readFileSync('docs/voorbeelden.md', 'utf8');

describe('docs/voorbeelden.md', () => {
  it('shows every example as it is (else: npm run docs)', () => {
    expect(text).toBe(examplesDocument(new URL('../../', import.meta.url)));
  });

  it('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((path) => !path.startsWith('http') && !existsSync(`docs/${path}`))).toEqual([]);
  });
});
