import { lazy, union } from 'zod';
import type { ZodType } from 'zod';
import { ontwikkelpunten, wanneer } from './actie.js';
import { doelopmaakvelden } from './layout.js';
import type { DeclaredFields } from './vocabulary.js';
import { groepMetEigenVelden, kaart, lijst, schakelaar, tekst, tekstOfLijst } from './vocabulary.js';

export const resultaatvelden = {
  id: tekst('Vaste naam, om jaren te vergelijken').optional(),
  resultaat: tekstOfLijst('Het beoogde resultaat; een lijst: meer resultaten met dezelfde acties').optional(),
  ontwikkelpunten: ontwikkelpunten.optional(),
  wie: tekstOfLijst('Wie; geldt voor alle acties van dit resultaat').optional(),
  wanneer: wanneer.optional(),
  opmerking: tekst('Kanttekening bij het resultaat').optional(),
} as const;

export const doelvelden = {
  id: tekst('Vaste naam, om jaren te vergelijken en naar te verwijzen').optional(),
  nummer: union([schakelaar('false: geen nummer'), tekst('Nummer zoals gedrukt, bijvoorbeeld 4 of "Doel I"')]).meta({ description: 'Nummer, tekst of false; anders telt jaarplan' }).optional(),
  titel: tekst('Titel van het doel'),
  icoon: tekst('Pad naar een SVG of PNG naast de titel').optional(),
  doel: tekst('Wat er bereikt moet worden').optional(),
  ondertitel: tekst('Een regel onder de titel').optional(),
  toelichting: tekst('Tekst boven de tabel').optional(),
  ontwikkelpunten: ontwikkelpunten.optional(),
  tabelkop: schakelaar('false: geen eigen kop boven de tabel').optional(),
  ...doelopmaakvelden,
  voetnoten: kaart(tekst('Tekst van de voetnoot'), 'Voetnoten, naar te verwijzen met [^naam]').optional(),
} as const;

/** The goal schema of one plan: `extra` holds the fields that this plan declares under `velden`. */
export function doelSchema(actie: ZodType, extra: DeclaredFields): ZodType {
  const resultaat = groepMetEigenVelden({ ...resultaatvelden, acties: lijst(actie, 'De acties bij dit resultaat').optional() }, extra, 'Een resultaat met zijn acties');
  const doel: ZodType = lazy(() =>
    groepMetEigenVelden(
      {
        ...doelvelden,
        resultaten: lijst(resultaat, 'Resultaten, elk met acties').optional(),
        acties: lijst(actie, 'Acties, waar resultaten niet per groep staan').optional(),
        subdoelen: lijst(doel, 'Doelen onder dit doel').optional(),
      },
      extra,
      'Een doel',
    ).refine((goal) => !('resultaten' in goal && 'acties' in goal), { path: ['acties'], params: { excludes: 'resultaten' } }),
  ).meta({ id: 'doel' });
  return doel;
}
