import { entryAt, isEmpty } from '../yaml/tree.js';
import type { YamlEntry, YamlMap, YamlNode, YamlText } from '../yaml/tree.js';
import { lookBackPlaces } from './evaluation.js';
import { renewText } from './renewText.js';
import type { Rolling } from './rolling.js';

/** Names, paths, choices and facts: nothing in them moves with the year. */
const FIXED: ReadonlySet<string> = new Set(
  `formaat schooljaar organisatie ondersteuningsplan huisstijl status vastgesteld versie datum auteur inhoudsopgave opmaak nummering datumnotatie eenheid velden controle
   id nummer icoon afbeelding papier nieuwe-pagina weergave doelgroep breedte tabelkop koers voortgang soort wie partijen naam dag tijd duur locatie contact doelgroepen reserve
   nulmeting realisatie prognose streefwaarde bron evaluatie dekking bijeenkomsten vrije-dagen`.split(/\s+/),
);
/** What says when something is due. */
const TIMES: ReadonlySet<string> = new Set(['wanneer', 'planning', 'herhaling']);
/** Lists of numbers, unless they are the KPI's themselves. */
const NUMBERS: ReadonlySet<string> = new Set(['kpis', 'ontwikkelpunten']);

/** Renews the years and dates in every text of the plan but those of meetings, which move by the week. */
export function renewTexts(rolling: Rolling): void {
  const { plan } = rolling;
  const walk = new TextWalk(rolling, new Map([...plan.velden].map(([name, { soort }]) => [name, soort])), lookBackPlaces(plan));
  walk.map(plan.origin.node);
}

class TextWalk {
  constructor(
    readonly rolling: Rolling,
    readonly declared: ReadonlyMap<string, string>,
    /** Chapters and blocks that look back on the year before. */
    readonly lookBack: ReadonlySet<number>,
  ) {}

  map(map: YamlMap): void {
    const looksBack = this.lookBack.has(map.span.start);
    for (const entry of map.entries) this.#entry(entry, looksBack);
  }

  #entry({ key: { value: key }, value }: YamlEntry, looksBack: boolean): void {
    if (key === 'bijeenkomsten') this.#meetings(value);
    if (FIXED.has(key) || (NUMBERS.has(key) && isPlain(value)) || (key === 'kolommen' && !holdsMeetings(value))) return;
    if (looksBack && key === 'inleiding' && value.kind === 'text') {
      this.rolling.doubt(value.span, value.value.split('\n')[0] ?? '', 'een tekst die terugkijkt; schrijf hem opnieuw');
      return;
    }
    const kind = this.declared.get(key);
    if (kind === undefined || kind === 'tekst' || kind === 'datum') this.#value(value, TIMES.has(key) || kind === 'datum', looksBack);
  }

  #value(value: YamlNode, isTime: boolean, looksBack: boolean): void {
    if (value.kind === 'text') this.#text(value, isTime, looksBack);
    else if (value.kind === 'list') for (const item of value.items) this.#value(item, isTime, looksBack);
    else if (isTime) for (const entry of value.entries) this.#value(entry.value, true, looksBack);
    else this.map(value);
  }

  /** Of a meeting everything but its days. */
  #meetings(value: YamlNode): void {
    if (value.kind !== 'list') return;
    for (const item of value.items) if (item.kind === 'map') this.map({ ...item, entries: item.entries.filter(({ key }) => key.value !== 'van' && key.value !== 'tot') });
  }

  #text(text: YamlText, isTime: boolean, looksBack: boolean): void {
    if (!isEmpty(text)) this.rolling.apply(text, renewText(text.value, this.rolling.renewing(isTime ? 'tijd' : 'tekst', looksBack)));
  }
}

/** The columns of a jaarplanning; those of a table are names of fields. */
function holdsMeetings(columns: YamlNode): boolean {
  return columns.kind === 'list' && columns.items.some((column) => entryAt(column, 'overleggen') !== undefined);
}

/** Texts only: numbers of KPI's and points, not the things themselves. */
function isPlain(value: YamlNode): boolean {
  return value.kind === 'text' || (value.kind === 'list' && value.items.every(({ kind }) => kind === 'text'));
}
