import { describe, expect, it } from 'vitest';
import { CheckContext } from '../../src/checks/context.js';
import { planOf } from './fixtureRunner.js';

const PLAN = `formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
organisatie:
  naam: Samenwerkingsverband De Dijk
  partijen:
    - naam: Ambtelijk overleg onderwijs en zorg
    - naam: Gemeenten
      ook: ["Gemeenten Dijkstad, Polder en Veen", Gemeenten Dijkstad en Polder]
hoofdstukken: [{titel: Inleiding, tekst: Welkom.}]
`;

async function split(text: string): Promise<string[]> {
  const { partyNames } = new CheckContext(await planOf(PLAN));
  return partyNames.split(text).map(({ name, role, start, end }) => {
    expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(name);
    return role === 'helper' ? `(${name})` : name;
  });
}

describe('the parties under `wie`', () => {
  it.each([
    ['Directie', ['Directie']],
    ['Directie, scholen en gemeenten', ['Directie', 'scholen', 'gemeenten']],
    ['Directie\nScholen; Ouders', ['Directie', 'Scholen', 'Ouders']],
    ['Schoolbesturen / scholen', ['Schoolbesturen / scholen']],
    ['Directie i.s.m. klankbordgroep en scholen', ['Directie', '(klankbordgroep)', '(scholen)']],
    ['Projectleider i.s.m: stuurgroep, netwerk\nScholen', ['Projectleider', '(stuurgroep)', '(netwerk)', 'Scholen']],
    ['Werkgroep (i.s.m. SWV VO en MBO), scholen', ['Werkgroep', '(SWV VO)', '(MBO)', 'scholen']],
    ['Directie in samenwerking met gemeenten', ['Directie', '(gemeenten)']],
    ['Scholen (directeuren, leraren en ouders)', ['Scholen (directeuren, leraren en ouders)']],
    ['Ambtelijk overleg onderwijs en zorg en scholen', ['Ambtelijk overleg onderwijs en zorg', 'scholen']],
    ['gemeenten Dijkstad, Polder en Veen, scholen', ['gemeenten Dijkstad, Polder en Veen', 'scholen']],
    ['Gemeenten Dijkstad en Polderland', ['Gemeenten Dijkstad', 'Polderland']],
    ['Ouder- en jeugdsteunpunt en scholen', ['Ouder- en jeugdsteunpunt', 'scholen']],
    ['Directie,\n\n- ', ['Directie']],
    ['(i.s.m. ouders', ['(ouders)']],
    ['', []],
  ])('%j', async (text, parties) => {
    expect(await split(text)).toEqual(parties);
  });
});
