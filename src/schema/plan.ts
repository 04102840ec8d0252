import { literal, union } from 'zod';
import { actieSchema } from './actie.js';
import { doelSchema } from './doel.js';
import { jaarplanningSchema } from './jaarplanning.js';
import { kwaliteitskalenderSchema } from './kwaliteitskalender.js';
import { doelopmaakvelden, opmaakvelden } from './layout.js';
import { huisstijlSchema, kpisSchema, ondersteuningsplanSchema, organisatieSchema } from './organisatie.js';
import type { DeclaredFields } from './vocabulary.js';
import { aantal, groep, kaart, keuze, lijst, schakelaar, tekst } from './vocabulary.js';

const auteur = groep(
  { naam: tekst('Naam van de schrijver').optional(), functie: tekst('Functie van de schrijver').optional(), organisatie: tekst('Organisatie van de schrijver').optional() },
  'Een auteur',
);

export const veldSchema = groep(
  {
    titel: tekst('Titel boven de kolom').optional(),
    soort: keuze(['tekst', 'datum', 'bedrag', 'getal', 'keuze'], 'Wat erin komt; standaard tekst').optional(),
    keuzes: lijst(tekst('Keuze'), 'De toegestane waarden, bij soort keuze').optional(),
  },
  'Een eigen veld',
);

const evaluatiedeel = groep({ inleiding: tekst('Tekst boven de punten').optional(), punten: lijst(tekst('Een punt'), 'De punten').optional() }, 'Een deel van de evaluatie');

/** The keys of a block's content: exactly one of them stands in every block. */
function inhoudvelden(extra: DeclaredFields) {
  const actie = actieSchema(extra);
  const doel = doelSchema(actie, extra);
  return {
    tekst: tekst('Lopende tekst, met koppen vanaf ## en tabellen').optional(),
    doelen: lijst(doel, 'De doelen').meta({ path: 'Pad of patroon, zoals doelen/*.yaml', pathsInList: true }).optional(),
    kwaliteitskalender: kwaliteitskalenderSchema(extra).meta({ path: 'Pad naar de kwaliteitskalender' }).optional(),
    jaarplanning: jaarplanningSchema(extra).meta({ path: 'Pad naar de jaarplanning' }).optional(),
    kpis: union([schakelaar('true: de KPI’s van het plan'), kpisSchema]).meta({ description: 'De KPI’s: die van het plan, of eigen', path: 'Pad naar een bestand met KPI’s' }).optional(),
    dekking: union([schakelaar('true: welke doelen aan welke ontwikkelpunten werken'), tekst('Map van een eerder plan, of een patroon zoals ../*'), lijst(tekst('Map van een eerder plan'), 'Mappen van eerdere plannen')])
      .meta({ description: 'true: welke doelen aan welke ontwikkelpunten werken; of mappen van eerdere plannen, zoals ../*: in welk jaar er aan welk punt gewerkt is' })
      .optional(),
    tijdlijn: schakelaar('true: het jaar als tekening').optional(),
    evaluatie: union([
      tekst('Map van het plan van vorig jaar, zoals ../2023-2024'),
      groep({ gerealiseerd: evaluatiedeel.optional(), 'niet-gerealiseerd': evaluatiedeel.optional() }, 'Wat er vorig jaar gelukt is en wat niet'),
    ])
      .meta({ description: 'De map van het plan van vorig jaar, of wat er gelukt is en wat niet' })
      .optional(),
    afkortingen: schakelaar('true: de afkortingen die het plan gebruikt').optional(),
    afbeelding: tekst('Pad naar een afbeelding').optional(),
  } as const;
}

export const BLOKSOORTEN = ['tekst', 'doelen', 'kwaliteitskalender', 'jaarplanning', 'kpis', 'dekking', 'tijdlijn', 'evaluatie', 'afkortingen', 'afbeelding'] as const;
export type Bloksoort = (typeof BLOKSOORTEN)[number];

const blokopties = {
  titel: tekst('Kop boven het blok').optional(),
  'nieuwe-pagina': schakelaar('Begin op een nieuwe pagina; standaard true bij een hoofdstuk, false bij een blok').optional(),
  ...doelopmaakvelden,
  weergave: keuze(['kolommen', 'lijst', 'tabel'], 'jaarplanning: kolommen of lijst; kpis: lijst of tabel').optional(),
  doelgroep: tekst('Bij jaarplanning: alleen wat voor deze doelgroep is').optional(),
  alt: tekst('Bij afbeelding: wat er te zien is, voor wie het niet kan zien').optional(),
  bijschrift: tekst('Bij afbeelding: de regel eronder').optional(),
  breedte: tekst('Bij afbeelding: breedte, zoals 60% of 8 cm').optional(),
} as const;

