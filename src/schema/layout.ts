import { union } from 'zod';
import { ANY_SCALAR, groep, kaart, keuze, lijst, schakelaar, tekst, tekstOfLeeg } from './vocabulary.js';

const kolom = union([
  tekst('Naam van een veld'),
  groep(
    {
      veld: tekst('Naam van het veld: wat, wie, wanneer, resultaat, of een eigen veld uit `velden`'),
      titel: tekstOfLeeg('Titel boven de kolom').optional(),
      breedte: tekst('Deel van de tabelbreedte, bijvoorbeeld "25%" of "3" (naar verhouding)').optional(),
    },
    'Een kolom met eigen titel of breedte',
  ),
]);

export const kolommen = lijst(kolom, 'De kolommen van de tabel, van links naar rechts');
export const kolomtitels = kaart(tekstOfLeeg('Titel boven de kolom'), 'Andere titels boven kolommen, zonder de kolommen opnieuw te noemen');

/** How goals are laid out; on a plan, a block or a goal, where the nearest one counts. */
export const opmaakvelden = {
  opmaak: tekst('De vorm van de doelen: resultaten, activiteiten, jaarkalender, matrix of rooster')
    .meta({ editor: { ...ANY_SCALAR, examples: ['resultaten', 'activiteiten', 'jaarkalender', 'matrix', 'rooster'] } })
    .optional(),
  kolommen: kolommen.optional(),
  kolomtitels: kolomtitels.optional(),
  nummering: tekst('per-doel, doorlopend, geen, of een patroon zoals "Doel {nummer}"')
    .meta({ editor: { ...ANY_SCALAR, examples: ['per-doel', 'doorlopend', 'geen', 'Doel {nummer}'] } })
    .optional(),
} as const;

export const doelopmaakvelden = {
  ...opmaakvelden,
  doellabel: union([schakelaar('false laat het label weg'), tekst('Ander label dan "Doel:"')]).meta({ description: 'Het label voor het doel; false laat het weg' }).optional(),
  tabeltitel: tekst('Een regel boven de tabel, zoals "Acties"').optional(),
  eenheid: keuze(['maand', 'kwartaal'], 'Bij opmaak rooster: maanden of kwartalen naast elkaar').optional(),
} as const;
