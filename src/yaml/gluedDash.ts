import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/source.js';
import { spanText } from '../source/source.js';
import type { Explanation, Slip } from './slip.js';
import { neighbour, restOfLine } from './slip.js';
import type { YamlText } from './tree.js';

const CODE = 'yaml/streepje-spatie';
const MESSAGE = 'Achter dit streepje mist een spatie; YAML leest het als deel van het woord.';
/** `-wat: z`, `- -een`; not `-5 graden`, and not the `--` and `---` of a dash or a document. */
const GLUED = /^(?<indent> *(?:- +)*)-(?<words>[\p{L}"'‘“].*)$/u;
const WITH_KEY = /^ *(?:- +)*-\p{L}[^\s:]*:(?:\s|$)/u;
const DASH_LINE = /^ *-\s/;
/** How far above the place where YAML gave up its cause may stand. */
const MOST_LINES = 40;

/**
 * `-wat: z`: a key of which the dash is part, so that what stands under it, or the dash of the next part, no longer fits. YAML gives up
 * there; the cause stands on that line or above it, at the same depth or less deep.
 */
export function explainGluedDash({ source, line, text }: Slip): Explanation | undefined {
  let at: { line: number; text: string } | undefined = { line, text };
  let depth = indentOf(text);
  for (let count = 0; at !== undefined && count < MOST_LINES; count += 1, at = neighbour(source, at.line, -1)) {
    const own = indentOf(at.text);
    if (own > depth && at.line !== line) continue;
    depth = Math.min(depth, own);
    const glued = GLUED.exec(at.text)?.groups;
    if (glued === undefined || !(WITH_KEY.test(at.text) || besideDash({ source, line: at.line }, own))) continue;
    const start = (source.lineStarts[at.line - 1] ?? 0) + (glued['indent']?.length ?? 0);
    return { place: restOfLine(source, start), code: CODE, message: MESSAGE, hint: hint(glued['words'] ?? ''), structural: true };
  }
  return undefined;
}

/** `-wat: z` where YAML can make a group of it: the list is one no longer. */
export function gluedDashKey(key: YamlText): Diagnostic | undefined {
  if (key.style !== 'plain' || !/^-\p{L}/u.test(key.value)) return undefined;
  const place = restOfLine(key.span.source, key.span.start);
  return diagnosticAt(place, CODE, MESSAGE, { hints: [hint(spanText(place).slice(1))] });
}

/** Lines that all begin with a glued dash, read as one sentence: "-een -twee". */
export function gluedDashes(written: string): boolean {
  const lines = written.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.length > 1 && lines.every((line) => /^-\p{L}/u.test(line));
}

/** What is said of such a list in a text, where nothing else would be said. */
export function gluedList(place: Span): Diagnostic {
  return diagnosticAt(place, CODE, 'Achter deze streepjes mist een spatie; nu worden de regels één zin.', { severity: 'waarschuwing', hints: [hint(spanText(place).slice(1))] });
}

function besideDash({ source, line }: Pick<Slip, 'source' | 'line'>, depth: number): boolean {
  return ([-1, 1] as const).some((direction) => {
    const other = neighbour(source, line, direction);
    return other !== undefined && indentOf(other.text) === depth && DASH_LINE.test(other.text);
  });
}

function hint(words: string): string {
  const plain = words.trim();
  return `Zet achter elk streepje een spatie: \`- ${plain.length > 40 ? `${plain.slice(0, 39)}…` : plain}\`.`;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
