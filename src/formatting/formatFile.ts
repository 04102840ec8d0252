import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SchemaName } from '../schema/jsonSchema.js';
import { decode } from '../source/decode.js';
import { Source } from '../source/source.js';
import { parseYaml } from '../yaml/parse.js';
import { arrange } from './arrange.js';
import { topOf } from './place.js';
import { print } from './print.js';
import { saysTheSame } from './prove.js';
import { readWritten } from './readWritten.js';

/** Why a file keeps the form it has. */
export type Unformed =
  /** It cannot be read. */
  | { readonly errors: readonly Diagnostic[] }
  /** It is written in a way that has no fixed form, or could not be proven to say the same afterwards. */
  | { readonly hasNoForm: true; /** Line, from 1, of what has none, where that is known. */ readonly line?: number };

/** The text of a YAML file in its fixed form, with `\n` at every line end. What it says is the same, proven by reading it back. */
export function formatText(source: Source, kind: SchemaName): { readonly text: string } | Unformed {
  const { root, diagnostics } = parseYaml(source);
  const errors = diagnostics.filter(({ severity }) => severity === 'fout');
  if (errors.length > 0 || root === undefined) return { errors };
  const written = readWritten(source.text);
  if (!('root' in written)) return { hasNoForm: true, ...(written.at === undefined ? {} : { line: source.position(written.at).line }) };
  const text = print(arrange(written, topOf(kind)));
  return saysTheSame(source, new Source(source.path, text, source.file, source.lineEnd)) ? { text } : { hasNoForm: true };
}

/** The bytes of a file in its fixed form. A byte order mark stays, and so does the line end that most of its lines have. */
export function formatBytes(source: Source, bytes: Uint8Array, kind: SchemaName): { readonly bytes: Uint8Array } | Unformed {
  const decoded = decode(bytes);
  if ('problem' in decoded) return { errors: [] };
  const formed = formatText(new Source(source.path, decoded.text, source.file, decoded.lineEnd), kind);
  if (!('text' in formed)) return formed;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
  return { bytes: new TextEncoder().encode(mark + formed.text.replaceAll('\n', lineEndOf(bytes))) };
}

function lineEndOf(bytes: Uint8Array): string {
  let [all, windows] = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte !== LINE_FEED) return;
    all += 1;
    if (bytes[index - 1] === CARRIAGE_RETURN) windows += 1;
  });
  return windows * 2 > all ? '\r\n' : '\n';
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
