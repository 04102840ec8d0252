import { array, boolean, enum as choice, int, literal, object, string } from 'zod';
import type { output } from 'zod';
import { reportSchemaText } from './reportSchema.js';

/** What `jaarplan status --formaat json` writes. A new key may come; one that is here does not change its meaning in format 1. */
const dag = string().describe('Een dag als JJJJ-MM-DD');
const getal = int().min(0);

const standen = {
  'te-laat': getal.describe('Geëindigd vóór de peildatum, en niet afgerond of vervallen'),
  binnenkort: getal.describe('Eindigt op de peildatum of in de 30 dagen erna'),
  gepland: getal.describe('Eindigt later'),
  doorlopend: getal.describe('Heeft geen einde: continu, maandelijks, vanaf een dag'),
  'zonder-datum': getal.describe('Wanneer het klaar is, staat er niet of is niet te lezen'),
  afgerond: getal,
  vervallen: getal,
} as const;

const partij = object({ naam: string().describe('Naam, in elke schrijfwijze dezelfde'), rol: choice(['eigenaar', 'helper']).describe('Een helper staat achter i.s.m.') });

const actie = object({
  id: string(),
  doel: string().describe('Titel van het doel'),
  wat: string().describe('Wat er gebeurt; bij een onderdeel met de actie ervoor'),
  partijen: array(partij),
  wanneer: string().describe('Zoals geschreven; ontbreekt als er niets staat').optional(),
  van: dag.describe('Eerste dag van de termijn').optional(),
  tot: dag.describe('Laatste dag van de termijn: van meer termijnen de eerste die nog komt, anders de laatste').optional(),
  einde: dag.describe('Laatste dag van alle termijnen').optional(),
  status: choice(['gepland', 'loopt', 'afgerond', 'uitgesteld', 'vervallen']).describe('Zoals in het plan staat').optional(),
  koers: choice(['groen', 'oranje', 'rood']).optional(),
  voortgang: string().describe('Wat er gebeurd is, zonder opmaak').optional(),
  stand: choice(['te-laat', 'binnenkort', 'gepland', 'doorlopend', 'zonder-datum', 'afgerond', 'vervallen']).describe('Hoe de actie er op de peildatum voor staat'),
});

export const statusSchema = object({
  formaat: literal(1),
  plan: object({ map: string().describe('De map van het plan'), titel: string(), schooljaar: string().describe('Zoals 2024-2025'), organisatie: string() }),
  peildatum: dag.describe('De dag waarop de stand geldt'),
  binnenkort: dag.describe('De laatste dag die als binnenkort telt'),
  wie: string().describe('De partij waartoe de stand beperkt is; ontbreekt als hij over iedereen gaat').optional(),
  aantallen: object({ acties: getal, ...standen }).describe('Aantal acties; elke actie telt één keer'),
  acties: array(actie).describe('Alle acties, in de volgorde van het plan; een actie waarvan onderdelen een eigen datum of status hebben, staat er per onderdeel'),
  kwaliteitskalender: array(object({ id: string(), wat: string(), partijen: array(partij), van: dag, tot: dag })).describe('Wat er binnenkort aan de beurt is, op volgorde'),
  bijeenkomsten: array(object({ naam: string(), van: dag, tot: dag, tijd: string().optional(), locatie: string().optional(), reserve: boolean() })).describe('De bijeenkomsten van binnenkort, op volgorde'),
  'per-partij': array(object({ partij: string(), ...standen })).describe('Aantal acties waar een partij bij genoemd staat, als eigenaar of als helper'),
  'per-maand': array(object({ maand: string().describe('Als JJJJ-MM'), ...standen, kwaliteitskalender: getal, bijeenkomsten: getal })).describe('Aantallen per maand waarin iets eindigt'),
}).describe('De stand van een plan op een dag');

export type Status = output<typeof statusSchema>;

/** The text of `schemas/status.schema.json`. */
export function statusSchemaText(): string {
  return reportSchemaText(statusSchema, 'status', 'De stand van een plan');
}
