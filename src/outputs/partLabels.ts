import type { PartKind } from '../compare/index.js';

/** What people call a part of a plan; '' where its name says it all. */
export const PART_LABELS: Readonly<Record<PartKind, string>> = {
  plan: 'Plan',
  hoofdstuk: 'Hoofdstuk',
  blok: '',
  doel: 'Doel',
  resultaat: 'Resultaat',
  actie: 'Actie',
  kpi: 'KPI',
  ontwikkelpunt: 'Ontwikkelpunt',
  kalendergroep: 'Groep',
  kalenderitem: 'Kalenderpunt',
  kolom: 'Kolom',
  overleg: 'Overleg',
  bijeenkomst: 'Bijeenkomst',
};
