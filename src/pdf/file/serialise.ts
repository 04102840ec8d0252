import { type PdfDictionary, PdfName, type PdfObject, PdfReference, PdfStream, PdfString } from './objects.js';

/** An object as it is written in a file (ISO 32000-1, 7.3). */
export function serialise(value: PdfObject): Buffer {
  if (!(value instanceof PdfStream)) return Buffer.from(text(value), 'latin1');
  const entries = new Map(value.dictionary).set('Length', value.bytes.length);
  return Buffer.concat([Buffer.from(`${text(entries)}\nstream\n`, 'latin1'), value.bytes, Buffer.from('\nendstream')]);
}

function text(value: PdfObject): string {
  if (value instanceof PdfReference) return `${value.number} ${value.generation} R`;
  if (value instanceof PdfName) return name(value.value);
  if (value instanceof PdfString) return string(value.bytes);
  if (value instanceof PdfStream) throw new Error('A stream must be an object of its own');
  if (value instanceof Map) return entries(value);
  if (Array.isArray(value)) return `[${value.map(text).join(' ')}]`;
  if (typeof value === 'number') return number(value);
  return String(value);
}

function entries(value: PdfDictionary): string {
  return `<<${[...value].map(([key, item]) => `${name(key)} ${text(item)}`).join('\n')}>>`;
}

/** PDF knows no exponents; JavaScript writes one below a millionth and from 10²¹ up. */
function number(value: number): string {
  if (!(Math.abs(value) < 1e21)) throw new Error(`${value} cannot stand in a PDF`);
  const written = String(value);
  return written.includes('e') ? value.toFixed(10).replace(/\.?0+$/u, '') : written;
}

function name(value: string): string {
  return `/${value.replace(/[^!-~]|[()<>[\]{}/%#]/gu, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

/** Readable when it is plain text, else hexadecimal. */
function string(bytes: Uint8Array): string {
  const written = Buffer.from(bytes).toString('latin1');
  if (/^[ -~]*$/u.test(written)) return `(${written.replace(/[\\()]/gu, '\\$&')})`;
  return `<${Buffer.from(bytes).toString('hex').toUpperCase()}>`;
}
