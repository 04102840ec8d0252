import { BREAK, MARK, proseOf } from '../checks/facts/prose.js';
import { PartyNames } from '../checks/facts/parties.js';
import type { Partij } from '../plan/model.js';
import type { Text } from '../plan/text.js';

/** A party that is named somewhere, by the one name that it has in all lists. */
export interface NamedParty {
  readonly naam: string;
  /** Who carries the action; a helper stands behind "i.s.m.". */
  readonly rol: 'eigenaar' | 'helper';
}

/** The parties of a plan: each by one name, whichever of its spellings a cell uses. */
export class Parties {
  readonly #names: PartyNames;
  /** By spelling, as spellings are compared. */
  readonly #known = new Map<string, string>();
  readonly #spellings: string[] = [];

  /** `parties` are those that the organisation lists, with their other spellings. */
  constructor(parties: readonly Partij[]) {
    this.#names = new PartyNames(parties);
    for (const { naam, afkorting, ook } of parties) {
      for (const spelling of [naam, ...(afkorting === undefined ? [] : [afkorting]), ...ook]) this.#add(spelling.value.trim(), naam.value.trim());
    }
  }

  /** The parties that texts name, each once, in order; who is named as an owner and as a helper is an owner. */
  named(texts: readonly Text[]): NamedParty[] {
    const found = new Map<string, NamedParty>();
    for (const text of texts) {
      const prose = proseOf(text.value, 'regels').replaceAll(BREAK, '\n');
      for (const { name, role } of this.#names.split(prose)) {
        const naam = this.#nameOf(name.replaceAll(MARK, '').trim());
        if (naam !== '' && found.get(naam)?.rol !== 'eigenaar') found.set(naam, { naam, rol: role });
      }
    }
    return [...found.values()];
  }

  /** The party that somebody means by a name, in any of its spellings; undefined where the plan has none of that name. */
  find(name: string): string | undefined {
    return this.#known.get(spellingKey(name));
  }

  /** The names of all parties, in the order in which they were met. */
  get all(): readonly string[] {
    return [...new Set(this.#known.values())];
  }

  /** Every way in which a party is written, in the order in which they were met. */
  get spellings(): readonly string[] {
    return this.#spellings;
  }

  #add(spelling: string, name: string): void {
    this.#known.set(spellingKey(spelling), name);
    this.#spellings.push(spelling);
  }

  /** Of a party that is not listed the first spelling is its name. */
  #nameOf(spelling: string): string {
    const key = spellingKey(spelling);
    if (key === '') return '';
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const name = spelling.replace(/[.:]$/, '');
    this.#add(name, name);
    return name;
  }
}

/** Capitals, accents and white space do not make another party, nor does a full stop behind it. */
function spellingKey(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').replace(/[.:]$/, '').trim();
}
