import type { Origin } from './origin.js';
import type { Text } from './text.js';

/** How goals are laid out, after plan, block and parent goals have had their say. */
export interface Opmaakkeuze {
  /** Name of a folder under templates/layouts. */
  readonly opmaak: string;
  /** Where that name is written; absent for the default. */
  readonly opmaakOrigin?: Origin;
  readonly kolommen?: readonly Kolomkeuze[];
  readonly kolomtitels: ReadonlyMap<string, Text>;
  readonly nummering?: string;
  readonly doellabel?: Text | false;
  readonly tabeltitel?: Text;
  readonly eenheid: 'maand' | 'kwartaal';
}

export interface Kolomkeuze {
  readonly origin?: Origin;
  readonly veld: Text;
  readonly titel?: Text;
  readonly breedte?: Text;
}

export interface Doel {
  readonly origin: Origin;
  readonly id: string;
  readonly anchor: string;
  /** As written, or counted from 1 in every block; absent for `nummer: false`. Whether it shows is for the layout. */
  readonly nummer?: string;
  readonly nummerGeschreven: boolean;
  /** The goal stands for a chapter: its own chapter has no title. */
  readonly alsHoofdstuk: boolean;
  readonly titel: Text;
  readonly icoon?: Text;
  readonly doel?: Text;
  readonly ondertitel?: Text;
  readonly toelichting?: Text;
  readonly ontwikkelpunten: readonly Text[];
  readonly opmaak: Opmaakkeuze;
  /** False: the table has no head row of its own. */
  readonly tabelkop: boolean;
  readonly velden: ReadonlyMap<string, Text>;
  /** Results with their actions; a goal with plain actions has one result without a text. */
  readonly resultaten: readonly Resultaat[];
  readonly subdoelen: readonly Doel[];
  readonly voetnoten: ReadonlyMap<string, Text>;
}

export interface Resultaat {
  readonly origin: Origin;
  readonly id: string;
  /** Several: results that share the same actions. Empty for the plain actions of a goal. */
  readonly resultaten: readonly Text[];
  readonly ontwikkelpunten: readonly Text[];
  readonly wie: readonly Text[];
  readonly wanneer?: Wanneer;
  readonly opmerking?: Text;
  readonly velden: ReadonlyMap<string, Text>;
  readonly acties: readonly Actie[];
}

export interface Wanneer {
  readonly teksten: readonly Text[];
  readonly van?: Text;
  readonly tot?: Text;
}

export interface Actie {
  readonly origin: Origin;
  readonly id: string;
  /** As written, or counted per goal. */
  readonly nummer: string;
  readonly nummerGeschreven: boolean;
  readonly kop?: Text;
  readonly wat?: Text;
  readonly wie: readonly Text[];
  readonly wanneer?: Wanneer;
  readonly resultaat?: Text;
  readonly opmerking?: Text;
  readonly middelen?: Text;
  readonly personeel?: Text;
  readonly financieel?: Text;
  readonly budget?: Text;
  readonly kpis: readonly Text[];
  readonly ontwikkelpunten: readonly Text[];
  readonly soort: string;
  readonly planning?: Text;
  readonly partijen: readonly Text[];
  readonly status?: 'gepland' | 'loopt' | 'afgerond' | 'uitgesteld' | 'vervallen';
  readonly koers?: 'groen' | 'oranje' | 'rood';
  readonly voortgang?: Text;
  readonly onderdelen: readonly Actie[];
  readonly velden: ReadonlyMap<string, Text>;
}
