import { distance } from 'fastest-levenshtein';

/** A column of a table as the plan language has it, or a field of the writer's own. */
export type Field =
  | 'nummer' | 'wat' | 'wie' | 'wanneer' | 'resultaat' | 'opmerking' | 'middelen' | 'personeel' | 'financieel' | 'budget' | 'kpis'
  | 'ontwikkelpunten' | 'status' | 'voortgang' | 'doel' | 'vaststelling';

/** What people write above the columns of a plan. The titles of the layouts come first. */
const TITLES: Readonly<Record<Field, readonly string[]>> = {
  wat: ['wat', 'activiteiten wat', 'activiteit', 'activiteiten', 'actie', 'acties', 'actiepunt', 'actiepunten', 'werkzaamheden', 'aanpak', 'wat gaan we doen', 'wat doen we', 'hoe', 'maatregel', 'maatregelen', 'stappen', 'taak', 'taken', 'document', 'onderwerp', 'inhoud', 'uitvoering', 'concrete acties', 'wat moet er gebeuren', 'omschrijving'],
  wie: ['wie', 'betrokkenen wie', 'betrokkenen', 'door wie', 'verantwoordelijk', 'verantwoordelijke', 'verantwoordelijken', 'verantwoordelijkheid', 'uitvoerder', 'uitvoerders', 'uitvoerenden', 'trekker', 'trekkers', 'eigenaar', 'actiehouder', 'actiehouders', 'wie doet het', 'wie is verantwoordelijk', 'penvoerder', 'portefeuillehouder', 'wie doet wat', 'inzet van'],
  wanneer: ['wanneer', 'wanneer gereed', 'periode wanneer', 'periode', 'gereed', 'klaar', 'planning', 'tijdpad', 'deadline', 'datum', 'tijd', 'termijn', 'einddatum', 'looptijd', 'tijdsplanning', 'tijdsbestek', 'moment', 'frequentie', 'datum gereed', 'gereed op', 'wanneer klaar', 'uiterlijk', 'tijdvak', 'maand', 'tijdlijn'],
  resultaat: ['beoogd resultaat', 'beoogde resultaat', 'beoogde resultaten', 'gewenst resultaat', 'gewenste resultaat', 'resultaat', 'resultaten', 'opbrengst', 'beoogde opbrengst', 'opbrengsten', 'effect', 'beoogd effect', 'waartoe', 'output', 'outcome', 'succescriteria', 'resultaat eind schooljaar', 'wat willen we bereiken', 'doelstelling', 'doelstellingen', 'subdoel', 'subdoelen', 'indicator', 'wat is er klaar', 'verwacht resultaat'],
  nummer: ['nr', 'nummer', 'no', 'volgnummer', 'volgnr', '#', 'actienr'],
  opmerking: ['opmerking', 'opmerkingen', 'toelichting', 'bijzonderheden', 'aandachtspunten', 'opm', 'kanttekening'],
  personeel: ['middelen personeel', 'personeel', 'personele inzet', 'inzet', 'inzet personeel', 'uren', 'formatie', 'fte', 'tijdsinvestering', 'menskracht'],
  financieel: ['middelen financieel', 'financieel', 'financien', 'financiele middelen'],
  middelen: ['middelen', 'inzet middelen', 'benodigdheden', 'benodigde middelen', 'met welke middelen', 'faciliteiten'],
  budget: ['budget', 'kosten', 'begroting', 'bedrag', 'geld', 'begrotingspost', 'kostenraming'],
  kpis: ['kpi', 'kpis', 'kpi nr', 'kpi nummer'],
  ontwikkelpunten: ['ontwikkelpunt', 'ontwikkelpunten', 'ontwikkelpunt en', 'op'],
  status: ['status', 'stand van zaken', 'stavaza', 'stand'],
  voortgang: ['voortgang', 'evaluatie', 'realisatie', 'gerealiseerd', 'bereikt'],
  doel: ['doel', 'doelen', 'thema', 'ambitie', 'speerpunt', 'ontwikkeldoel', 'beleidsdoel'],
  vaststelling: ['vaststelling', 'vastgesteld door', 'besluitvorming', 'vaststelling door', 'instemming', 'wie stelt vast'],
};

/** Small letters, without accents, signs and brackets. */
export function bareTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim();
}

/** The field that a column title stands for: the same words, words with a typing error, or one that begins with them. */
export function fieldOfTitle(title: string): Field | undefined {
  const bare = bareTitle(title);
  if (bare === '' || bare.length > LONGEST) return undefined;
  const entries = Object.entries(TITLES) as [Field, readonly string[]][];
  return exact(entries, bare) ?? exact(entries, bareTitle(inBrackets(title))) ?? exact(entries, bareTitle(title.replace(/\([^()]*\)/g, ''))) ?? nearly(entries, bare) ?? beginning(entries, bare);
}

const LONGEST = 45;

function exact(entries: readonly [Field, readonly string[]][], bare: string): Field | undefined {
  return bare === '' ? undefined : entries.find(([, titles]) => titles.includes(bare))?.[0];
}

function inBrackets(title: string): string {
  return /\(([^()]*)\)/.exec(title)?.[1] ?? '';
}

/** One letter may differ in a short title, two in a long one; "wat" and "wie" are words of their own. */
function nearly(entries: readonly [Field, readonly string[]][], bare: string): Field | undefined {
  if (bare.length < 5) return undefined;
  const allowed = bare.length < 8 ? 1 : 2;
  return entries.find(([, titles]) => titles.some((title) => title.length >= 5 && distance(title, bare) <= allowed))?.[0];
}

/** "Wie is hierbij betrokken?", "Wanneer is het klaar": a question that begins with the word. */
function beginning(entries: readonly [Field, readonly string[]][], bare: string): Field | undefined {
  const words = bare.split(' ');
  if (words.length > 6) return undefined;
  return entries.find(([, titles]) => titles.some((title) => title.length >= 3 && bare.startsWith(`${title} `)))?.[0];
}
