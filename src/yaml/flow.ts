import type { Source } from '../source/source.js';
import { span } from '../source/source.js';
import { quoted } from './quoted.js';
import type { Explanation } from './slip.js';
import { splitLine } from './slip.js';

/** Offsets in the line. */
interface FlowSlip {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/**
 * What is wrong within `{wat: …, wie: …}` or `[…, …]` on one line. YAML gives up at the bracket, or lines below it; the cause is nearly always
 * one text between the commas that needs quotes. Undefined where the line holds no brackets, or nothing in them stands out.
 */
export function explainFlow(source: Source, line: number): Explanation | undefined {
  const text = source.line(line);
  const { lead } = splitLine(text);
  const found = new FlowLine(text).slip(lead.length);
  if (found === undefined) return undefined;
  const begin = source.lineStarts[line - 1] ?? 0;
  return { place: span(source, begin + found.start, begin + found.end), code: found.code, message: found.message, hint: found.hint, structural: true };
}

const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
const LONGEST_EXAMPLE = 60;
const DEEPEST = 20;
/** A text between commas may not begin with these. */
const SIGNS = '@`%&*!|>?';

/** Reads the line as YAML does, up to the first thing that is not as it should be. */
class FlowLine {
  #at = 0;
  /** The bracket whose parts are being read, and how many are around it. */
  #opening = '{';
  #depth = 0;

  constructor(readonly text: string) {}

