import type { Chance } from './chance.js';

/** Pieces of rich text that come near to meaning something. */
const RICH = [
  '*', '**', '_', '^', '[', ']', '(', ')', '[^a]', '[^a]: ', '![', '](', '](#', '](https://x.nl)', '](javascript:x)', '](../x.svg)', '\\', '\\\n', '\n', '\n\n', '\n- ', '\n  - ', '\n1. ', '\na. ', '\n| a | b |\n|---|---|\n| ', ' | ', '\n## ', '\n#### ', '<b>', '</td>', '<script>', '<!--', '&amp;', '&#60;', '{{', '}}', '"', "'", '`', '~~', '[pagina #](#a)',
  ' ', '  ', '\t', '\u00a0', '\u00ad', '\u200b', '\u202e', '\u0000', '\u001b[31m', '\ufeff', '\ud83d', '😀', 'é', 'e\u0301', 'woord', 'NT2/nieuwkomers', 'https://x.nl/a_b', 'a@b.nl', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
];

/** Pieces of planning expressions. */
const WHEN = [
  '1', '2', '12', '31', '0', '99', '2024', '2025', '20230', '24', '-', '–', '/', '.', ':', ' ', '  ', ', ', ';', '(', ')', '%', '½', '\n', 'januari', 'feb', 'mrt.', 'mei', 'sept', 'okt.', 'december', 'maandag', 'di', 'wo.', 'week 3', 'kwartaal', 'Q3', '1e', 'tweede', 'helft', 'begin', 'eind', 'medio', 'voor', 'na', 'uiterlijk', 'vanaf', 'tot', 't/m', 'en', 'of', 'iedere', 'elke', 'om de', 'jaarlijks', 'maandelijks', '3x per jaar', 'vier keer', 'per', 'schooljaar', 'zomervakantie', 'herfst', 'voorjaar', 'doorlopend', 'continu', 'p.m.', 'n.t.b.', '13.00', '9.00 uur', '14.00-16.00', '2024-10-07', '7-10-24', '2024/2025', 'betreft', 'indien nodig', 'é', '😀', '\u00a0', 'x',
];

/** Values that a field may get in place of what belongs there. */
const VALUES = [
  '', '-', '–', '0', '-1', '1', '9999', '10000', '1e999', '999999999999999999999', '0x10', 'true', 'false', 'null', '~', '2024-10-07', '2024-2025', '2025-2024', '31 februari', '../../../etc/passwd', '/etc/passwd', 'C:\\x', 'file:///x', '\\\\server\\x', '**/*.yaml', '../**', '*', '[a', '{a,b', 'https://x.nl', '__proto__', 'constructor', 'prototype', 'toString', '<<', '#fff', 'staand', 'liggend', 'resultaten', 'matrix', 'rooster', 'jaarkalender', 'activiteiten', '1 t/m 9', '9 t/m 1', '1, 2, x', '{nummer}', '60%', '\u001b[2J', 'x'.repeat(3000), 'woord '.repeat(600),
];

export function richSoup(chance: Chance): string {
  return soup(RICH, chance, chance.is(0.05) ? 400 : 25);
}

export function whenSoup(chance: Chance): string {
  return Array.from({ length: chance.few(12) }, () => chance.one(WHEN)).join(chance.is(0.6) ? ' ' : '');
}

export function oddValue(chance: Chance): string {
  return chance.is(0.7) ? chance.one(VALUES) : chance.is(0.5) ? richSoup(chance) : whenSoup(chance);
}

/** One piece many times makes what grows faster than its length. */
function soup(pieces: readonly string[], chance: Chance, most: number): string {
  const all = Array.from({ length: chance.few(most) }, () => chance.one(pieces));
  return chance.is(0.05) ? `${all.join('')}${chance.one(pieces).repeat(chance.few(2000))}` : all.join('');
}
