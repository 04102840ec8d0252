import { union, lazy } from 'zod';
import type { ZodType } from 'zod';
import type { DeclaredFields } from './vocabulary.js';
import { ANY_SCALAR, groep, groepMetEigenVelden, keuze, lijst, tekst, tekstOfLijst } from './vocabulary.js';

export const ontwikkelpunten = tekstOfLijst('Nummers van ontwikkelpunten uit het ondersteuningsplan, zoals [2, 3]');

export const wanneer = union([
  tekst('Datum of tekst'),
  lijst(tekst('Datum of tekst'), 'Meer momenten'),
  groep(
    {
      tekst: tekst('Wat er gedrukt wordt, zoals: dit voorjaar').optional(),
      van: tekst('Begin: datum (2024-10-07)').optional(),
      tot: tekst('Einde: datum (2025-02-01)').optional(),
    },
    'Een moment met zijn periode',
  ),
]).meta({ description: 'Datum, tekst, lijst, of {tekst, van, tot}' });

export const actievelden = {
  id: tekst('Vaste naam, om jaren te vergelijken').optional(),
  nummer: tekst('Nummer; anders telt jaarplan').optional(),
  kop: tekst('Onderstreept begin van de cel, zoals "PO-VO"').optional(),
  wat: tekst('Wat er gebeurt').optional(),
  wie: tekstOfLijst('Wie het doet; een partij per regel').optional(),
  wanneer: wanneer.optional(),
  resultaat: tekst('Wat het oplevert').optional(),
  opmerking: tekst('Kanttekening bij de actie').optional(),
  middelen: union([
    tekst('Middelen'),
    groep({ personeel: tekst('Mensen: uren of fte').optional(), financieel: tekst('Geld: bedrag of post').optional() }, 'Middelen in twee kolommen'),
  ])
    .meta({ description: 'Middelen: tekst, of {personeel, financieel}' })
    .optional(),
  budget: tekst('Bedrag of post van de begroting').optional(),
  kpis: tekstOfLijst('Nummers van KPI’s: [1, 2] of "1 t/m 9"').optional(),
  ontwikkelpunten: ontwikkelpunten.optional(),
  soort: tekst('activiteit, portefeuille, project, of een eigen woord')
    .meta({ editor: { ...ANY_SCALAR, examples: ['activiteit', 'portefeuille', 'project'] } })
    .optional(),
  planning: tekst('Periode die al in de zin staat; wordt niet gedrukt').optional(),
  partijen: tekstOfLijst('Partijen die al in de zin staan; worden niet gedrukt').optional(),
  status: keuze(['gepland', 'loopt', 'afgerond', 'uitgesteld', 'vervallen'], 'Hoe het ervoor staat').optional(),
  koers: keuze(['groen', 'oranje', 'rood'], 'Op koers (groen), let op (oranje) of in gevaar (rood)').optional(),
  voortgang: tekst('Wat er gebeurd is; voedt de evaluatie').optional(),
} as const;

/** The action schema of one plan: `extra` holds the fields that this plan declares under `velden`. */
export function actieSchema(extra: DeclaredFields): ZodType {
  const actie: ZodType = lazy(() =>
    union([
      tekst('Alleen wat er gebeurt'),
      groepMetEigenVelden({ ...actievelden, onderdelen: lijst(actie, 'Onderdelen van deze actie').optional() }, extra, 'Een actie'),
    ]),
  ).meta({ id: 'actie' });
  return actie;
}
