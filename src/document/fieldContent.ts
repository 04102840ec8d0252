import { isIsoDate } from '../calendar/index.js';
import type { Actie, Kalenderitem, Resultaat, Wanneer } from '../plan/model.js';
import type { Text } from '../plan/text.js';
import type { Rich, RichInline } from './document.js';
import type { Place, RichWriter } from './richContent.js';
import { paragraph, plainRich } from './richContent.js';

/** Words for a status; the mark beside them is never the only sign. */
export const STATUS_WORDS: Readonly<Record<NonNullable<Actie['status']>, string>> = {
  gepland: 'Gepland',
  loopt: 'Loopt',
  afgerond: 'Afgerond',
  uitgesteld: 'Uitgesteld',
  vervallen: 'Vervallen',
};

export const COURSE_WORDS: Readonly<Record<NonNullable<Actie['koers']>, string>> = {
  groen: 'op koers',
  oranje: 'let op',
  rood: 'in gevaar',
};

/** What stands in a cell: a field of an action, result or calendar item, as print. */
export class FieldWriter {
  constructor(
    readonly writer: RichWriter,
    /** Printed number of an action, by the action: the layout decides how rows are numbered. */
    readonly numbers: ReadonlyMap<Actie, string>,
  ) {}

  action(action: Actie, field: string, place: Place): Rich {
    switch (field) {
      case 'nummer':
        return plainRich(this.numbers.get(action) ?? '');
      case 'wat':
        return [...this.#lead(action.kop, place), ...this.#text(action.wat, place)];
      case 'wie':
        return this.lines(action.wie, place);
      case 'wanneer':
        return this.moment(action.wanneer, place);
      case 'resultaat':
        return this.#text(action.resultaat, place);
      case 'opmerking':
        return this.#text(action.opmerking, place);
      case 'middelen':
        return this.#text(action.middelen, place);
      case 'personeel':
        return this.#text(action.personeel, place);
      case 'financieel':
        return this.#text(action.financieel, place);
      case 'budget':
        return this.#text(action.budget, place);
      case 'voortgang':
        return this.#text(action.voortgang, place);
      case 'kpis':
        return plainRich(action.kpis.map((kpi) => kpi.value).join(', '));
      case 'ontwikkelpunten':
        return plainRich(enumerate(action.ontwikkelpunten.map((point) => point.value)));
      case 'status':
        return this.#status(action);
      default:
        return this.declared(action.velden.get(field), place);
    }
  }

  result(result: Resultaat, field: string, place: Place): Rich {
    switch (field) {
      case 'wie':
        return this.lines(result.wie, place);
      case 'wanneer':
        return this.moment(result.wanneer, place);
      case 'opmerking':
        return this.#text(result.opmerking, place);
      case 'ontwikkelpunten':
        return plainRich(enumerate(result.ontwikkelpunten.map((point) => point.value)));
      default:
        return this.declared(result.velden.get(field), place);
    }
  }

  calendarItem(item: Kalenderitem, field: string, place: Place): Rich {
    switch (field) {
      case 'wat':
        return this.#text(item.wat, place);
      case 'wie':
        return this.lines(item.wie, place);
      case 'wanneer':
        return this.moment(item.wanneer, place);
      case 'vaststelling':
        return this.#text(item.vaststelling, place);
      case 'opmerking':
        return this.#text(item.opmerking, place);
      default:
        return this.declared(item.velden.get(field), place);
    }
  }

  /** A text or list in which every line typed is a line printed. */
  lines(texts: readonly Text[], place: Place): Rich {
    return texts.flatMap((text) => this.writer.rich(text, 'regels', place));
  }

  moment(moment: Wanneer | undefined, place: Place): Rich {
    if (moment === undefined) return [];
    if (moment.teksten.length > 0) return this.lines(moment.teksten, place);
    const days = [moment.van, moment.tot].map((text) => (text === undefined ? undefined : this.#day(text)));
    const [from, to] = days;
    const words: RichInline[] = [...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [{ kind: 'text' as const, text: from === undefined ? 'tot en met ' : ' t/m ' }, to])];
    return words.length === 0 ? [] : [paragraph(words)];
  }

  declared(value: Text | undefined, place: Place): Rich {
    return this.writer.rich(value, value !== undefined && isIsoDate(value.value.trim()) ? 'regels' : 'cel', place);
  }

  #day(text: Text): RichInline {
    const value = text.value.trim();
    return isIsoDate(value) ? this.writer.date(value) : { kind: 'text', text: value };
  }

  #text(text: Text | undefined, place: Place): Rich {
    return this.writer.rich(text, 'cel', place);
  }

  #lead(lead: Text | undefined, place: Place): Rich {
    return lead === undefined ? [] : [paragraph([{ kind: 'underline', children: this.writer.inline(lead, place) }])];
  }

  #status(action: Actie): Rich {
    const words = [action.status && STATUS_WORDS[action.status], action.koers && COURSE_WORDS[action.koers]].filter((word) => word !== undefined);
    const said = words.join(', ');
    return plainRich(said.charAt(0).toUpperCase() + said.slice(1));
  }
}

/** "6, 7 en 10" */
export function enumerate(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} en ${words.at(-1) ?? ''}`;
}
