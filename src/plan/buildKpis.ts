import type { Anchors } from './anchors.js';
import type { Kpi, Kpiwaarde } from './model.js';
import type { Origin } from './origin.js';
import { present } from './present.js';

const VALUE_FIELDS = ['nulmeting', 'realisatie', 'prognose', 'streefwaarde', 'bron'] as const;

export function buildKpis(parts: readonly Origin[], anchors: Anchors): Kpi[] {
  return parts.flatMap((origin): Kpi[] => {
    const [nummer, titel] = [origin.text('nummer'), origin.text('titel')];
    if (nummer === undefined || titel === undefined) return [];
    return [
      {
        origin,
        anchor: anchors.made(`kpi-${nummer.value}`),
        nummer: nummer.value,
        titel,
        waarden: VALUE_FIELDS.flatMap((field) => valuesOf(origin, field)),
        ...present({ toelichting: origin.text('toelichting') }),
      },
    ];
  });
}

/** One value, or a value for every year. */
function valuesOf(origin: Origin, veld: string): Kpiwaarde[] {
  const waarde = origin.text(veld);
  if (waarde !== undefined) return [{ veld, waarde }];
  return [...origin.record(veld)].map(([jaar, value]) => ({ veld, jaar, waarde: value }));
}
