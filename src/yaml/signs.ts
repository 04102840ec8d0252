import { span } from '../source/source.js';
import type { Explanation, Slip } from './slip.js';
import { QUOTE_IT, restOfLine, splitLine } from './slip.js';

/** Signs that people use for a list, and YAML does not. */
const BULLETS = '–—•·▪◦●‣';

export function isBulletLine(text: string): boolean {
  return BULLETS.includes(text.trimStart().charAt(0)) && text.trim().length > 1;
}

/** A text that begins with a sign that means something to YAML; told by the line on which YAML gave up. */
export function explainSigns(slip: Slip): Explanation | undefined {
  const { lead, value } = splitLine(slip.text);
  const place = restOfLine(slip.source, (slip.source.lineStarts[slip.line - 1] ?? 0) + lead.length);
  if (slip.start < place.start) return undefined;
  const first = value.charAt(0);
  const behindKey = lead.trimEnd().endsWith(':');
  if (!behindKey && (/^\*\s/.test(value) || isBulletLine(value))) return bullet(slip, first);
  switch (first) {
    case '*':
      return { place, code: 'yaml/sterretje', message: 'Een tekst mag in YAML niet met * beginnen.', hint: QUOTE_IT, quotable: true };
    case '[':
    case '{':
      return {
        place,
        code: 'yaml/haak',
        message: `Een tekst die met ${first} begint, leest YAML als ${first === '[' ? 'een lijst' : 'een groep sleutels'}; wat daarachter staat, past er niet bij.`,
        hint: `${QUOTE_IT} Is het een ${first === '[' ? 'lijst' : 'groep'}, haal dan weg wat achter ${first === '[' ? ']' : '}'} staat.`,
        quotable: true,
      };
    case '>':
    case '|':
      return { place, code: 'yaml/blokteken', message: `Achter ${first} mag op dezelfde regel geen tekst staan.`, hint: 'Zet de tekst tussen aanhalingstekens, of zet hem op de volgende regel, ingesprongen.' };
    case '-':
      return behindKey ? dash(slip, value, place.start) : undefined;
    case '?':
      return /^\?\s/.test(value) ? { place, code: 'yaml/beginteken', message: 'Een tekst mag in YAML niet met ? en een spatie beginnen.', hint: QUOTE_IT, quotable: true } : undefined;
    case ']':
    case '}':
      return lead.trim() === '' ? undefined : { place, code: 'yaml/beginteken', message: `Een tekst mag in YAML niet met ${first} beginnen.`, hint: `${QUOTE_IT} Is de haak een vergissing, haal hem dan weg.` };
    case '@':
    case '`':
    case '%':
    case ',':
    case '&':
      return { place, code: 'yaml/beginteken', message: `Een tekst mag in YAML niet met ${first} beginnen.`, hint: QUOTE_IT, quotable: true };
    default:
      return undefined;
  }
}

/** `!wie: directie`: to YAML a label, and then a key without a word. */
export function explainLabelledKey({ source, line, text }: Slip): Explanation | undefined {
  const { lead = '', sign = '', key = '' } = /^(?<lead>\s*(?:- +)*)(?<sign>[!&])(?<key>\p{L}[\p{L}-]*):(?:\s|$)/u.exec(text)?.groups ?? {};
  if (key === '') return undefined;
  const start = (source.lineStarts[line - 1] ?? 0) + lead.length;
  return { place: span(source, start, start + 1 + key.length), code: sign === '!' ? 'yaml/uitroepteken' : 'yaml/en-teken', message: `Een sleutel kan in YAML niet met ${sign} beginnen.`, hint: `Haal het teken weg: \`${key}:\`.`, structural: true };
}

/** `&Samen, het bureau`: to YAML a name or label, and the comma behind it is what it gives up at. */
export function explainGluedSign({ source, start, line, text }: Slip): Explanation | undefined {
  const { lead, value } = splitLine(text);
  const first = value.charAt(0);
  const place = restOfLine(source, (source.lineStarts[line - 1] ?? 0) + lead.length);
  if (start <= place.start || !/^[&!]\S*$/.test(source.text.slice(place.start, start))) return undefined;
  return { place, code: first === '&' ? 'yaml/en-teken' : 'yaml/uitroepteken', message: `Een tekst mag in YAML niet met ${first} beginnen.`, hint: QUOTE_IT, quotable: true };
}

/** The sign of a list on a line of its own: `• een`, `* een`, `– een`. */
export function bullet(slip: Slip, sign: string): Explanation {
  const start = slip.source.text.indexOf(sign, slip.source.lineStarts[slip.line - 1] ?? 0);
  return {
    place: restOfLine(slip.source, start),
    code: 'yaml/opsommingsteken',
    message: `Een lijst begint in YAML met een gewoon streepje (-), niet met ${sign}.`,
    hint: `Vervang ${sign} op alle regels van de lijst door - met een spatie erachter.`,
    structural: true,
  };
}

function dash(slip: Slip, value: string, start: number): Explanation | undefined {
  if (value.trim() === '-') {
    return { place: span(slip.source, start, start + 1), code: 'yaml/streepje', message: 'Een los streepje leest YAML als het begin van een lijst.', hint: 'Schrijf het streepje tussen aanhalingstekens: "-".', quotable: true };
  }
  if (!/^-\s/.test(value)) return undefined;
  return {
    place: restOfLine(slip.source, start),
    code: 'yaml/streepje',
    message: 'Achter een sleutel mag op dezelfde regel geen lijst beginnen.',
    hint: 'Zet het streepje op een nieuwe regel, ingesprongen. Is het een gewone tekst, zet hem dan tussen aanhalingstekens.',
  };
}
