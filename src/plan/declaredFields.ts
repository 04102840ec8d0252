import type { ZodType } from 'zod';
import type { Diagnostics } from '../diagnostics/collector.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { actievelden } from '../schema/actie.js';
import { doelvelden } from '../schema/doel.js';
import { keuze, tekst } from '../schema/vocabulary.js';
import type { YamlMap } from '../yaml/tree.js';
import type { Veld } from './model.js';
import { Origin } from './origin.js';

const NAME = /^[a-zà-ÿ][a-zà-ÿ0-9_-]{0,40}$/i;
const LANGUAGE: ReadonlySet<string> = new Set([...Object.keys(actievelden), ...Object.keys(doelvelden), 'onderdelen', 'acties', 'subdoelen', 'resultaten', 'personeel', 'financieel', 'vaststelling', 'datum', 'reserve', 'tijd', 'locatie', 'constructor', 'prototype', 'hasownproperty']);

/** The fields that a plan declares under `velden`: read before all else, because they widen the shape of the rest. */
export function readDeclaredFields(plan: YamlMap, diagnostics: Diagnostics): Map<string, Veld> {
  const fields = new Map<string, Veld>();
  const declared = new Origin(plan).part('velden');
  for (const { key } of declared?.node.entries ?? []) {
    const naam = key.value;
    if (!NAME.test(naam)) {
      diagnostics.add(diagnosticAt(key.span, 'veld/naam', `‘${naam}’ kan geen naam van een veld zijn.`, { hints: ['Gebruik letters, cijfers en streepjes, zonder spaties.'] }));
      continue;
    }
    if (LANGUAGE.has(naam.toLowerCase())) {
      diagnostics.add(diagnosticAt(key.span, 'veld/bestaat-al', `Het veld ‘${naam}’ bestaat al in de plantaal.`, { hints: ['Kies een andere naam; een andere titel boven de kolom geeft u met `kolomtitels`.'] }));
      continue;
    }
    const origin = declared?.part(naam) ?? new Origin(plan);
    fields.set(naam, {
      origin,
      naam,
      titel: declared?.part(naam)?.text('titel')?.value ?? naam[0]?.toUpperCase() + naam.slice(1),
      soort: (declared?.part(naam)?.text('soort')?.value as Veld['soort'] | undefined) ?? 'tekst',
      keuzes: declared?.part(naam)?.texts('keuzes').map((choice) => choice.value) ?? [],
    });
  }
  return fields;
}

/** What zod may expect of each declared field. */
export function declaredShapes(fields: ReadonlyMap<string, Veld>): Record<string, ZodType> {
  const shapes: Record<string, ZodType> = {};
  for (const [naam, veld] of fields) {
    const [first, ...others] = veld.keuzes;
    shapes[naam] = veld.soort === 'keuze' && first !== undefined ? keuze([first, ...others], veld.titel).optional() : tekst(veld.titel).optional();
  }
  return shapes;
}
