import { array, boolean, enum as choice, lazy, literal, object, record, string } from 'zod';
import type { output, ZodType } from 'zod';
import { reportSchemaText } from './reportSchema.js';

/** What `jaarplan export --formaat json` writes. A new key may come; one that is here does not change its meaning in format 1. */
const dag = string().describe('Een dag als JJJJ-MM-DD');
const tijdstip = string().describe('Een tijd als UU:MM');
const status = choice(['gepland', 'loopt', 'afgerond', 'uitgesteld', 'vervallen']);

const partij = object({ naam: string().describe('Naam, in elke schrijfwijze dezelfde'), rol: choice(['eigenaar', 'helper']).describe('Een helper staat achter i.s.m.') });

const moment = object({
  soort: choice(['dag', 'uiterlijk', 'herhaling']).describe('dag: op deze dagen; uiterlijk: klaar op deze dag; herhaling: van de eerste tot en met de laatste dag, volgens de regel'),
  van: dag,
  tot: dag,
  begin: tijdstip.optional(),
  einde: tijdstip.optional(),
  weekdagen: array(choice(['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'])).describe('Bij een herhaling').optional(),
  'hoeveelste-van-de-maand': literal([1, 2, 3, 4, 5, -1]).describe('Bij een herhaling per maand; -1 is de laatste').optional(),
  weken: choice(['even', 'oneven']).describe('Bij een herhaling die alleen in de even of de oneven weken is').optional(),
}).describe('Een moment waarvan de dagen vaststaan');

const dagen = { momenten: array(moment).describe('Alleen wat een dag noemt'), 'zonder-dag': boolean().describe('De woorden noemen, geheel of voor een deel, geen dag') };
const velden = record(string(), string()).describe('Velden die het plan zelf noemt: titel en tekst');

const actie = object({
  id: string(),
  hoofdstuk: string(),
  doelnummer: string(),
  doel: string(),
  resultaat: string(),
  nummer: string(),
  'onderdeel-van': string().describe('De actie waar dit een onderdeel van is; leeg als het er geen is'),
  kop: string(),
  wat: string(),
  wie: string().describe('Zoals geschreven; een onderdeel heeft anders dat van zijn actie'),
  wanneer: string().describe('Zoals geschreven; een onderdeel heeft anders dat van zijn actie'),
  ...dagen,
  partijen: array(partij),
  status: status.optional(),
  koers: choice(['groen', 'oranje', 'rood']).optional(),
  voortgang: string(),
  opmerking: string(),
  middelen: string(),
  personeel: string(),
  financieel: string(),
  budget: string(),
  kpis: string(),
  ontwikkelpunten: string(),
  soort: string(),
  planning: string(),
  velden,
});

const kalenderitem = object({ id: string(), groep: string(), wat: string(), wanneer: string(), ...dagen, wie: string(), partijen: array(partij), vaststelling: string(), opmerking: string(), velden });

const bijeenkomst = object({
  overleg: string(),
  kolom: string(),
  datum: string().describe('Zoals geschreven'),
  ...dagen,
  begin: tijdstip.optional(),
  einde: tijdstip.optional(),
  dag: string(),
  tijd: string(),
  duur: string(),
  herhaling: string(),
  locatie: string(),
  reserve: boolean(),
  onderwerpen: string(),
  opmerking: string(),
  'opmerking-overleg': string().describe('Over het overleg als geheel'),
  'tijd-overleg': string().describe('Die van het overleg, als deze bijeenkomst een eigen tijd heeft'),
  'locatie-overleg': string().describe('Die van het overleg, als deze bijeenkomst een eigen locatie heeft'),
  contact: string(),
  doelgroepen: array(string()),
  partijen: array(partij),
  velden,
});

export interface Exportdeel {
  readonly soort: string;
  readonly id?: string | undefined;
  readonly nummer?: string | undefined;
  readonly naam: string;
  readonly velden: readonly { readonly naam: string; readonly titel: string; readonly tekst: string }[];
  readonly onderdelen: readonly Exportdeel[];
}

const deel: ZodType<Exportdeel> = lazy(() =>
  object({
    soort: string().describe('plan, hoofdstuk, blok, doel, resultaat, actie, kpi, ontwikkelpunt, kalendergroep, kalenderitem, kolom, overleg of bijeenkomst'),
    id: string().optional(),
    nummer: string().optional(),
    naam: string().describe('Waaraan een lezer het onderdeel herkent'),
    velden: array(object({ naam: string().describe('Sleutel van de plantaal'), titel: string(), tekst: string().describe('Tekst zonder opmaak, een regel per alinea of partij') })),
    onderdelen: array(deel),
  }),
);

export const exportSchema = object({
  formaat: literal(1),
  plan: object({ map: string().describe('De map van het plan'), titel: string(), schooljaar: string().describe('Zoals 2024-2025'), organisatie: string(), status: choice(['concept', 'ter-instemming', 'vastgesteld']).optional(), vastgesteld: dag.optional() }),
  alleen: object({ wie: string().optional(), doelgroep: string().optional(), van: dag.optional(), tot: dag.optional(), status: array(string()).optional() }).describe('Waartoe het plan beperkt is; ontbreekt als het heel is').optional(),
  acties: array(actie).describe('Alle acties en onderdelen van acties, in de volgorde van het plan'),
  kwaliteitskalender: array(kalenderitem),
  bijeenkomsten: array(bijeenkomst).describe('Een per dag; ook wat geen dag noemt'),
  kpis: array(object({ nummer: string(), titel: string(), toelichting: string(), waarden: array(object({ titel: string(), waarde: string() })) })),
  inhoud: deel.describe('Het hele plan als boom, met elke tekst die erin staat'),
}).describe('Een plan voor andere programma’s');

export type Exportbestand = output<typeof exportSchema>;

/** The text of `schemas/export.schema.json`. */
export function exportSchemaText(): string {
  return reportSchemaText(exportSchema, 'export', 'Een jaarplan voor andere programma’s');
}