/** Declared fields may not take the name of a field that the language has: the two could not be told apart. */
export function planSchema(extra: DeclaredFields) {
  const inhoud = inhoudvelden(extra);
  const blok = groep({ ...inhoud, ...blokopties }, 'Een blok: precies één soort inhoud, met opties');
  const { titel: _blockTitle, ...options } = blokopties;
  const hoofdstuk = groep(
    {
      id: tekst('Vaste naam, om naar te verwijzen').optional(),
      titel: tekst('Titel van het hoofdstuk').optional(),
      ondertitel: tekst('Regel onder de titel').optional(),
      nummer: union([schakelaar('false: geen nummer'), tekst('Nummer zoals gedrukt')]).meta({ description: 'true (standaard: jaarplan telt), false of een nummer' }).optional(),
      papier: keuze(['staand', 'liggend'], 'Stand van het papier; anders liggen brede tabellen').optional(),
      inleiding: tekst('Tekst boven de blokken').optional(),
      blokken: lijst(blok, 'De blokken van dit hoofdstuk').optional(),
      ...inhoud,
      ...options,
    },
    'Een hoofdstuk: blokken, of de sleutels van zijn enige blok',
  );
  return groep(
    {
      formaat: literal('1').meta({ description: 'Versie van deze plantaal: 1', editor: { type: 'integer', const: 1 } }),
      titel: tekst('Titel van het plan'),
      ondertitel: tekst('Regel onder de titel').optional(),
      schooljaar: tekst('Schooljaar, zoals 2024-2025'),
      organisatie: organisatieSchema.meta({ path: 'Pad naar organisatie.yaml; standaard het dichtstbijzijnde bestand van die naam' }).optional(),
      ondersteuningsplan: ondersteuningsplanSchema.meta({ path: 'Pad naar ondersteuningsplan.yaml; standaard het dichtstbijzijnde bestand van die naam' }).optional(),
      status: keuze(['concept', 'ter-instemming', 'vastgesteld'], 'Hoe ver het plan is; bij de eerste twee staat CONCEPT op elke pagina').optional(),
      vastgesteld: tekst('Datum van vaststelling').optional(),
      versie: tekst('Versie, zoals definitief').optional(),
      datum: tekst('Datum op het voorblad, zoals juni 2024').optional(),
      auteur: union([auteur, lijst(auteur, 'Auteurs')]).meta({ description: 'Auteur of auteurs, op het voorblad' }).optional(),
      voorblad: union([
        schakelaar('false: geen voorblad'),
        groep({ afbeelding: tekst('Pad naar een afbeelding').optional(), alt: tekst('Wat er te zien is').optional(), tekst: tekst('Tekst op het voorblad').optional() }, 'Een eigen voorblad'),
      ]).meta({ description: 'true (standaard), false of {afbeelding, alt, tekst}' }).optional(),
      inhoudsopgave: union([schakelaar('false: geen inhoudsopgave'), groep({ diepte: aantal('Hoe diep: 1, 2 of 3', 3).optional() }, 'De inhoudsopgave')])
        .meta({ description: 'true (standaard), false of {diepte}' })
        .optional(),
      kop: tekst('Tekst boven elke pagina').optional(),
      voet: tekst('Tekst onder elke pagina').optional(),
      ...opmaakvelden,
      datumnotatie: keuze(['kort', 'lang', 'iso'], 'Hoe datums als 2024-10-07 gedrukt worden').optional(),
      huisstijl: huisstijlSchema.meta({ path: 'Pad naar een bestand met de huisstijl' }).optional(),
      velden: kaart(veldSchema, 'Eigen velden: naam en {titel, soort, keuzes}').optional(),
      kpis: kpisSchema.meta({ path: 'Pad naar een bestand met KPI’s' }).optional(),
      afkortingen: kaart(tekst('Betekenis'), 'Afkortingen, boven op die van de organisatie').optional(),
      voetnoten: kaart(tekst('Tekst van de voetnoot'), 'Voetnoten, naar te verwijzen met [^naam]').optional(),
      'vrije-dagen': lijst(tekst('Datum, of periode'), 'Eigen vrije dagen, naast schoolvakanties en feestdagen').optional(),
      controle: kaart(keuze(['fout', 'waarschuwing', 'info', 'uit'], 'Ernst'), 'Ernst van controles: naam en ernst').optional(),
      hoofdstukken: lijst(hoofdstuk, 'De hoofdstukken, in volgorde'),
    },
    'Een jaarplan',
  ).meta({ id: 'plan' });
}
