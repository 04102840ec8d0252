import type { ErrorCode, YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Source } from '../source/source.js';
import { span } from '../source/source.js';

interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** One explanation a line, first line first: what follows on the same line is nearly always the same slip again. */
export function explainErrors(source: Source, errors: readonly YAMLError[]): Diagnostic[] {
  const lines = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  for (const error of errors) {
    const [start, end] = error.pos;
    const { line } = source.position(start);
    if (lines.has(line)) continue;
    lines.add(line);
    const trap = trapOnLine(source, line);
    const { code, message, hint } = trap ?? explain(error.code, source.line(line));
    const place = trap === undefined ? span(source, start, Math.max(end, start + 1)) : trapSpan(source, line);
    diagnostics.push(diagnosticAt(place, code, message, { hints: [hint] }));
    // After a slip in the structure the rest of the file is read askew: what it says then only confuses.
    if (!KEEPS_GOING.has(error.code)) break;
  }
  return diagnostics;
}

const KEEPS_GOING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['DUPLICATE_KEY', 'BAD_SCALAR_START', 'BAD_DQ_ESCAPE', 'BLOCK_AS_IMPLICIT_KEY']);

/** `  - wat: waarde`: how far the value stands from the start of the line, and the value itself. */
const LINE_WITH_VALUE = /^(?<lead>\s*(?:- +)*(?:[^\s:#'"[\]{}*&!|>@%`][^:#]*:(?: +|$))?)(?<value>.*)$/;

function splitLine(text: string): { lead: string; value: string } {
  const groups = LINE_WITH_VALUE.exec(text)?.groups;
  return { lead: groups?.['lead'] ?? '', value: groups?.['value'] ?? text };
}

const QUOTE_IT = 'Zet de hele tekst tussen aanhalingstekens: "…".';

/** A text that begins with, or holds, a sign that means something to YAML. */
function trapOnLine(source: Source, line: number): Explanation | undefined {
  const { lead, value } = splitLine(source.line(line));
  const first = value[0];
  if (first === undefined || first === '"' || first === "'") return undefined;
  if (first === '*') return { code: 'yaml/sterretje', message: 'Een tekst mag in YAML niet met * beginnen.', hint: QUOTE_IT };
  if (first === '[') return { code: 'yaml/haak', message: 'Een tekst die met [ begint, leest YAML als een lijst.', hint: QUOTE_IT };
  if (first === '{') return { code: 'yaml/haak', message: 'Een tekst die met { begint, leest YAML als een groep sleutels.', hint: QUOTE_IT };
  if (first === '>' || first === '|') return { code: 'yaml/blokteken', message: `Achter ${first} mag op dezelfde regel geen tekst staan.`, hint: `Zet de tekst tussen aanhalingstekens, of zet hem op de volgende regel, ingesprongen.` };
  if ('@`%,&!'.includes(first)) return { code: 'yaml/beginteken', message: `Een tekst mag in YAML niet met ${first} beginnen.`, hint: QUOTE_IT };
  if (first === '-' && lead.trimEnd().endsWith(':')) return { code: 'yaml/streepje', message: 'Achter een sleutel mag op dezelfde regel geen lijst beginnen.', hint: 'Zet het streepje op een nieuwe regel, ingesprongen; of zet de tekst tussen aanhalingstekens.' };
  if (lead.includes(':') && /:(?: |$)/.test(value)) return { code: 'yaml/dubbele-punt', message: 'In deze tekst staat een dubbele punt met een spatie erachter; YAML leest dat als een nieuwe sleutel.', hint: QUOTE_IT };
  return undefined;
}

function trapSpan(source: Source, line: number) {
  const { lead, value } = splitLine(source.line(line));
  const start = (source.lineStarts[line - 1] ?? 0) + lead.length;
  return span(source, start, start + Math.max(1, value.trimEnd().length));
}

function explain(code: ErrorCode, line: string): Explanation {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { code: 'yaml/tab', message: 'Hier staat een tab; YAML springt in met spaties.', hint: 'Vervang de tab door twee spaties.' };
    case 'DUPLICATE_KEY':
      return { code: 'yaml/dubbele-sleutel', message: 'Deze sleutel staat er twee keer.', hint: 'Haal er één weg, of voeg de twee samen.' };
    case 'BAD_INDENT':
      return /[[{]/.test(line)
        ? { code: 'yaml/haak-open', message: 'Een haak [ of { is niet gesloten.', hint: 'Sluit de haak, of zet de tekst tussen aanhalingstekens.' }
        : { code: 'yaml/inspringing', message: 'Deze regel springt anders in dan de regels erboven.', hint: 'Zet sleutels die bij elkaar horen precies onder elkaar.' };
    case 'MISSING_CHAR':
      return { code: 'yaml/aanhalingsteken', message: 'Een aanhalingsteken of haak is niet gesloten, of achter een sleutel mist een dubbele punt.', hint: 'Sluit de tekst met hetzelfde teken als waarmee hij begint.' };
    case 'MULTILINE_IMPLICIT_KEY':
      return { code: 'yaml/dubbele-punt-mist', message: 'Hier mist een dubbele punt achter een sleutel.', hint: 'Schrijf `sleutel: tekst`, met een spatie achter de dubbele punt.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { code: 'yaml/dubbele-punt', message: 'In deze tekst staat een dubbele punt; YAML leest dat als een nieuwe sleutel.', hint: QUOTE_IT };
    case 'MULTIPLE_DOCS':
      return { code: 'yaml/meer-documenten', message: 'De regel --- begint een tweede document; een bestand bevat er één.', hint: 'Haal de regel --- weg.' };
    case 'BAD_DQ_ESCAPE':
      return { code: 'yaml/schuine-streep', message: 'Binnen "…" betekent \\ iets bijzonders.', hint: "Gebruik enkele aanhalingstekens '…', of schrijf \\\\." };
    default:
      return { code: 'yaml/onleesbaar', message: 'Deze regel is geen geldige YAML.', hint: 'Kijk of de inspringing klopt en of een tekst met bijzondere tekens tussen aanhalingstekens staat.' };
  }
}
