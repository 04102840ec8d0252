import type { Check } from '../check.js';
import { numberKey, numbersIn } from '../../plan/numberReferences.js';
import { pointReferences } from './pointReferences.js';

/**
 * Every point of the ondersteuningsplan has a goal that works on it.
 *
 * Silent where no goal names a point: such a plan is not built on them.
 */
export const nietGedekt: Check = {
  code: 'ontwikkelpunt/niet-gedekt',
  severity: 'info',
  needsWholePlan: true,
  title: 'een ontwikkelpunt uit het ondersteuningsplan waar geen doel aan werkt',
  why: 'In het ondersteuningsplan is het beloofd. Komt het in geen enkel jaarplan terug, dan merkt niemand dat.',
  remedy: 'Noem het nummer bij het doel dat eraan werkt. Komt het punt een ander jaar aan de beurt, dan is er niets mis.',
  silent: 'Noemt geen enkel doel een ontwikkelpunt, dan zegt jaarplan niets.',
  example: {
    in: 'plan',
    wrong: 'ondersteuningsplan: {titel: Samen sterk, periode: 2022-2026, ontwikkelpunten: [{nummer: 1, titel: Basisondersteuning}, {nummer: 2, titel: Ouders}]}\nhoofdstukken: [{titel: Doelen, doelen: [{titel: Basis, doel: Op orde., ontwikkelpunten: [1]}]}]',
    right: 'ondersteuningsplan: {titel: Samen sterk, periode: 2022-2026, ontwikkelpunten: [{nummer: 1, titel: Basisondersteuning}, {nummer: 2, titel: Ouders}]}\nhoofdstukken: [{titel: Doelen, doelen: [{titel: Basis, doel: Op orde., ontwikkelpunten: [1, 2]}]}]',
  },
  run: (context) => {
    const points = context.plan.ondersteuningsplan?.ontwikkelpunten ?? [];
    const known = new Set(points.map(({ nummer }) => numberKey(nummer)));
    const covered = new Set(pointReferences(context).flatMap((text) => numbersIn(text, known)).map(({ number }) => number));
    if (covered.size === 0) return [];
    return points
      .filter(({ nummer }) => !covered.has(numberKey(nummer)))
      .map(({ nummer, titel }) => ({ span: titel.span, message: `Aan ontwikkelpunt ${nummer.trim()} werkt geen enkel doel in dit plan.`, hints: ['Noem het nummer bij het doel dat eraan werkt, of laat het zo als het een ander jaar aan de beurt is.'] }));
  },
};
