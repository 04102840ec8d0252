import type { Check } from '../check.js';
import { pointReferences } from '../ontwikkelpunt/pointReferences.js';
import { brokenNumbers } from './brokenNumbers.js';

/**
 * A point that a goal, result or action works on is one of the ondersteuningsplan.
 *
 * Silent where the plan has no ondersteuningsplan, or one without points: then nobody knows which exist.
 */
export const ontwikkelpunt: Check = {
  code: 'verwijzing/ontwikkelpunt',
  severity: 'fout',
  needsWholePlan: true,
  title: 'het nummer van een ontwikkelpunt dat niet in het ondersteuningsplan staat',
  why: 'De lezer zoekt het punt op en vindt niets. In de tabel van ontwikkelpunten en doelen ontbreekt het doel.',
  remedy: 'Verbeter het nummer, of vul het punt aan in ondersteuningsplan.yaml.',
  silent: 'Zonder ondersteuningsplan weet jaarplan niet welke punten er zijn, en zegt het niets.',
  example: {
    in: 'plan',
    wrong: 'ondersteuningsplan: {titel: Samen sterk, periode: 2022-2026, ontwikkelpunten: [{nummer: 1, titel: Basisondersteuning}]}\nhoofdstukken: [{titel: Doelen, doelen: [{titel: Basisondersteuning, doel: Op orde., ontwikkelpunten: [11]}]}]',
    right: 'ondersteuningsplan: {titel: Samen sterk, periode: 2022-2026, ontwikkelpunten: [{nummer: 1, titel: Basisondersteuning}]}\nhoofdstukken: [{titel: Doelen, doelen: [{titel: Basisondersteuning, doel: Op orde., ontwikkelpunten: [1]}]}]',
  },
  run: (context) =>
    brokenNumbers(pointReferences(context), {
      name: 'Ontwikkelpunt',
      names: 'Ontwikkelpunten',
      numbers: (context.plan.ondersteuningsplan?.ontwikkelpunten ?? []).map(({ nummer }) => nummer.trim()),
      all: 'De punten in het ondersteuningsplan hebben',
    }),
};
