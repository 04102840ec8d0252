import { counted } from '../../diagnostics/tally.js';
import { gapsIn } from '../../points/index.js';
import type { Coverage } from '../../points/index.js';
import type { Puntwerk } from '../../plan/model.js';

export const NO_GOAL = 'geen doel';

/** The ondersteuningsplan with its period, which many titles hold already. */
export function titleOf({ titel, periode }: Coverage): string {
  return titel.includes(periode) ? titel : `${titel} ${periode}`;
}

/** What one year did for a point: goals, then actions. */
export function workWords(work: Puntwerk | undefined): readonly string[] {
  if (work === undefined) return [NO_GOAL];
  return [counted(work.doelen, 'doel', 'doelen'), work.acties === 0 ? 'geen acties' : counted(work.acties, 'actie', 'acties')];
}

/** What is missing, in whole sentences. */
export function gapSentences(coverage: Coverage): string[] {
  const gaps = gapsIn(coverage);
  const { years, yearsWithoutPlan } = coverage;
  const inYears = years.length === 1 ? `in ${years[0]?.label ?? ''}` : 'in elk jaar';
  return [
    ...(gaps.length === 0 ? [`Aan elk punt werkt ${inYears} een doel.`] : []),
    ...gaps.map((gap) => `${gap.nummer}. ${gap.titel}: ${gap.isEverywhere && years.length > 1 ? 'in geen enkel jaar een doel' : `geen doel in ${enumerate(gap.years)}`}.`),
    ...(yearsWithoutPlan.length === 0 ? [] : [`Van ${enumerate(yearsWithoutPlan)} is er hier geen jaarplan.`]),
  ];
}

export const DROPPED = 'Acties die vervallen zijn, tellen niet mee.';

/** Plans that are in no table. */
export function leftOut(without: readonly string[], broken: readonly string[]): string[] {
  return [
    ...(without.length === 0 ? [] : [`Niet meegeteld, want zonder ondersteuningsplan: ${without.join(', ')}.`]),
    ...(broken.length === 0 ? [] : [`Niet meegeteld, want er staan fouten in: ${broken.join(', ')}.`]),
  ];
}

function enumerate(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} en ${words.at(-1) ?? ''}`;
}
