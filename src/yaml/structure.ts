import { span } from '../source/source.js';
import { DASH_LINE, explainDashes } from './dashes.js';
import { bullet, isBulletLine } from './signs.js';
import type { Explanation, Slip } from './slip.js';
import { neighbour, QUOTE_IT, restOfLine, splitLine, wholeLine } from './slip.js';

const COLON = /:(?:\s|$)/;
/** A word with a colon, as keys are: no space in it. */
const KEY_LINE = /^\s*(?:- +)*[^\s:#'"[\]{}]+:(?:\s|$)/;
const HARD_SPACES = '\u00a0\u2007\u202f\u3000';
const HARD_INDENT = new RegExp(`^(?: *(?:- +)*| *(?:- +)*[^\\s:#'"]+: *)(?<hard>[${HARD_SPACES}]+)`);

/** Spaces that came along from Word or a web page, where YAML wants its own; the first of the file so far. */
export function explainHardSpaces(slip: Slip): Explanation | undefined {
  const upTo = slip.source.text.slice(0, slip.source.lineStarts[slip.line] ?? slip.source.text.length);
  if (!new RegExp(`[${HARD_SPACES}]`).test(upTo)) return undefined;
  for (const [index, text] of upTo.split('\n').entries()) {
    const match = HARD_INDENT.exec(text);
    const hard = match?.groups?.['hard'];
    if (match === null || hard === undefined) continue;
    const end = (slip.source.lineStarts[index] ?? 0) + match[0].length;
    return hardSpaces(slip, end - hard.length, end);
  }
  return undefined;
}

function hardSpaces({ source }: Slip, start: number, end: number): Explanation {
  return {
    place: span(source, start, end),
    code: 'yaml/vaste-spatie',
    message: 'Hier staat een vaste spatie, zoals Word die maakt; YAML kent alleen gewone spaties.',
    hint: 'Vervang de vaste spaties aan het begin van de regels en achter de dubbele punten door gewone.',
    structural: true,
  };
}

export function explainTab(slip: Slip): Explanation | undefined {
  const indent = /^[ \t]*/.exec(slip.text)?.[0] ?? '';
  const tab = indent.indexOf('\t');
  if (tab === -1) return undefined;
  const start = (slip.source.lineStarts[slip.line - 1] ?? 0) + tab;
  return { place: span(slip.source, start, start + indent.length - tab), code: 'yaml/tab', message: 'Hier staat een tab; YAML springt in met spaties.', hint: 'Vervang elke tab door twee spaties.', structural: true };
}

export function explainIndent(slip: Slip): Explanation {
  return {
    place: wholeLine(slip.source, slip.line),
    code: 'yaml/inspringing',
    message: 'Deze regel springt anders in dan de regels erboven.',
    hint: explainDashes(slip) ?? (DASH_LINE.test(slip.text) || COLON.test(slip.text)
      ? 'Zet sleutels die bij elkaar horen precies onder elkaar, en streepjes van één lijst ook.'
      : 'Hoort deze regel bij de tekst erboven, laat hem dan even ver of verder inspringen.'),
    structural: true,
  };
}

/** `wat: Overleg: bespreken`, or a line below that stands too deep and so becomes part of the text above it. */
export function explainColon(slip: Slip): Explanation {
  const { source, line, text } = slip;
  const column = slip.start - (source.lineStarts[line - 1] ?? 0);
  if (text.slice(0, column).trim() === '' && DASH_LINE.test(text)) return explainIndent(slip);
  const { lead, value } = splitLine(text);
  if (COLON.test(value)) {
    return {
      place: restOfLine(source, (source.lineStarts[line - 1] ?? 0) + lead.length),
      code: 'yaml/dubbele-punt',
      message: 'In deze tekst staat een dubbele punt met een spatie erachter; YAML leest dat als een nieuwe sleutel.',
      hint: QUOTE_IT,
      quotable: true,
    };
  }
  if (isBulletLine(text)) return bullet(slip, text.trimStart().charAt(0));
  return explainLineBelow(slip);
}

function explainLineBelow(slip: Slip): Explanation {
  const { source } = slip;
  let below = neighbour(source, slip.line, 1);
  while (below !== undefined && !COLON.test(below.text)) below = neighbour(source, below.line, 1);
  if (below === undefined) return explainIndent(slip);
  const place = wholeLine(source, below.line);
  if (DASH_LINE.test(below.text)) {
    // Where the text above goes on in the list, YAML gives up at that text, and at an empty line only where it does not.
    if (slip.text.trim() === '') return explainIndent({ ...slip, ...below });
    return {
      place: restOfLine(source, slip.start),
      code: 'yaml/tekst-en-lijst',
      message: 'Achter deze sleutel staat al een tekst; dan kan er geen lijst onder staan.',
      hint: 'Haal de tekst weg, of geef hem een eigen sleutel.',
      structural: true,
    };
  }
  if (KEY_LINE.test(below.text)) {
    return {
      place,
      code: 'yaml/inspringing',
      message: 'Deze regel springt verder in dan de sleutel erboven, die al een tekst heeft.',
      hint: 'Zet sleutels die bij elkaar horen precies onder elkaar.',
      structural: true,
    };
  }
  return {
    place,
    code: 'yaml/dubbele-punt',
    message: 'Deze regel hoort bij de tekst erboven, maar de dubbele punt maakt er voor YAML een nieuwe sleutel van.',
    hint: 'Zet de hele tekst tussen aanhalingstekens, of zet >- achter de sleutel en de tekst op de volgende regels.',
    structural: true,
  };
}

/** A line where a key should be: without a colon, without the space behind it, or with no key at all. */
export function explainNoKey(slip: Slip): Explanation {
  const { source, text } = slip;
  const place = wholeLine(source, slip.line);
  const keyed = keyWithoutColon(slip);
  if (keyed !== undefined) return { place, code: 'yaml/dubbele-punt-mist', message: 'Hier mist een dubbele punt achter een sleutel.', hint: `Schrijf \`${keyed}\`.` };
  if (DASH_LINE.test(text)) {
    return {
      place,
      code: 'yaml/lijst-zonder-sleutel',
      message: 'Deze lijst hoort bij geen sleutel.',
      hint: 'Zet boven de lijst een sleutel met een dubbele punt, of spring verder in als de lijst bij een tekst hoort.',
      structural: true,
    };
  }
  const glued = /^\s*(?:- +)*(?<key>[^\s:#'"[\]{}]+):(?<rest>[^\s/].*)$/.exec(text)?.groups;
  if (glued !== undefined) {
    return { place, code: 'yaml/spatie-mist', message: 'Achter deze dubbele punt mist een spatie.', hint: `Schrijf \`${glued['key'] ?? ''}: ${short(glued['rest'] ?? '')}\`.` };
  }
  const above = neighbour(source, slip.line, -1);
  if (above?.text.startsWith('%') === true) {
    return { place: wholeLine(source, above.line), code: 'yaml/beginteken', message: 'Een regel mag in YAML niet met % beginnen.', hint: QUOTE_IT, structural: true };
  }
  if (KEY_LINE.test(text)) return explainIndent(slip);
  const [first = '', ...others] = text.trim().replace(/^- +/, '').split(/\s+/);
  if (others.length > 2) {
    return {
      place,
      code: 'yaml/dubbele-punt-mist',
      message: 'Deze regel hoort bij geen sleutel.',
      hint: 'Hoort hij bij de tekst erboven, laat hem dan verder inspringen. Is het een nieuwe sleutel, zet er dan een dubbele punt en een spatie achter.',
    };
  }
  return { place, code: 'yaml/dubbele-punt-mist', message: 'Hier mist een dubbele punt achter een sleutel.', hint: `Schrijf \`${[`${short(first)}:`, ...others.map(short)].join(' ')}\`.` };
}

/** `- titel Doelen` above keys that stand as deep as `titel`: the line as it was meant. */
function keyWithoutColon({ source, line, text }: Slip): string | undefined {
  const { lead = '', key = '', words = '' } = /^(?<lead>\s*- +)(?<key>\p{Ll}[\p{Ll}-]*) +(?<words>[^:]+)$/u.exec(text)?.groups ?? {};
  const below = neighbour(source, line, 1);
  const isKeyBelow = below !== undefined && KEY_LINE.test(below.text) && !DASH_LINE.test(below.text) && below.text.length - below.text.trimStart().length === lead.length;
  return key === '' || !isKeyBelow ? undefined : `- ${key}: ${short(words)}`;
}

function short(text: string): string {
  const plain = text.trim();
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
}

/** A key at the depth of a list that stands alone: the two cannot be in one place. */
export function explainKeyAfterList(slip: Slip): Explanation | undefined {
  const above = neighbour(slip.source, slip.line, -1);
  if (above === undefined || !DASH_LINE.test(above.text) || !KEY_LINE.test(slip.text)) return undefined;
  return {
    place: wholeLine(slip.source, slip.line),
    code: 'yaml/inspringing',
    message: 'Na een lijst kan op deze diepte geen sleutel komen.',
    hint: 'Hoort de sleutel bij het streepje erboven, spring hem dan in. Anders hoort de lijst zelf onder een sleutel.',
    structural: true,
  };
}
