import type { Span } from '../source/source.js';
import { codeFrame } from './codeFrame.js';
import { pathOf } from './collector.js';
import type { Colours } from './colours.js';
import type { Diagnostic, Severity } from './diagnostic.js';
import { harmless, harmlessSentence } from './harmless.js';
import { tallyLine } from './tally.js';
import { wrapText } from './textWidth.js';

export interface PrintOptions {
  readonly colours: Colours;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Indent and width of the line number, and the bar behind it: `   14 │ `. */
const NUMBER_WIDTH = 5;
const GUTTER_WIDTH = NUMBER_WIDTH + 3;
const INDENT = '  ';

/**
 * All diagnostics as people read them, a blank line between, the count at the end; and, where it is not `isComplete`, that there may be
 * more: a writer who mends the only error and then gets thirty warnings thinks that the mend was wrong.
 */
export function printForTerminal(diagnostics: readonly Diagnostic[], options: PrintOptions, { isComplete = true }: { readonly isComplete?: boolean } = {}): string {
  if (diagnostics.length === 0) return '';
  const said = new Set<string>();
  const blocks = diagnostics.map((diagnostic) => printDiagnostic(diagnostic, freshHints(diagnostic, said), options));
  const more = isComplete ? [] : sentence(MORE_MAY_FOLLOW, '', options).map((line) => `${line}\n`);
  return `${[...blocks, tallyLine(diagnostics)].join('\n\n')}\n${more.join('')}`;
}

/** Said below what was found where errors kept the rest from being looked at. */
export const MORE_MAY_FOLLOW = 'Let op: na herstel hiervan kunnen er nog meldingen bij komen.';

/** A problem that stands in no plan: the machine's, or the way in which a command was given. */
export function printProblem(code: string, message: string, hints: readonly string[], options: PrintOptions): string {
  const header = `${severityColour('fout', options.colours)('fout')} ${options.colours.faint(code)}`;
  return `${[header, ...sentence(message, INDENT, options), ...hints.flatMap((hint) => printHint(hint, options))].join('\n')}\n`;
}

function printDiagnostic(diagnostic: Diagnostic, hints: readonly string[], options: PrintOptions): string {
  const { colours } = options;
  const colour = severityColour(diagnostic.severity, colours);
  const place = diagnostic.span === undefined ? harmless(pathOf(diagnostic)) : placeName(diagnostic.span);
  return [
    `${colours.strong(place)} ${colour(diagnostic.severity)} ${colours.faint(diagnostic.code)}`,
    ...sentence(diagnostic.message, INDENT, options),
    ...(diagnostic.span === undefined ? [] : printFrame(diagnostic.span, colour, options)),
    ...hints.flatMap((hint) => printHint(hint, options)),
    ...diagnostic.related.flatMap(({ span, message }) => [
      `${INDENT}zie ${colours.strong(placeName(span))}`,
      ...sentence(message, INDENT, options),
      ...printFrame(span, colours.info, options),
    ]),
  ].join('\n');
}

function printFrame(place: Span, colour: (text: string) => string, { colours, width }: PrintOptions): string[] {
  const frame = codeFrame(place, Math.max(20, width - GUTTER_WIDTH));
  const bar = (number: string): string => colours.faint(`${number.padStart(NUMBER_WIDTH)} │`);
  return [`${bar(String(frame.line))} ${frame.text}`.trimEnd(), `${bar('')} ${' '.repeat(frame.indent)}${colour('^'.repeat(frame.length))}`];
}

function printHint(hint: string, options: PrintOptions): string[] {
  return sentence(`tip: ${hint}`, INDENT, options);
}

function sentence(text: string, indent: string, { width }: PrintOptions): string[] {
  return wrapText(harmlessSentence(text), Math.max(20, width - indent.length)).map((line) => indent + line);
}

/** A hint that was given before for the same rule in the same file is not given again. */
function freshHints(diagnostic: Diagnostic, said: Set<string>): readonly string[] {
  return diagnostic.hints.filter((hint) => {
    const key = JSON.stringify([pathOf(diagnostic), diagnostic.code, hint]);
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}

function placeName({ source, start }: Span): string {
  const { line, column } = source.position(start);
  return `${harmless(source.path)}:${line}:${column}`;
}

function severityColour(severity: Severity, colours: Colours): (text: string) => string {
  return { fout: colours.error, waarschuwing: colours.warning, info: colours.info }[severity];
}
