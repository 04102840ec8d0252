import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONFORMANCE_RULES } from '../../src/pdf/check/checkFile.js';

const text = readFileSync('docs/pdf-voorwaarden.md', 'utf8');

describe('docs/pdf-voorwaarden.md', () => {
  it('lists the rules as they are, in their order', () => {
    const rows = [...text.matchAll(/^\| `((?:ua|a)-[\d.-]+)` \| (.*) \|$/gmu)].map(([, code, says]) => ({ code, says }));
    expect(rows).toEqual(CONFORMANCE_RULES.map(({ code, says }) => ({ code, says })));
  });

  it('names no rule that does not exist', () => {
    const codes = new Set(CONFORMANCE_RULES.map(({ code }) => code));
    const without = text.slice(text.indexOf('## Voorwaarden zonder'));
    const named = [...without.matchAll(/`((?:ua|a)-[\d.-]+)`/gu)].map(([, code]) => code);
    expect(named.filter((code) => !codes.has(code!))).toEqual([]);
  });

  it('says of each of the 31 checkpoints what is done about it', () => {
    const numbers = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'));
    const isSaid = (number: string): boolean => new RegExp(`(?:\`ua-|\\| |; |, )${number}(?:-\\d|[ ,;]|$)`, 'mu').test(text);
    expect(numbers.filter((number) => !isSaid(number))).toEqual([]);
  });

  it('gives every rule a code of its own', () => {
    expect(new Set(CONFORMANCE_RULES.map(({ code }) => code)).size).toBe(CONFORMANCE_RULES.length);
  });
});
