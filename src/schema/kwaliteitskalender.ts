import { wanneer } from './actie.js';
import { kolommen, kolomtitels } from './layout.js';
import type { DeclaredFields } from './vocabulary.js';
import { groep, groepMetEigenVelden, lijst, schakelaar, tekst, tekstOfLijst } from './vocabulary.js';

export const kalenderitemvelden = {
  id: tekst('Vaste naam, om jaren te vergelijken').optional(),
  wat: tekst('Het document, gesprek of onderzoek'),
  wanneer: wanneer.optional(),
  wie: tekstOfLijst('Wie het doet').optional(),
  vaststelling: tekst('Wie het vaststelt; staat onder wie, of in een eigen kolom').optional(),
  opmerking: tekst('Kanttekening').optional(),
} as const;

export function kwaliteitskalenderSchema(extra: DeclaredFields) {
  const item = groepMetEigenVelden(kalenderitemvelden, extra, 'Een onderdeel van de kalender');
  const groepSchema = groep({ titel: tekst('Titel van de groep').optional(), items: lijst(item, 'De onderdelen van deze groep') }, 'Een groep onder één titel');
  return groep(
    {
      kolommen: kolommen.optional(),
      kolomtitels: kolomtitels.optional(),
      'eerste-groep-in-kop': schakelaar('true: de titel van de eerste groep staat in de kop van de tabel').optional(),
      groepen: lijst(groepSchema, 'De groepen van de kalender'),
    },
    'De kwaliteitskalender: wat elk jaar terugkomt',
  ).meta({ id: 'kwaliteitskalender' });
}
