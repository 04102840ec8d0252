import { Memory, remembered } from '../../memory.js';
import type { Partij } from '../../plan/model.js';

/** A party as one cell names it. */
export interface NamedParty {
  /** As typed, white space joined. */
  readonly name: string;
  /** Place of the name in the text. */
  readonly start: number;
  readonly end: number;
  /** `eigenaar` carries the action; `helper` stands behind "i.s.m.". */
  readonly role: 'eigenaar' | 'helper';
}

const LETTER = /[\p{L}\p{N}]/u;
const WITH_HELP_OF = /^(?:i\.?s\.?m\.?|in samenwerking met)(?=[\s:,]|$):?/i;

/** Splits what stands under `wie` into parties, knowing the names that hold a comma or "en" themselves. */
export class PartyNames {
  readonly #split: (text: string) => readonly NamedParty[];

  constructor(parties: readonly Partij[]) {
    const names = parties.flatMap(({ naam, ook }) => [naam, ...ook].map((text) => text.value.trim().toLowerCase()));
    // Longest first, so that "Gemeenten Noord en Zuid" goes before "Gemeenten Noord".
    const undivided = names.filter((name) => /[,;]|\sen\s/.test(name)).sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
    this.#split = SPLITTERS.recall(JSON.stringify(undivided), () => remembered((text) => splitParties(text, undivided)));
  }

  /**
   * The parties of one text, in order: it is cut at line ends, `;`, `,` and " en " outside brackets. "i.s.m." makes what follows
   * it on that line, or within its brackets, helpers; other brackets belong to the name before them.
   */
  split(text: string): readonly NamedParty[] {
    return this.#split(text);
  }
}

/** By the names that are not divided: of one organisation the same in all of its plans. */
const SPLITTERS = new Memory<(text: string) => readonly NamedParty[]>(10);

function splitParties(text: string, undivided: readonly string[]): NamedParty[] {
  if (!MAY_HOLD_MORE.test(text)) return oneParty(text);
  const parties: NamedParty[] = [];
  let depth = 0;
  let start = 0;
  let role: NamedParty['role'] = 'eigenaar';
  const close = (end: number): void => {
    const piece = text.slice(start, end);
    const from = start + (piece.length - piece.trimStart().length);
    const name = piece.trim();
    if (LETTER.test(name)) parties.push({ name: name.replace(/\s+/g, ' '), start: from, end: from + name.length, role });
  };
  for (let index = 0; index < text.length; ) {
    const known = depth === 0 && undivided.length > 0 && startsWord(text, index) ? undivided.find((name) => isWordAt(text, index, name)) : undefined;
    if (known !== undefined) {
      index += known.length;
      continue;
    }
    const helped = helpAt(text, index);
    if (helped !== undefined && depth === 0) {
      close(index);
      role = 'helper';
      index = start = index + helped.length;
      depth = helped.inBrackets ? 1 : 0;
      continue;
    }
    const character = text[index] ?? '';
    const isHelperBracket = role === 'helper' && depth === 1;
    if (character === ')' && isHelperBracket) {
      close(index);
      role = 'eigenaar';
      start = index + 1;
    }
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    const length = depth === 0 || (isHelperBracket && character !== ')') ? separatorAt(text, index) : 0;
    if (length > 0) {
      close(index);
      if (character === '\n') {
        role = 'eigenaar';
        depth = 0;
      }
      start = index + length;
    }
    index += Math.max(1, length);
  }
  close(text.length);
  return parties;
}

/** Quick to look for: most cells name one party. */
const MAY_HOLD_MORE = /[\n;,()]|\sen\s|i\.?s\.?m|in samenwerking met/i;

function oneParty(text: string): NamedParty[] {
  const name = text.trim();
  const start = text.length - text.trimStart().length;
  return LETTER.test(name) ? [{ name: name.replace(/\s+/g, ' '), start, end: start + name.length, role: 'eigenaar' }] : [];
}

interface Help {
  readonly length: number;
  readonly inBrackets: boolean;
}

function helpAt(text: string, index: number): Help | undefined {
  if (!/[(i]/i.test(text[index] ?? '') || (text[index] !== '(' && !startsWord(text, index))) return undefined;
  const bracket = /^\(\s*/.exec(text.slice(index, index + 4))?.[0] ?? '';
  const words = WITH_HELP_OF.exec(text.slice(index + bracket.length, index + bracket.length + 24))?.[0];
  return words === undefined ? undefined : { length: bracket.length + words.length, inBrackets: bracket !== '' };
}

function separatorAt(text: string, index: number): number {
  if (/[\n;,]/.test(text[index] ?? '')) return 1;
  // "Ouder- en jeugdsteunpunt" is one name.
  if (text[index - 1] === '-') return 0;
  return /^\s+en\s/i.exec(text.slice(index, index + 8))?.[0].length ?? 0;
}

function startsWord(text: string, index: number): boolean {
  return LETTER.test(text[index] ?? '') && !LETTER.test(text[index - 1] ?? ' ');
}

function isWordAt(text: string, index: number, name: string): boolean {
  return text.slice(index, index + name.length).toLowerCase() === name && !LETTER.test(text[index + name.length] ?? ' ');
}
