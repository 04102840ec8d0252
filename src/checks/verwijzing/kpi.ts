import type { Check } from '../check.js';
import { kpisOf } from '../kpi/kpisOf.js';
import { brokenNumbers } from './brokenNumbers.js';

/**
 * A KPI that an action counts towards is one of the plan.
 *
 * Silent where the plan lists no KPI's: they may stand in another document.
 */
export const kpi: Check = {
  code: 'verwijzing/kpi',
  severity: 'fout',
  needsWholePlan: true,
  title: 'het nummer van een KPI die het plan niet heeft',
  why: 'De lezer zoekt de KPI op en vindt niets. Niemand meet dan wat de actie oplevert.',
  remedy: 'Verbeter het nummer, of vul de KPI aan onder `kpis`.',
  silent: 'Noemt het plan zelf geen KPI’s, dan weet jaarplan niet welke er zijn, en zegt het niets.',
  example: {
    in: 'plan',
    wrong: 'kpis: [{nummer: 1, titel: Thuiszitters}, {nummer: 2, titel: Verwijzingen}]\nhoofdstukken: [{titel: Doelen, doelen: [{titel: Aanwezigheid, acties: [{wat: Verzuimoverleg, kpis: 1 t/m 3}]}]}]',
    right: 'kpis: [{nummer: 1, titel: Thuiszitters}, {nummer: 2, titel: Verwijzingen}]\nhoofdstukken: [{titel: Doelen, doelen: [{titel: Aanwezigheid, acties: [{wat: Verzuimoverleg, kpis: 1 t/m 2}]}]}]',
  },
  run: (context) =>
    brokenNumbers(
      context.actions.flatMap(({ action }) => action.kpis),
      { name: 'KPI', names: 'KPI’s', numbers: kpisOf(context).map(({ nummer }) => nummer.trim()), all: 'De KPI’s van dit plan hebben' },
    ),
};
