import { readFileSync } from 'node:fs';
import { readSheets } from './sheets.js';

/** All words of an exported file, whatever its format. */
export async function textOf(path: string): Promise<string> {
  const bytes = readFileSync(path);
  if (path.endsWith('.xlsx')) return readSheets(new Uint8Array(bytes)).flatMap(({ rows }) => rows.flat()).join('\n');
  if (path.endsWith('.docx')) {
    const { default: mammoth } = await import('mammoth');
    return (await mammoth.extractRawText({ buffer: bytes })).value;
  }
  // Lines of a calendar are folded.
  return bytes.toString('utf8').replaceAll('\r\n ', '').replaceAll('\\n', '\n');
}
