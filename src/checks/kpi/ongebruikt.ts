import { collectReferences } from '../../text/index.js';
import type { Check } from '../check.js';
import type { CheckContext } from '../context.js';
import { numberKey, numbersIn } from '../../plan/numberReferences.js';
import { kpisOf } from './kpisOf.js';

/**
 * Every KPI has an action that counts towards it.
 *
 * Silent where no action names a KPI: such a plan only lists them. A KPI that a sentence names ("KPI 4"), or that a link
 * leads to, is used too.
 */
export const ongebruikt: Check = {
  code: 'kpi/ongebruikt',
  severity: 'info',
  needsWholePlan: true,
  title: 'een KPI waar geen enkele actie aan bijdraagt',
  why: 'U meet dan iets waar dit jaar niemand aan werkt, of het nummer is bij een actie vergeten.',
  remedy: 'Noem het nummer bij de actie die eraan bijdraagt. Volgt u alleen het cijfer, dan is er niets mis.',
  silent: 'Noemt geen enkele actie een KPI, dan zegt jaarplan niets.',
  example: {
    in: 'plan',
    wrong: 'kpis: [{nummer: 1, titel: Thuiszitters}, {nummer: 2, titel: Verwijzingen}]\nhoofdstukken: [{titel: Doelen, doelen: [{titel: Aanwezigheid, acties: [{wat: Verzuimoverleg, kpis: [1]}]}]}]',
    right: 'kpis: [{nummer: 1, titel: Thuiszitters}, {nummer: 2, titel: Verwijzingen}]\nhoofdstukken: [{titel: Doelen, doelen: [{titel: Aanwezigheid, acties: [{wat: Verzuimoverleg, kpis: [1, 2]}]}]}]',
  },
  run: (context) => {
    const kpis = kpisOf(context);
    const known = new Set(kpis.map(({ nummer }) => numberKey(nummer)));
    const named = context.actions.flatMap(({ action }) => action.kpis.flatMap((text) => numbersIn(text, known)));
    if (named.length === 0) return [];
    const used = new Set([...named.map(({ number }) => number), ...mentioned(context, known)]);
    return kpis
      .filter(({ nummer, anchor }) => !used.has(numberKey(nummer)) && !used.has(anchor))
      .map(({ origin, nummer }) => ({ span: origin.at('titel'), message: `Aan KPI ${nummer.trim()} draagt geen enkele actie bij.`, hints: ['Noem het nummer bij de actie die eraan bijdraagt, of laat het zo als u alleen het cijfer volgt.'] }));
  },
};

const MENTION = /\bKPI(?:['’]?s)?\s+(\w{1,4}(?:(?:\s*,\s*|\s+en\s+|\s+t\/m\s+|\s+tot en met\s+|\s*&\s*)\d{1,4}\b)*)/gi;

/** Numbers behind "KPI" in a sentence, and places that links lead to. */
function mentioned({ texts }: CheckContext, known: ReadonlySet<string>): string[] {
  return texts.flatMap(({ text, profile }) => {
    const numbers = [...text.value.matchAll(MENTION)].flatMap((match) => partsOf(match[1] ?? ''));
    return [...numbers.filter((number) => known.has(number)), ...(text.value.includes('](#') ? collectReferences(text.rich(profile).blocks).map(({ target }) => target) : [])];
  });
}

function partsOf(words: string): string[] {
  return words.split(/(?:(?<!\s)\s+)?[,&]\s*|(?<!\s)\s+en\s+/).flatMap((part) => {
    const [from, to] = part.split(/(?<!\s)\s+(?:t\/m|tot en met)\s+/);
    const [first, last] = [Number(from), Number(to ?? from)];
    return Number.isInteger(first) && Number.isInteger(last) && last - first < 100 ? Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index)) : [numberKey(part)];
  });
}
