import { monthOfWord } from '../names.js';
import { isPlausibleYear } from '../schoolYear.js';
import { timeAt } from '../timeTokens.js';
import { keyAt, type Context } from './context.js';

/** Nouns that a number follows as a name: "KPI 1 t/m 9", "cluster 3-4", "pagina 11". */
const numberedNouns = new Set(
  ("kpi kpi's kpis doel doelen doelstelling doelstellingen subdoel subdoelen ontwikkelpunt ontwikkelpunten pagina pagina's p pag blz bladzijde groep groepen " +
    'cluster clusters cl so vso sbo regio artikel artikelen art lid leden paragraaf par hoofdstuk hst bijlage maatregel maatregelen punt punten stap ' +
    'fase nummer nummers nr nrs versie begroting begrotingspost post posten actie acties activiteit thema leerjaar klas onderdeel zaal lokaal kamer ' +
    'ruimte module niveau categorie deel rij kolom norm standaard onder wet route pact spoor pijler ambitie speerpunt actiepunt')
    .split(' '),
);
const joiners = new Set([',', '.', '/', '-', 'en', 't/m', 'tm', '&', 'of', '+']);
const amountUnits = new Set(['%', 'procent', 'euro', 'fte', 'm2', 'km', 'leerlingen', 'lln', 'deelnemers', 'scholen', '+', 'jarigen', 'jarige']);
const ageBounds = new Set(['vanaf', 'tot', 'boven', 'onder']);
const ageRanges = new Set(['-', 'tot', 't/m', 'tm', 'en']);
const longestList = 40;
/** Tokens in a number, separators and all: "1.000.000,-" and no more. */
const longestNumber = 9;

/** Reads numbers that only look like a time; gives the first token after them. */
export function notATimeAt(context: Context, index: number): number | undefined {
  return moneyAt(context, index) ?? ageAt(context, index) ?? numberedAt(context, index) ?? amountAt(context, index) ?? enumerationAt(context, index);
}

/** "€ 60.000,-", "€0,09". */
function moneyAt(context: Context, index: number): number | undefined {
  if (keyAt(context, index) !== '€' && keyAt(context, index) !== 'eur') return undefined;
  return context.tokens[index + 1]?.kind === 'number' ? numberEnd(context, index + 1) : undefined;
}

/** A noun with its numbers, up to a number that a month follows. */
function numberedAt(context: Context, index: number): number | undefined {
  if (!numberedNouns.has(keyAt(context, index))) return undefined;
  let at = keyAt(context, index + 1) === '.' ? index + 2 : index + 1;
  let end: number | undefined;
  for (let count = 0; count < longestList; count += 1) {
    const token = context.tokens[at];
    if (!isReference(context, at)) break;
    // "5a" and "I13": letters that touch the number belong to it
    const isSuffixed = context.tokens[at + 1]?.kind === 'word' && context.tokens[at + 1]?.gap === false;
    end = at + (isSuffixed && token?.kind === 'number' ? 2 : 1);
    if (!joiners.has(keyAt(context, end))) break;
    at = end + 1;
  }
  return end;
}

function isReference(context: Context, index: number): boolean {
  const token = context.tokens[index];
  if (token?.kind !== 'number') return false;
  if (monthOfWord(keyAt(context, index + 1)) !== undefined) return false;
  return token.text.length < 4 || !isPlausibleYear(token.value);
}

/** "12-16 jaar", "van 4 tot 12 jaar", "vanaf 4 jaar": ages; a length has no bounds but "minimaal" and "langer dan". */
function ageAt(context: Context, index: number): number | undefined {
  const { tokens } = context;
  const bounded = ageBounds.has(keyAt(context, index));
  const at = bounded ? index + 1 : index;
  if (tokens[at]?.kind !== 'number') return undefined;
  const ranged = ageRanges.has(keyAt(context, at + 1)) && tokens[at + 2]?.kind === 'number';
  const end = ranged ? at + 3 : at + 1;
  return (bounded || ranged) && keyAt(context, end) === 'jaar' ? end + 1 : undefined;
}

/** "3-5%", "0,6 fte", "15+", "8.0", "140 deelnemers". */
function amountAt(context: Context, index: number): number | undefined {
  if (context.tokens[index]?.kind !== 'number') return undefined;
  const end = numberEnd(context, index);
  const second = keyAt(context, end) === '-' && context.tokens[end + 1]?.kind === 'number' ? numberEnd(context, end + 1) : undefined;
  const unitAt = second ?? end;
  const unit = keyAt(context, unitAt);
  if (unit === '+' && context.tokens[unitAt]?.gap === true) return undefined;
  if (amountUnits.has(unit)) return unitAt + 1;
  const isDecimal = end === index + 3 && keyAt(context, index + 1) === '.' && context.tokens[index + 2]?.text.length === 1;
  return isDecimal && timeAt(context.tokens, index) === undefined ? end : undefined;
}

/** "2)" before a part of an enumeration. */
function enumerationAt(context: Context, index: number): number | undefined {
  const isFirst = index === 0 || context.tokens[index - 1]?.kind === 'mark';
  return isFirst && context.tokens[index]?.kind === 'number' && keyAt(context, index + 1) === ')' && keyAt(context, index - 1) !== '(' ? index + 2 : undefined;
}

/** End of a number with separators inside: "60.000,-", "0,09", "2.1". */
function numberEnd(context: Context, index: number): number {
  let at = index + 1;
  while (at < index + longestNumber && (keyAt(context, at) === '.' || keyAt(context, at) === ',') && context.tokens[at]?.gap === false) {
    const after = context.tokens[at + 1];
    if (after === undefined || after.gap || (after.kind !== 'number' && after.key !== '-')) break;
    at += 2;
  }
  return at;
}
