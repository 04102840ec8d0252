import { describe, expect, it } from 'vitest';
import { decode } from '../../src/source/decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode', () => {
  it('reads UTF-8 and drops a byte order mark', () => {
    expect(decode(utf8('titel: Eén'))).toEqual({ text: 'titel: Eén', lineEnd: '\n' });
    expect(decode(utf8('\ufefftitel: x'))).toEqual({ text: 'titel: x', lineEnd: '\n' });
  });

  it('makes every line end one sign, and remembers which it was', () => {
    expect(decode(utf8('a\r\nb\r\n'))).toEqual({ text: 'a\nb\n', lineEnd: '\r\n' });
    expect(decode(utf8('a\rb'))).toEqual({ text: 'a\nb', lineEnd: '\n' });
  });

  it.each([
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, 0x74, 0]), 'utf-16'],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0, 0x74]), 'utf-16'],
    ['a zip, as Word and Excel write', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'binary'],
    ['nothing', new Uint8Array(), 'empty'],
    ['only blanks', utf8(' \n\t\n'), 'empty'],
    ['only a byte order mark', utf8('\ufeff'), 'empty'],
  ])('tells %s', (_what, bytes, problem) => {
    expect(decode(bytes)).toEqual({ problem });
  });

  it('points at the first letter that is not UTF-8', () => {
    const bytes = new Uint8Array([...utf8('titel: Een\nwat: Co'), 0xf6, ...utf8('rdinator\n')]);
    expect(decode(bytes)).toEqual({ problem: 'encoding', line: 2, before: 'wat: Co' });
  });

  it('does not take a lost letter in sound UTF-8 for a wrong coding', () => {
    expect(decode(utf8('wat: Co\ufffdrdinator'))).toEqual({ text: 'wat: Co\ufffdrdinator', lineEnd: '\n' });
  });

  it('counts lines with Windows line ends once', () => {
    expect(decode(new Uint8Array([...utf8('a\r\nb\r\nc'), 0xe9]))).toMatchObject({ problem: 'encoding', line: 3, before: 'c' });
  });

  it('is not led astray by a lost letter before the wrong one', () => {
    expect(decode(new Uint8Array([...utf8('a\ufffd\nb'), 0xe9]))).toMatchObject({ problem: 'encoding', line: 2, before: 'b' });
  });
});
