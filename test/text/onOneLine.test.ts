import { describe, expect, it } from 'vitest';
import { onOneLine, parseRichText, plainText } from '../../src/text/index.js';

describe('a text on one line', () => {
  it.each([
    ['Eén zin.', 'Eén zin.'],
    ['Een zin\nover twee regels', 'Een zin over twee regels'],
    ['Scholing:\n- lezen\n- rekenen', 'Scholing: lezen; rekenen'],
    ['Scholing\n\n- lezen;\n- rekenen', 'Scholing: lezen; rekenen'],
    ['- Lezen is klaar.\n- Rekenen begint.', 'Lezen is klaar. Rekenen begint.'],
    ['1. lezen\n2. rekenen\n\nDaarna taal', '1. lezen; 2. rekenen; Daarna taal'],
    ['- taal\n  - lezen\n  - spelling\n- rekenen', 'taal; lezen; spelling; rekenen'],
    ['', ''],
  ])('%j', (text, line) => {
    expect(onOneLine(plainText(parseRichText(text, 'blok').blocks))).toBe(line);
  });
});
