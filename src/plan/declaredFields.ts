import type { ZodType } from 'zod';
import type { Diagnostics } from '../diagnostics/collector.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { actievelden } from '../schema/actie.js';
import { doelvelden, resultaatvelden } from '../schema/doel.js';
import { bijeenkomstvelden } from '../schema/jaarplanning.js';
import { kalenderitemvelden } from '../schema/kwaliteitskalender.js';
import { keuze, tekst } from '../schema/vocabulary.js';
import type { YamlMap, YamlText } from '../yaml/tree.js';
import type { Veld } from './model.js';
import { Origin } from './origin.js';

const NAME = /^[a-zà-ÿ][a-zà-ÿ0-9_-]{0,40}$/i;
const LANGUAGE: ReadonlySet<string> = new Set([
  ...[actievelden, doelvelden, resultaatvelden, kalenderitemvelden, bijeenkomstvelden].flatMap(Object.keys),
  ...['onderdelen', 'acties', 'subdoelen', 'resultaten', 'personeel', 'financieel'],
]);

/** Every part of a plan is held against every field: a plan that has hundreds would keep its writer waiting. */
const MAXIMUM_FIELDS = 50;

/** The fields that a plan declares under `velden`: read before all else, because they widen the shape of the rest. */
export function readDeclaredFields(plan: YamlMap, diagnostics: Diagnostics): Map<string, Veld> {
  const fields = new Map<string, Veld>();
  const declared = new Origin(plan).part('velden');
  for (const { key } of declared?.node.entries ?? []) {
    if (fields.size === MAXIMUM_FIELDS) {
      diagnostics.add(diagnosticAt(key.span, 'veld/te-veel', `Een plan kan hooguit ${MAXIMUM_FIELDS} eigen velden hebben.`, { hints: ['Voeg velden samen, of zet wat weinig voorkomt in de opmerking.'] }));
      break;
    }
    if (LANGUAGE.has(key.value.toLowerCase())) {
      diagnostics.add(
        diagnosticAt(key.span, 'veld/bestaat-al', `Het veld ‘${key.value}’ bestaat al in de plantaal.`, { hints: ['Kies een andere naam. Een andere titel boven de kolom geeft u met `kolomtitels`.'] }),
      );
      continue;
    }
    const known = Reflect.has(Object.prototype, key.value);
    if (known || !NAME.test(key.value)) {
      diagnostics.add(diagnosticAt(key.span, 'veld/naam', `‘${key.value}’ kan geen naam van een veld zijn.`, { hints: ['Gebruik letters, cijfers en streepjes, zonder spaties.'] }));
    }
    // A field with a wrong name is read all the same: that its name is wrong is said once, not at every use.
    if (!known) fields.set(key.value, readField(declared?.part(key.value) ?? new Origin({ kind: 'map', entries: [], span: key.span }), key, diagnostics));
  }
  return fields;
}

function readField(origin: Origin, { value: naam, span }: YamlText, diagnostics: Diagnostics): Veld {
  const soort = (origin.text('soort')?.value as Veld['soort'] | undefined) ?? 'tekst';
  const keuzes = origin.texts('keuzes').map((choice) => choice.value);
  if (soort === 'keuze' && !origin.has('keuzes')) {
    diagnostics.add(diagnosticAt(span, 'veld/zonder-keuzes', `Het veld ‘${naam}’ is een keuze, maar de keuzes ontbreken.`, { hints: ['Noem ze onder het veld: `keuzes: [hoog, gewoon]`.'] }));
  }
  return { origin, naam, titel: origin.text('titel')?.value ?? naam.charAt(0).toUpperCase() + naam.slice(1), soort, keuzes };
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
