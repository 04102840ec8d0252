import type { DateNotation, IsoDate, SchoolYear } from '../calendar/index.js';
import type { Severity } from '../diagnostics/diagnostic.js';
import type { RichText } from '../text/index.js';
import type { Actie, Doel, Kolomkeuze, Wanneer } from './goalModel.js';
import type { Origin } from './origin.js';
import type { Text } from './text.js';

export type { Actie, Doel, Kolomkeuze, Opmaakkeuze, Resultaat, Wanneer } from './goalModel.js';

/** The plan as it is meant: every part typed, in order, with its origin. Nothing here knows how it will look. */
export interface Plan {
  readonly origin: Origin;
  readonly titel: Text;
  readonly ondertitel?: Text;
  readonly schooljaar: SchoolYear;
  readonly organisatie: Organisatie;
  readonly ondersteuningsplan?: Ondersteuningsplan;
  readonly status?: 'concept' | 'ter-instemming' | 'vastgesteld';
  readonly vastgesteld?: IsoDate;
  readonly versie?: Text;
  readonly datum?: Text;
  readonly auteurs: readonly Auteur[];
  readonly voorblad: false | Voorblad;
  readonly inhoudsopgave: false | { readonly diepte: number };
  readonly kop?: Text;
  readonly voet?: Text;
  readonly datumnotatie: DateNotation;
  readonly huisstijl: Huisstijl;
  readonly velden: ReadonlyMap<string, Veld>;
  readonly kpis: readonly Kpi[];
  readonly afkortingen: ReadonlyMap<string, Text>;
  readonly voetnoten: ReadonlyMap<string, Text>;
  readonly controle: ReadonlyMap<string, Severity | 'uit'>;
  readonly vrijeDagen: readonly Text[];
  readonly hoofdstukken: readonly Hoofdstuk[];
}

export interface Organisatie {
  readonly origin: Origin;
  readonly naam: Text;
  readonly afkorting?: Text;
  readonly sector?: string;
  readonly vakantieregio?: 'noord' | 'midden' | 'zuid';
  readonly plaats?: Text;
  readonly website?: Text;
  readonly afkortingen: ReadonlyMap<string, Text>;
  readonly kolomtitels: ReadonlyMap<string, Text>;
  readonly overleggen: ReadonlyMap<string, Origin>;
  readonly partijen: readonly Partij[];
}

export interface Partij {
  readonly origin: Origin;
  readonly naam: Text;
  readonly afkorting?: Text;
  readonly ook: readonly Text[];
}

export interface Ondersteuningsplan {
  readonly origin: Origin;
  readonly titel: Text;
  readonly periode: Text;
  readonly ontwikkelpunten: readonly Ontwikkelpunt[];
}

export interface Ontwikkelpunt {
  readonly origin: Origin;
  readonly nummer: string;
  readonly titel: Text;
}

export interface Auteur {
  readonly naam?: Text;
  readonly functie?: Text;
  readonly organisatie?: Text;
}

export interface Voorblad {
  readonly afbeelding?: Text;
  readonly alt?: Text;
  readonly tekst?: Text;
}

export interface Huisstijl {
  readonly origin?: Origin;
  readonly kleur?: Text;
  readonly kleur2?: Text;
  readonly lettertype?: Text;
  readonly logo?: Text;
  readonly sjablonen?: Text;
  readonly css?: Text;
}

/** A field that the plan declares itself. */
export interface Veld {
  readonly origin: Origin;
  readonly naam: string;
  readonly titel: string;
  readonly soort: 'tekst' | 'datum' | 'bedrag' | 'getal' | 'keuze';
  readonly keuzes: readonly string[];
}

export interface Kpi {
  readonly origin: Origin;
  readonly anchor: string;
  readonly nummer: string;
  readonly titel: Text;
  readonly toelichting?: Text;
  /** nulmeting, realisatie, prognose, streefwaarde, bron: in that order, where given. */
  readonly waarden: readonly Kpiwaarde[];
}

export interface Kpiwaarde {
  readonly veld: string;
  readonly jaar?: string;
  readonly waarde: Text;
}

export interface Hoofdstuk {
  readonly origin: Origin;
  readonly anchor: string;
  /** Printed number; absent where the chapter is not numbered. */
  readonly nummer?: string;
  readonly titel?: Text;
  readonly ondertitel?: Text;
  readonly papier?: 'staand' | 'liggend';
  readonly nieuwePagina: boolean;
  readonly inleiding?: Text;
  readonly blokken: readonly Blok[];
}

interface Blokbasis {
  readonly origin: Origin;
  readonly titel?: Text;
  readonly nieuwePagina: boolean;
}

