import { array, boolean, discriminatedUnion, enum as choice, int, literal, object, record, string } from 'zod';
import type { output } from 'zod';
import { reportSchemaText } from './reportSchema.js';

/** What `jaarplan diff --formaat json` writes. A new key may come; one that is here does not change its meaning in format 1. */
const soort = choice(['plan', 'hoofdstuk', 'blok', 'doel', 'resultaat', 'actie', 'kpi', 'ontwikkelpunt', 'kalendergroep', 'kalenderitem', 'kolom', 'overleg', 'bijeenkomst']).describe('Soort onderdeel');

const plaats = object({ soort, naam: string().describe('Naam van het onderdeel') });

const plan = object({
  plan: string().describe('Het plan zoals het gevraagd is: een map, een bestand of REVISIE:map'),
  titel: string().describe('Titel van het plan'),
  schooljaar: string().describe('Schooljaar, zoals 2024-2025'),
});

const onderdeel = object({
  id: string().describe('Vaste naam, als die in het plan staat').optional(),
  nummer: string().describe('Nummer, geschreven of geteld').optional(),
  naam: string().describe('Waaraan een lezer het onderdeel herkent'),
  velden: record(string(), string()).describe('Alle gevulde velden, als tekst zonder opmaak; de sleutel is die van de plantaal'),
});

const woord = object({
  soort: choice(['gelijk', 'weg', 'nieuw']).describe('In beide teksten, alleen in de oude of alleen in de nieuwe'),
  tekst: string().describe('Het stuk tekst, met spaties en regeleinden'),
});

const detail = discriminatedUnion('soort', [
  object({
    soort: literal('veld'),
    veld: string().describe('Sleutel van het veld'),
    oud: string().describe('Ontbreekt als het veld nieuw is').optional(),
    nieuw: string().describe('Ontbreekt als het veld weg is').optional(),
    'alleen-opmaak': boolean().describe('De woorden zijn gelijk; cursief, vet of het doel van een link niet'),
    woorden: array(woord).describe('Achter elkaar: de oude tekst (gelijk en weg) en de nieuwe (gelijk en nieuw)'),
  }).describe('Een veld is gekomen, weg of gewijzigd'),
  object({ soort: literal('nummer'), oud: string().optional(), nieuw: string().optional() }).describe('Een geschreven nummer is anders; nummers die alleen doortellen staan hier niet'),
  object({ soort: literal('verplaatst'), van: plaats, naar: plaats }).describe('Staat nu onder een ander onderdeel'),
  object({ soort: literal('volgorde'), oud: array(string()), nieuw: array(string()) }).describe('Wat eronder staat, heeft een andere volgorde'),
]);

const wijziging = object({
  soort,
  verandering: choice(['toegevoegd', 'verwijderd', 'gewijzigd']).describe('Wat er met het onderdeel gebeurd is'),
  plaats: array(plaats).describe('De onderdelen waar het in staat, van buiten naar binnen, zonder het plan zelf'),
  oud: onderdeel.optional().describe('Het onderdeel in het oude plan'),
  nieuw: onderdeel.optional().describe('Het onderdeel in het nieuwe plan'),
  waarschijnlijk: boolean().describe('De twee zijn aan hun tekst herkend, en zijn dus waarschijnlijk hetzelfde onderdeel'),
  verschillen: array(detail).describe('Wat er anders is; leeg als het onderdeel nieuw of weg is'),
});

const getal = int().min(0);

export const verschillenSchema = object({
  formaat: literal(1),
  oud: plan.describe('Het oude plan'),
  nieuw: plan.describe('Het nieuwe plan'),
  aantallen: object({
    toegevoegd: getal,
    verwijderd: getal,
    gewijzigd: getal,
    verplaatst: getal.describe('Van de gewijzigde onderdelen: die ergens anders staan'),
    waarschijnlijk: getal.describe('Van de gewijzigde onderdelen: die aan hun tekst herkend zijn'),
    bijeenkomsten: getal.describe('Bijeenkomsten die anders zijn; die tellen hierboven niet mee'),
  }).describe('Hoeveel er veranderd is'),
  wijzigingen: array(wijziging).describe('Alle wijzigingen, in de volgorde van het plan'),
}).describe('De verschillen tussen twee plannen');

export type Verschillen = output<typeof verschillenSchema>;
export type Wijziging = output<typeof wijziging>;
export type Wijzigingdetail = output<typeof detail>;
export type Onderdeel = output<typeof onderdeel>;

/** The text of `schemas/verschillen.schema.json`. */
export function verschillenSchemaText(): string {
  return reportSchemaText(verschillenSchema, 'verschillen', 'Verschillen tussen twee plannen');
}
