import { union } from 'zod';
import { overlegvelden } from './jaarplanning.js';
import { kolomtitels } from './layout.js';
import { aantal, groep, kaart, keuze, lijst, tekst, tekstOfLijst } from './vocabulary.js';

export const huisstijlSchema = groep(
  {
    kleur: tekst('Huiskleur, zoals #14566b').optional(),
    kleur2: tekst('Tweede kleur, voor lijnen en merktekens').optional(),
    lettertype: tekst('Naam van een lettertype, of pad naar een lettertypebestand (woff2)').optional(),
    logo: tekst('Pad naar het logo (SVG, PNG of JPEG)').optional(),
    sjablonen: tekst('Map met eigen sjablonen, die een ingebouwd sjabloon van dezelfde naam vervangen').optional(),
    css: tekst('Pad naar een bestand met extra CSS').optional(),
  },
  'Huisstijl: kleuren, lettertype, logo',
).meta({ id: 'huisstijl' });

export const kpiSchema = groep(
  {
    nummer: tekst('Nummer van de KPI'),
    titel: tekst('Wat er gemeten wordt'),
    toelichting: tekst('Wat het getal zegt').optional(),
    nulmeting: waarde('Waarde bij het begin').optional(),
    realisatie: waarde('Wat er bereikt is').optional(),
    prognose: waarde('Verwachting').optional(),
    streefwaarde: waarde('Waarde die bereikt moet worden').optional(),
    bron: tekst('Waar het getal vandaan komt').optional(),
  },
  'Een KPI: een getal dat laat zien hoe het gaat',
);

function waarde(description: string) {
  return union([tekst(description), kaart(tekst('Waarde'), 'Een waarde per jaar')]).meta({ description });
}

export const kpisSchema = lijst(kpiSchema, 'De KPI’s').meta({ id: 'kpis' });

export const organisatieSchema = groep(
  {
    naam: tekst('Naam van het samenwerkingsverband'),
    afkorting: tekst('Korte naam').optional(),
    sector: keuze(['PO', 'VO', 'PO-VO', 'anders'], 'Onderwijssector').optional(),
    vakantieregio: keuze(['noord', 'midden', 'zuid'], 'Regio van de schoolvakanties').optional(),
    plaats: tekst('Plaats waar de organisatie gevestigd is').optional(),
    website: tekst('Adres van de website').optional(),
    logo: tekst('Pad naar het logo').optional(),
    huisstijl: huisstijlSchema.meta({ path: 'Pad naar een bestand met de huisstijl' }).optional(),
    afkortingen: kaart(tekst('Betekenis'), 'Afkortingen en hun betekenis').optional(),
    kolomtitels: kolomtitels.optional(),
    overleggen: lijst(groep({ ...overlegvelden, naam: tekst('Naam van het overleg') }, 'Een overleg'), 'Overleggen die elk jaar terugkomen, één keer genoemd').optional(),
    partijen: lijst(
      groep({ naam: tekst('Naam van de partij'), afkorting: tekst('Korte naam van de partij').optional(), ook: tekstOfLijst('Andere schrijfwijzen van dezelfde partij').optional() }, 'Een partij'),
      'Partijen en hun andere schrijfwijzen',
    ).optional(),
  },
  'De organisatie; geldt voor al haar jaren',
).meta({ id: 'organisatie' });

export const ondersteuningsplanSchema = groep(
  {
    titel: tekst('Titel van het ondersteuningsplan'),
    periode: tekst('Looptijd, zoals 2022-2026'),
    ontwikkelpunten: lijst(groep({ nummer: aantal('Nummer van het ontwikkelpunt'), titel: tekst('Wat het ontwikkelpunt is') }, 'Een ontwikkelpunt'), 'De ontwikkelpunten'),
  },
  'Het ondersteuningsplan: het vierjarenplan waarvan het jaarplan een uitwerking is',
).meta({ id: 'ondersteuningsplan' });