export type Blok = Blokbasis &
  (
    | { readonly soort: 'tekst'; readonly tekst: Text }
    | { readonly soort: 'doelen'; readonly doelen: readonly Doel[] }
    | { readonly soort: 'kwaliteitskalender'; readonly kalender: Kwaliteitskalender }
    | { readonly soort: 'jaarplanning'; readonly jaarplanning: Jaarplanning; readonly weergave: 'kolommen' | 'lijst'; readonly doelgroep?: string }
    | { readonly soort: 'kpis'; readonly kpis: readonly Kpi[]; readonly weergave: 'lijst' | 'tabel' }
    | { readonly soort: 'dekking'; readonly jaren?: readonly Dekkingsjaar[] }
    | { readonly soort: 'tijdlijn' }
    | { readonly soort: 'evaluatie'; readonly delen: readonly Evaluatiedeel[]; readonly terugblik?: Terugblik }
    | { readonly soort: 'afkortingen' }
    | { readonly soort: 'afbeelding'; readonly pad: Text; readonly alt: Text; readonly bijschrift?: Text; readonly breedte?: Text }
  );

export interface Evaluatiedeel {
  readonly soort: 'gerealiseerd' | 'niet-gerealiseerd';
  readonly inleiding?: Text;
  readonly punten: readonly Text[];
}

/** What an earlier plan did for the points of the ondersteuningsplan. */
export interface Dekkingsjaar {
  readonly schooljaar: SchoolYear;
  /** By number, as `numberKey` writes it; a point that the plan does not work on is absent. */
  readonly punten: ReadonlyMap<string, Puntwerk>;
}

/** What a plan does for one point. Subgoals count with their goal, parts of an action with their action. */
export interface Puntwerk {
  readonly doelen: number;
  /** Without those that were dropped. */
  readonly acties: number;
  readonly vervallen: number;
}

/** What became of an earlier plan: its goals that have actions, in order. Words only, for its links lead nowhere here. */
export interface Terugblik {
  readonly schooljaar: SchoolYear;
  readonly titel: string;
  readonly doelen: readonly TerugblikDoel[];
}

export interface TerugblikDoel {
  readonly titel: string;
  readonly acties: readonly TerugblikActie[];
}

export interface TerugblikActie {
  /** Paragraphs and lists of bare words; empty where nothing was written. */
  readonly wat: RichText;
  readonly status?: Actie['status'];
  readonly voortgang?: RichText;
}

export interface Kwaliteitskalender {
  readonly origin: Origin;
  readonly kolommen?: readonly Kolomkeuze[];
  readonly kolomtitels: ReadonlyMap<string, Text>;
  readonly eersteGroepInKop: boolean;
  readonly groepen: readonly Kalendergroep[];
}

export interface Kalendergroep {
  readonly origin: Origin;
  readonly titel?: Text;
  readonly items: readonly Kalenderitem[];
}

export interface Kalenderitem {
  readonly origin: Origin;
  readonly id: string;
  readonly wat: Text;
  readonly wanneer?: Wanneer;
  readonly wie: readonly Text[];
  readonly vaststelling?: Text;
  readonly opmerking?: Text;
  readonly velden: ReadonlyMap<string, Text>;
}

export interface Jaarplanning {
  readonly origin: Origin;
  readonly titel?: Text;
  readonly kolommen: readonly Jaarplanningkolom[];
}

export interface Jaarplanningkolom {
  readonly origin: Origin;
  readonly titel?: Text;
  readonly overleggen: readonly Overleg[];
}

export interface Overleg {
  readonly origin: Origin;
  /** Name for lists and exports: its own, else the column's title. */
  readonly label: string;
  readonly naam?: Text;
  readonly dag?: Text;
  readonly tijd?: Text;
  readonly duur?: Text;
  readonly locatie?: Text;
  readonly contact?: Text;
  readonly herhaling?: Text;
  readonly opmerking?: Text;
  readonly doelgroepen: readonly Text[];
  readonly bijeenkomsten: readonly Bijeenkomst[];
}

export interface Bijeenkomst {
  readonly origin: Origin;
  readonly datum?: Text;
  /** First and last day where the text is understood as days; equal for one day. */
  readonly eersteDag?: IsoDate;
  readonly laatsteDag?: IsoDate;
  readonly van?: Text;
  readonly tot?: Text;
  readonly tijd?: Text;
  readonly locatie?: Text;
  readonly reserve: boolean;
  readonly opmerking?: Text;
  readonly onderwerpen: readonly Text[];
  readonly doelgroepen: readonly Text[];
  readonly velden: ReadonlyMap<string, Text>;
}
