import { codeFrame } from '../../diagnostics/codeFrame.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { harmlessSentence } from '../../diagnostics/harmless.js';
import { shownPlace } from '../../diagnostics/shownPlace.js';

/** What the page shows around the document; sent whole each time, so that a page that missed something is right again. */
export interface PageState {
  /** Another one for each run of the server: its versions begin anew. */
  readonly session: string;
  readonly plan: string;
  /** '' for the layout that the plan itself names. */
  readonly layout: string;
  readonly plans: readonly string[];
  readonly layouts: readonly string[];
  /** Of the last good document; 0 as long as there is none. */
  readonly version: number;
  /** "14:02": when that was made. */
  readonly madeAt: string;
  /** "14:05": when files were last read. */
  readonly builtAt: string;
  /** Whether the last build gave that document. */
  readonly isCurrent: boolean;
  /** "2 fouten, 1 waarschuwing in 2 bestanden"; '' when there is nothing to say. */
  readonly tally: string;
  readonly hasErrors: boolean;
  readonly diagnostics: readonly PageDiagnostic[];
  /** Said below them: that more may follow. */
  readonly more?: string;
  /** A defect of jaarplan itself, in one line. */
  readonly defect?: string;
  readonly pdf: PdfState;
}

export interface PdfState {
  readonly state: 'none' | 'making' | 'ready' | 'failed';
  /** Of the document that it is made of. */
  readonly version: number;
  /** Why there is none, and what to do. */
  readonly message?: string;
  readonly hints?: readonly string[];
  /** The page on which a place in the text falls, by its id. */
  readonly pages?: Readonly<Record<string, number>>;
}

export interface PageDiagnostic {
  readonly severity: string;
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly hints: readonly string[];
  /** The line of the file: before, in and after the place. */
  readonly frame?: readonly [before: string, marked: string, after: string];
}

/** Columns of a source line on the page; a narrow screen scrolls it in its frame. */
const FRAME_WIDTH = 90;

export function pageDiagnostic(diagnostic: Diagnostic): PageDiagnostic {
  const { file, line, region } = shownPlace(diagnostic);
  return {
    severity: diagnostic.severity,
    code: diagnostic.code,
    ...(file === undefined ? {} : { file: harmlessSentence(file) }),
    ...(line === undefined ? {} : { line }),
    ...(region === undefined ? {} : { column: region.column }),
    message: harmlessSentence(diagnostic.message),
    hints: diagnostic.hints.map(harmlessSentence),
    ...(diagnostic.span === undefined ? {} : { frame: frameOf(diagnostic.span) }),
  };
}

function frameOf(place: NonNullable<Diagnostic['span']>): readonly [string, string, string] {
  const { text, indent, length } = codeFrame(place, FRAME_WIDTH);
  return [text.slice(0, indent), text.slice(indent, indent + length), text.slice(indent + length)];
}
