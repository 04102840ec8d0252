import type { Check, Finding } from '../check.js';
import { MARK } from '../facts/prose.js';
import type { PrintedText } from '../facts/printedTexts.js';

/**
 * What opens closes: every bracket has its other half in the same text.
 *
 * Silent on the brackets of a list ("a) …", "1) …; 2) …") and on faces ":-)". A text that ends in an open bracket is broken off,
 * which is another rule's.
 */
export const haakje: Check = {
  code: 'tekst/haakje',
  severity: 'info',
  title: 'een haakje dat niet wordt gesloten, of een dat nergens begint',
  why: 'De lezer weet niet waar de toelichting ophoudt. Vaak is er een stukje tekst weggevallen.',
  remedy: 'Zet het andere haakje erbij, of haal dit weg.',
  silent: 'Opsommingen zoals a) en 1), en gezichtjes.',
  example: {
    in: 'acties',
    wrong: '- wat: Werkplan schrijven (samen met de scholen\n  wie: Directie\n  wanneer: maart 2025',
    right: '- wat: Werkplan schrijven (samen met de scholen)\n  wie: Directie\n  wanneer: maart 2025',
  },
  run: ({ printedTexts }) => printedTexts.flatMap((printed) => (/[()[\]]/.test(printed.prose) ? loneBrackets(printed) : [])),
};

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

function loneBrackets(printed: PrintedText): Finding[] {
  const prose = printed.prose.replace(FACE, (face) => MARK.repeat(face.length));
  // A pile for each sign: looking for the other half in one takes the square of what stays open.
  const open: Record<string, number[]> = { '(': [], '[': [] };
  const lone: number[] = [];
  for (const { 0: sign, index } of prose.matchAll(/[()[\]]/g)) {
    const opening = CLOSES[sign];
    if (opening === undefined) open[sign]?.push(index);
    else if (open[opening]?.pop() === undefined && (sign !== ')' || !isListMark(prose, index))) lone.push(index);
  }
  const isCutOff = printed.profile !== 'regel' && printed.profile !== 'regels' && CUT_OFF.test(prose.trimEnd());
  const unclosedOnes = isCutOff ? [] : Object.values(open).flat().sort((one, other) => one - other);
  return [...unclosedOnes.map((at) => unclosed(printed, at)), ...lone.map((at) => unopened(printed, at))];
}

/** Then what is missing is more than a bracket. */
const CUT_OFF = /[,(]$|\s(?:de|het|een|en|van|met)$/u;

const FACE = /(?<![\p{L}\p{N})])[:;]['’]?[-o^]?[()[\]](?![\p{L}\p{N}(])/gu;

/** With the sign before it, and one that may not be there. */
const LONGEST_MARK = 6;

/** A letter, number or Roman numeral right before a bracket that nothing opened. */
function isListMark(prose: string, at: number): boolean {
  return /(?:^|[^\p{L}\p{N}])(?:\p{L}|\d{1,2}[a-z]?|[ivx]{1,4})$/u.test(prose.slice(Math.max(0, at - LONGEST_MARK), at));
}

const SHOWN = 24;

function unclosed({ text, prose }: PrintedText, at: number): Finding {
  const words = shown(prose.slice(at, at + SHOWN), prose.length > at + SHOWN, false);
  return { span: text.place(at, at + 1), message: `Dit haakje gaat open en nergens dicht: ‘${words}’.`, hints: ['Zet het haakje sluiten erbij, of haal dit haakje weg.'] };
}

function unopened({ text, prose }: PrintedText, at: number): Finding {
  const words = shown(prose.slice(Math.max(0, at + 1 - SHOWN), at + 1), false, at + 1 > SHOWN);
  return { span: text.place(at, at + 1), message: `Dit haakje gaat dicht en nergens open: ‘${words}’.`, hints: ['Zet het haakje openen erbij, of haal dit haakje weg.'] };
}

/** Whole words, on one line, with dots where something was cut off. */
function shown(piece: string, isCutAfter: boolean, isCutBefore: boolean): string {
  const line = piece.replace(/[\s\0\u0001]+/g, ' ');
  const start = isCutBefore ? line.replace(/^\S*\s/, '… ') : line;
  return (isCutAfter ? start.replace(/\s\S*$/, ' …') : start).trim();
}
