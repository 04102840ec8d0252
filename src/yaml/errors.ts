import type { Document } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Source } from '../source/source.js';
import { span } from '../source/source.js';
import { explainFlow } from './flow.js';
import { explainGluedDash } from './gluedDash.js';
import { quoteMend } from './quoted.js';
import { explainBrackets, explainInsideBrackets, explainQuotes } from './quotes.js';
import { explainGluedSign, explainLabelledKey, explainSigns } from './signs.js';
import type { Explanation, Slip } from './slip.js';
import { neighbour, restOfLine, splitLine, wholeLine } from './slip.js';
import { explainColon, explainHardSpaces, explainIndent, explainKeyAfterList, explainNoKey, explainTab } from './structure.js';
import { Written } from './written.js';

/** More than anybody mends in one go; the next run tells of the rest. */
const MAXIMUM_ERRORS = 100;

/** What is wrong in the words of somebody who writes plans: one explanation a line, because what follows on a line is nearly always the same slip again. */
export function explainErrors(source: Source, document: Document.Parsed): Diagnostic[] {
  const written = new Written(document, source.text);
  const errors = [...document.errors].sort((one, other) => one.pos[0] - other.pos[0]);
  const end = document.contents?.range[2] ?? 0;
  const lines = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  for (const { code, pos } of errors) {
    const start = Math.min(pos[0], source.text.length);
    const { line } = source.position(start);
    if (lines.has(line)) continue;
    const { place, code: rule, message, hint, quotable = false, structural = false } = explain({ source, code, start, line, text: source.line(line), written });
    lines.add(line).add(source.position(place.start).line);
    const mend = quotable && !goesOn(source, source.position(place.start).line) ? quoteMend(place) : undefined;
    diagnostics.push(diagnosticAt(place, rule, message, { hints: [hint], mends: mend === undefined ? [] : [mend] }));
    if (structural || start >= end || diagnostics.length === MAXIMUM_ERRORS) break;
  }
  return diagnostics;
}

function explain(slip: Slip): Explanation {
  const explanation = explainByCode(slip);
  // A dash without its space makes a key, or goes on in a text: what YAML stumbles over afterwards is only its consequence.
  const labelled = explainLabelledKey(slip);
  if (labelled !== undefined) return labelled;
  const cause = CONSEQUENCES.has(explanation.code) ? explainGluedDash(slip) : undefined;
  if (cause !== undefined) return cause;
  return BETWEEN_BRACKETS.has(explanation.code) ? (explainFlow(slip.source, slip.source.position(explanation.place.start).line) ?? explanation) : explanation;
}

const BETWEEN_BRACKETS: ReadonlySet<string> = new Set(['yaml/haak', 'yaml/haak-open', 'yaml/dubbele-punt', 'yaml/komma-mist', 'yaml/na-aanhalingsteken', 'yaml/lijst-zonder-sleutel', 'yaml/onleesbaar']);

const CONSEQUENCES: ReadonlySet<string> = new Set(['yaml/inspringing', 'yaml/dubbele-punt', 'yaml/dubbele-punt-mist', 'yaml/tekst-en-lijst', 'yaml/lijst-zonder-sleutel', 'yaml/onleesbaar']);

function explainByCode(slip: Slip): Explanation {
  switch (slip.code) {
    case 'UNEXPECTED_TOKEN':
      return explainBrackets(slip) ?? explainQuotes(slip) ?? explainSigns(slip) ?? explainKeyAfterList(slip) ?? unreadable(slip);
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'BAD_DIRECTIVE':
      return explainSigns(slip) ?? unreadable(slip);
    case 'TAB_AS_INDENT':
      return explainTab(slip) ?? unreadable(slip);
    case 'BAD_INDENT':
      return explainBrackets(slip) ?? explainHardSpaces(slip) ?? explainTab(slip) ?? explainIndent(slip);
    case 'MISSING_CHAR':
      return explainBrackets(slip) ?? explainQuotes(slip) ?? explainInsideBrackets(slip) ?? explainGluedSign(slip) ?? explainHardSpaces(slip) ?? (inIndent(slip) ? (explainTab(slip) ?? explainIndent(slip)) : explainNoKey(slip));
    case 'MULTILINE_IMPLICIT_KEY':
      return explainQuotes(slip) ?? explainHardSpaces(slip) ?? explainNoKey(slip);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return explainInsideBrackets(slip) ?? explainHardSpaces(slip) ?? explainSigns(slip) ?? explainColon(slip);
    case 'BLOCK_IN_FLOW':
      return explainBrackets(slip) ?? {
        place: restOfLine(slip.source, slip.start),
        code: 'yaml/dubbele-punt',
        message: 'Tussen deze haken staat een dubbele punt te veel.',
        hint: 'Zet een tekst met een dubbele punt tussen aanhalingstekens.',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        place: span(slip.source, slip.start, slip.start + 2),
        code: 'yaml/schuine-streep',
        message: 'Binnen "…" betekent \\ iets bijzonders.',
        hint: "Gebruik enkele aanhalingstekens: '…'.",
      };
    default:
      return unreadable(slip);
  }
}

/** The line below belongs to the same text: quotes around one line would leave it outside. */
function goesOn(source: Source, line: number): boolean {
  const text = source.line(line);
  const { lead } = splitLine(text);
  const depth = lead.includes(':') ? (/^\s*(?:- +)*/.exec(lead)?.[0].length ?? 0) : indentOf(text);
  const below = neighbour(source, line, 1);
  return below !== undefined && indentOf(below.text) > depth;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function inIndent({ source, start, line, text }: Slip): boolean {
  return start - (source.lineStarts[line - 1] ?? 0) < text.length - text.trimStart().length;
}

function unreadable(slip: Slip): Explanation {
  return {
    place: wholeLine(slip.source, slip.line),
    code: 'yaml/onleesbaar',
    message: 'Deze regel is geen geldige YAML.',
    hint: 'Kijk of de inspringing klopt, of er geen haak te veel staat en of een tekst met bijzondere tekens tussen aanhalingstekens staat.',
    structural: true,
  };
}