  slip(from: number): FlowSlip | undefined {
    this.#at = from;
    if (CLOSERS[this.#char] === undefined) return undefined;
    const found = this.#brackets();
    if (found !== undefined || !this.#isClosed(from)) return found;
    const behind = /^\s*(?<bracket>[}\]])/.exec(this.text.slice(this.#at))?.groups?.['bracket'];
    if (behind === undefined) return undefined;
    const start = this.text.indexOf(behind, this.#at);
    return { start, end: start + 1, code: 'yaml/haak', message: `Hier staat een haak ${behind} te veel.`, hint: 'Haal hem weg.' };
  }

  get #char(): string {
    return this.text.charAt(this.#at);
  }

  #isClosed(from: number): boolean {
    return this.text.charAt(this.#at - 1) === CLOSERS[this.text.charAt(from)];
  }

  /** From an opening bracket to behind the one that closes it, or to the end of the line. */
  #brackets(): FlowSlip | undefined {
    const around = this.#opening;
    this.#opening = this.#char;
    this.#depth += 1;
    this.#at += 1;
    while (this.#depth < DEEPEST && this.#at < this.text.length) {
      this.#blanks();
      if (this.#char === CLOSERS[this.#opening]) break;
      const found = this.#part();
      if (found !== undefined) return found;
      if (this.#char === ',') this.#at += 1;
      else if (this.#char !== CLOSERS[this.#opening]) return undefined;
    }
    this.#at += 1;
    this.#opening = around;
    this.#depth -= 1;
    return undefined;
  }

  #part(): FlowSlip | undefined {
    const key = this.#opening === '{' ? /^(?:"[^"]*"|'[^']*'|[^\s:,{}[\]"'][^:,{}[\]]*):(?:\s+|$)/.exec(this.text.slice(this.#at))?.[0] : undefined;
    if (key !== undefined) this.#at += key.length;
    return this.#value((key ?? '').trim());
  }

  #value(key: string): FlowSlip | undefined {
    const start = this.#at;
    if (this.#char === '"' || this.#char === "'") return this.#quotes(key, start);
    if (CLOSERS[this.#char] !== undefined) {
      const found = this.#brackets();
      if (found !== undefined) return found;
      return this.#endsHere() ? undefined : this.#stray(key, start, this.text.charAt(start));
    }
    return this.#plain(key, start);
  }

  #quotes(key: string, start: number): FlowSlip | undefined {
    const quotes = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(this.text.slice(start))?.[0];
    if (quotes === undefined) {
      this.#at = this.text.length;
      return undefined;
    }
    this.#at += quotes.length;
    // Two texts side by side miss a comma: that is told elsewhere.
    if (this.#endsHere() || this.#char === '"' || this.#char === "'") return undefined;
    return this.#quoteIt(key, start, { code: 'yaml/na-aanhalingsteken', message: 'Achter het sluitende aanhalingsteken staat nog tekst.' });
  }

  #plain(key: string, start: number): FlowSlip | undefined {
    if (SIGNS.includes(this.#char)) return this.#quoteIt(key, start, { code: 'yaml/beginteken', message: `Een tekst mag in YAML niet met ${this.#char} beginnen.` });
    if (this.#char === '-' && /^-(?:[\s,}\]]|$)/.test(this.text.slice(start))) return this.#dash(key, start);
    for (; this.#at < this.text.length; this.#at += 1) {
      const rest = this.text.slice(this.#at, this.#at + 2);
      if (rest.startsWith(',') || rest.startsWith('}') || rest.startsWith(']')) break;
      if (CLOSERS[this.#char] !== undefined) return this.#stray(key, start, this.#char);
      if (/^:(?:\s|$)/.test(rest)) return this.#colon(key, start);
      if (/^\s#/.test(rest)) return { start: this.#at + 1, end: this.text.trimEnd().length, code: 'yaml/haak-open', message: `De haak ${this.#opening} wordt niet gesloten: wat achter # staat, leest YAML als opmerking.`, hint: this.#example(key, start) };
    }
    return /^,\s*-(?:[\s,}\]]|$)/.test(this.text.slice(this.#at)) && key !== '' ? this.#cutAtComma(key, start) : undefined;
  }

  /** `€ 12.500,-`: to YAML a text, a comma, and the dash of a list. */
  #cutAtComma(key: string, start: number): FlowSlip {
    const comma = this.#at;
    this.#at += 1;
    return this.#quoteIt(key, start, { code: 'yaml/streepje', message: `Tussen { en } eindigt een tekst bij een komma; het streepje achter ‘${this.text.slice(start, comma)},’ hoort daar dan niet meer bij.` });
  }

  #dash(key: string, start: number): FlowSlip {
    const end = this.#endOfText(start + 1);
    if (this.text.slice(start, end).trim() === '-') return { start, end: start + 1, code: 'yaml/streepje', message: 'Een los streepje leest YAML als het begin van een lijst.', hint: `Schrijf het streepje tussen aanhalingstekens: \`${key === '' ? '' : `${key} `}"-"\`.` };
    return { start, end, code: 'yaml/streepje', message: `Tussen ${this.#opening} en ${CLOSERS[this.#opening] ?? ''} mag een onderdeel niet met een streepje beginnen.`, hint: 'Haal het streepje weg, of zet de lijst op regels onder de sleutel, elk met een streepje.' };
  }

  #stray(key: string, start: number, bracket: string): FlowSlip {
    this.#at = Math.max(this.#at, this.text.indexOf(CLOSERS[bracket] ?? '', this.text.indexOf(bracket, start)) + 1);
    return this.#quoteIt(key, start, { code: 'yaml/haak', message: `In deze tekst staat een haak ${bracket}; tussen haken betekent die voor YAML iets anders.` });
  }

  #colon(key: string, start: number): FlowSlip {
    // The last of all words: one that is looked for from every place up to the end takes the square of the length.
    const word = this.text.slice(start, this.#at).match(/[\p{L}-]+/gu)?.at(-1) ?? '';
    const isSecond = word !== '' && word.length < this.#at - start && this.text.endsWith(word, this.#at);
    const found = this.#quoteIt(key, start, { code: 'yaml/dubbele-punt', message: 'Tussen deze haken staat een dubbele punt te veel.' });
    return isSecond ? { ...found, hint: `Begint met \`${word}:\` een nieuwe sleutel, zet er dan een komma voor. Anders: ${found.hint.charAt(0).toLowerCase()}${found.hint.slice(1)}` } : found;
  }

  #quoteIt(key: string, start: number, { code, message }: Pick<FlowSlip, 'code' | 'message'>): FlowSlip {
    return { start, end: Math.max(start + 1, this.#endOfText(this.#at)), code, message, hint: this.#example(key, start) };
  }

  #example(key: string, start: number): string {
    const text = this.text.slice(start, this.#endOfText(this.#at));
    const isShort = text.length <= LONGEST_EXAMPLE && !text.includes(' #');
    return `Zet alleen deze tekst tussen aanhalingstekens: \`${key === '' ? '' : `${key} `}${isShort ? quoted(text) : '"…"'}\`.`;
  }

  /** Where the text most likely ends that goes on at an offset: before the next comma or closing bracket. */
  #endOfText(from: number): number {
    const more = /^[^,}\]]*/.exec(this.text.slice(from))?.[0] ?? '';
    return from + more.trimEnd().length;
  }

  #endsHere(): boolean {
    this.#blanks();
    return this.#at >= this.text.length || /[,}\]]/.test(this.#char);
  }

  #blanks(): void {
    while (/\s/.test(this.#char)) this.#at += 1;
  }
}
