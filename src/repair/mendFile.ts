import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Mend } from '../diagnostics/mend.js';
import { Source } from '../source/source.js';
import { parseYaml } from '../yaml/parse.js';
import { provenMends } from './provenMends.js';
import { RawText } from './rawText.js';

/** A file with its mends written in. */
export interface MendedFile {
  readonly bytes: Uint8Array;
  /** The rules that were satisfied, by the line (from 1) on which it was done; mends leave the number of lines as it is. */
  readonly rules: ReadonlyMap<number, ReadonlySet<string>>;
}

/** One slip can hide the next from the reader of YAML; more of them than this in one file is not the work of a slip of the pen. */
const MAXIMUM_PASSES = 500;

/**
 * Writes in a file what its diagnostics know to mend. A file that could not be read is read again after each pass, and what is
 * found then is mended too. Undefined when there is nothing to mend that can be proven, or the file is no longer what was read.
 */
export function mendFile(source: Source, bytes: Uint8Array, diagnostics: readonly Diagnostic[]): MendedFile | undefined {
  const rules = new Map<number, Set<string>>();
  let raw = new RawText(bytes);
  if (raw.text !== source.text) return undefined;
  let current = source;
  let found = diagnostics;
  for (let pass = 0; pass < MAXIMUM_PASSES; pass += 1) {
    const ruleOf = new Map(found.flatMap(({ code, mends = [] }) => mends.filter(({ span }) => span.source.file === source.file).map((mend): [Mend, string] => [mend, code])));
    const mends = provenMends(current, [...ruleOf.keys()]);
    if (mends.length === 0) break;
    for (const mend of mends) {
      const { line } = current.position(mend.span.start);
      rules.set(line, (rules.get(line) ?? new Set()).add(ruleOf.get(mend) ?? ''));
    }
    raw = new RawText(raw.with(mends));
    current = new Source(source.path, raw.text, source.file, source.lineEnd);
    found = parseYaml(current).diagnostics;
  }
  return rules.size === 0 ? undefined : { bytes: raw.bytes, rules };
}
