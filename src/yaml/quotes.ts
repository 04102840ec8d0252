import { span } from '../source/source.js';
import type { Enclosed } from './written.js';
import type { Explanation, Slip } from './slip.js';
import { restOfLine, splitLine } from './slip.js';

/** A quote that is never closed, or that closes before the text ends. */
export function explainQuotes(slip: Slip): Explanation | undefined {
  const quotes = slip.written.quotesAt(slip.start);
  if (quotes === undefined) return undefined;
  const inside = slip.source.text.slice(quotes.start, quotes.end);
  if (/^'\p{L}{1,2}[\s-]/u.test(inside)) return apostrophe(slip, quotes);
  if (!quotes.closed || /\n[^\S\n]*(?:- |[^\s:#]+: )/.test(inside)) return unclosed(slip, quotes, inside);
  return slip.start >= quotes.end ? textBehind(slip, quotes, inside) : undefined;
}

/** `'s middags`, `'s-Hertogenbosch`. */
function apostrophe(slip: Slip, quotes: Enclosed): Explanation {
  return {
    place: restOfLine(slip.source, quotes.start),
    code: 'yaml/apostrof',
    message: 'Een tekst die met een apostrof begint, leest YAML als een tekst tussen aanhalingstekens.',
    hint: 'Zet de hele tekst tussen dubbele aanhalingstekens: "…".',
    quotable: beginsValue(slip, quotes),
    structural: true,
  };
}

function unclosed(slip: Slip, quotes: Enclosed, inside: string): Explanation {
  const escaped = inside.startsWith('"') && /\\"\s*(?:\n|$)/.test(inside);
  return {
    place: restOfLine(slip.source, quotes.start),
    code: 'yaml/aanhalingsteken',
    message: 'Dit aanhalingsteken wordt niet gesloten.',
    hint: escaped ? 'Na \\ sluit " de tekst niet af. Gebruik enkele aanhalingstekens: \'…\'.' : `Zet hetzelfde teken ${inside.charAt(0)} aan het einde van de tekst.`,
    structural: true,
  };
}

/** `"Samen leren" in de wijk`. */
function textBehind(slip: Slip, quotes: Enclosed, inside: string): Explanation {
  const place = restOfLine(slip.source, quotes.start);
  const other = inside.startsWith('"') ? "'" : '"';
  const whole = slip.source.text.slice(place.start, place.end);
  const example = whole.length > 60 || whole.includes(other) ? `${other}…${other}` : `${other}${whole}${other}`;
  return {
    place,
    code: 'yaml/na-aanhalingsteken',
    message: 'Achter het sluitende aanhalingsteken staat nog tekst.',
    hint: `Zet de hele tekst tussen ${other === '"' ? 'dubbele' : 'enkele'} aanhalingstekens: ${example}.`,
    quotable: beginsValue(slip, quotes),
  };
}

/** Not with a `&name` or `!label` before it, nor within brackets: then the text is not all of the value. */
function beginsValue({ source }: Slip, quotes: Enclosed): boolean {
  const { line, column } = source.position(quotes.start);
  return splitLine(source.line(line)).lead.length === column - 1;
}

/** A bracket that is never closed. */
export function explainBrackets(slip: Slip): Explanation | undefined {
  const brackets = slip.written.bracketsAt(slip.start);
  if (brackets === undefined || brackets.closed) return undefined;
  const opening = slip.source.text.charAt(brackets.start);
  return {
    place: restOfLine(slip.source, brackets.start),
    code: 'yaml/haak-open',
    message: `De haak ${opening} wordt niet gesloten.`,
    hint: `Sluit met ${opening === '[' ? ']' : '}'}. Is het een gewone tekst, zet hem dan tussen aanhalingstekens.`,
    structural: true,
  };
}

/** `["een" "twee"]`, `[een: twee: drie]`. */
export function explainInsideBrackets(slip: Slip): Explanation | undefined {
  const brackets = slip.written.bracketsAt(slip.start);
  if (brackets === undefined || slip.start >= brackets.end) return undefined;
  return {
    place: span(slip.source, slip.start, slip.start + 1),
    code: 'yaml/komma-mist',
    message: 'Tussen deze haken mist een komma.',
    hint: 'Zet een komma tussen de onderdelen, en onderdelen met bijzondere tekens tussen aanhalingstekens.',
  };
}
