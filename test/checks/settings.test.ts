import { describe, expect, it } from 'vitest';
import { judge } from './fixtureRunner.js';

function planWith(settings: string, comment = '', above = ''): string {
  return `formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
organisatie: {naam: Samenwerkingsverband De Dijk}
${settings}
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Basisondersteuning
        acties:
          - wat: Netwerkdag
            wie: Scholen
${above}            wanneer: 7 november ${comment}
`;
}

async function said(yaml: string): Promise<string[]> {
  return (await judge(yaml)).map(({ code, severity, message, span }) => `${span?.source.position(span.start).line ?? 0} ${severity} ${code}: ${message}`);
}

const FOUND = 'datum/zonder-jaar: Bij ‘7 november’ staat geen jaar; jaarplan leest 7 november 2024.';

describe('controle', () => {
  it('leaves the severity of a check as it is where the plan says nothing', async () => {
    expect(await said(planWith(''))).toEqual([`13 info ${FOUND}`]);
  });

  it.each(['fout', 'waarschuwing', 'info'])('makes it %s', async (severity) => {
    expect(await said(planWith(`controle: {datum/zonder-jaar: ${severity}}`))).toEqual([`13 ${severity} ${FOUND}`]);
  });

  it('switches it off', async () => {
    expect(await said(planWith('controle: {datum/zonder-jaar: uit}'))).toEqual([]);
  });

  it.each([
    ['datum/zonderjaar', 'Er is geen controle ‘datum/zonderjaar’; bedoelde u ‘datum/zonder-jaar’?'],
    ['zonder-jaar', 'Er is geen controle ‘zonder-jaar’; bedoelde u ‘datum/zonder-jaar’?'],
    ['spelling', 'Er is geen controle ‘spelling’.'],
    ['verwijzing/link', '‘verwijzing/link’ is altijd aan: de ernst ervan is niet in te stellen.'],
  ])('reports that %s is no check', async (name, message) => {
    expect(await said(planWith(`controle: {${name}: uit}`))).toEqual([`5 waarschuwing controle/onbekend: ${message}`, `13 info ${FOUND}`]);
  });
});

describe('jaarplan-negeer', () => {
  it('exempts its own line', async () => {
    expect(await said(planWith('', '# jaarplan-negeer: datum/zonder-jaar'))).toEqual([]);
  });

  it('exempts the line below it, past other comments', async () => {
    expect(await said(planWith('', '', '            # jaarplan-negeer: datum/zonder-jaar\n            # Dit is elk jaar op die dag.\n'))).toEqual([]);
  });

  it('takes several rules, and says which of them was not needed', async () => {
    expect(await said(planWith('', '# jaarplan-negeer: datum/weekdag, datum/zonder-jaar'))).toEqual(['13 info negeer/overbodig: De controle ‘datum/weekdag’ vindt hier niets meer om te negeren.']);
  });

  it('exempts nothing on another line', async () => {
    expect(await said(planWith('# jaarplan-negeer: datum/zonder-jaar'))).toEqual(['5 info negeer/overbodig: De controle ‘datum/zonder-jaar’ vindt hier niets meer om te negeren.', `13 info ${FOUND}`]);
  });

  it('exempts one rule, not its neighbours', async () => {
    expect(await said(planWith('', '# jaarplan-negeer: datum/weekdag'))).toContain(`13 info ${FOUND}`);
  });

  it('reports a rule that does not exist, with the one that was meant', async () => {
    expect(await said(planWith('', '# jaarplan-negeer: datum/zonder-jaren'))).toEqual([`13 info ${FOUND}`, '13 waarschuwing negeer/onbekend: Er is geen controle ‘datum/zonder-jaren’ om te negeren; bedoelde u ‘datum/zonder-jaar’?']);
  });

  it('does not call an exemption needless where the rule is off', async () => {
    expect(await said(planWith('controle: {datum/zonder-jaar: uit}', '# jaarplan-negeer: datum/zonder-jaar'))).toEqual([]);
  });

  it('exempts a text of several lines from its first line, where a comment can stand', async () => {
    const yaml = planWith('').replace('wanneer: 7 november', 'wanneer: |- # jaarplan-negeer: datum/zonder-jaar\n              in de middag van\n              7 november');
    expect(await said(yaml)).toEqual([]);
    expect(await said(yaml.replace(' # jaarplan-negeer: datum/zonder-jaar', ''))).toEqual([`15 info ${FOUND}`]);
  });

  it('does not read words of the plan as an exemption', async () => {
    const yaml = planWith('').replace('wat: Netwerkdag', 'wat: |-\n              Zet # jaarplan-negeer: datum/weekdag\n              # jaarplan-negeer: datum/weekdag');
    expect(await said(yaml)).toEqual([`15 info ${FOUND}`]);
  });
});
