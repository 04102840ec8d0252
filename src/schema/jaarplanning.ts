import { union } from 'zod';
import type { DeclaredFields } from './vocabulary.js';
import { groep, groepMetEigenVelden, lijst, schakelaar, tekst, tekstOfLijst } from './vocabulary.js';

export const bijeenkomstvelden = {
  id: tekst('Vaste naam, om jaren te vergelijken').optional(),
  datum: tekst('Datum: 2024-10-07, of zoals u hem typt').optional(),
  van: tekst('Eerste dag').optional(),
  tot: tekst('Laatste dag').optional(),
  tijd: tekst('Tijd, zoals 14.00-16.00').optional(),
  locatie: tekst('Waar het is, of Teams').optional(),
  reserve: schakelaar('true: een reservedatum').optional(),
  opmerking: tekst('Kanttekening').optional(),
  onderwerpen: tekstOfLijst('Onderwerpen van deze bijeenkomst').optional(),
  doelgroepen: tekstOfLijst('Voor wie de bijeenkomst is').optional(),
} as const;

export const overlegvelden = {
  naam: tekst('Naam van het overleg').optional(),
  dag: tekst('Weekdag, zoals maandag; wordt vergeleken met elke datum').optional(),
  tijd: tekst('Tijd, zoals 14.00-16.00').optional(),
  duur: tekst('Duur, zoals 1,5 uur').optional(),
  locatie: tekst('Waar het is, of Teams').optional(),
  contact: tekst('Wie het regelt: naam of functie').optional(),
  herhaling: tekst('Herhaling, zoals: iedere donderdag').optional(),
  opmerking: tekst('Kanttekening').optional(),
  doelgroepen: tekstOfLijst('Voor wie het overleg is').optional(),
} as const;

export function jaarplanningSchema(extra: DeclaredFields) {
  const bijeenkomst = union([tekst('Een datum'), groepMetEigenVelden(bijeenkomstvelden, extra, 'Een bijeenkomst')]);
  const overleg = union([
    tekst('Naam van een overleg uit organisatie.yaml'),
    groep({ ...overlegvelden, bijeenkomsten: lijst(bijeenkomst, 'De data').optional() }, 'Een overleg met zijn data'),
  ]);
  const kolom = groep({ titel: tekst('Titel boven de kolom').optional(), overleggen: lijst(overleg, 'De overleggen in deze kolom') }, 'Een kolom van de jaarplanning');
  return groep({ titel: tekst('Titel boven het overzicht').optional(), kolommen: lijst(kolom, 'De kolommen') }, 'De jaarplanning: overleggen en hun data').meta({
    id: 'jaarplanning',
  });
}
