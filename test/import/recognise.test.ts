import { describe, expect, it } from 'vitest';
import { bold, file, heading, imported, item, line, link, note, table } from './wordFile.js';

describe('goals', () => {
  it('reads columns in another order, with other titles and a typing error', async () => {
    const plan = await imported([heading('Jaarplan'), heading('Basis op orde', 2), table([['Verantwoordelijke', 'Gereed', 'Activiteit', 'Beoogde resulaat'], ['Bestuur', '1 mei 2025', 'Notitie schrijven', 'Er is een notitie'], ['Scholen', 'Continu', 'Gesprekken voeren', 'Scholen weten meer']])]);
    const goal = file(plan, 'doelen/10-basis-op-orde.yaml');
    expect(goal).toContain('- wat: Notitie schrijven\n    wie: Bestuur\n    wanneer: "1 mei 2025"\n    resultaat: Er is een notitie');
    expect(file(plan, 'plan.yaml')).toContain('kolommen:\n      - wie\n      - wanneer\n      - wat\n      - resultaat');
    expect(plan.report.missing).toEqual([]);
  });

  it('keeps a result that spans its actions, and a party that they share', async () => {
    const plan = await imported([heading('Doelen'), heading('Netwerk', 2), table([
      ['Beoogd resultaat', 'Wat', 'Wie', 'Wanneer'],
      [{ text: 'Dekkend aanbod', rows: 2 }, 'Kaart maken', { text: 'Projectgroep', rows: 2 }, 'maart 2025'],
      [{ text: '', goesOn: true }, 'Kaart bespreken', { text: '', goesOn: true }, 'mei 2025'],
    ])]);
    expect(file(plan, 'netwerk.yaml')).toBe(`titel: Netwerk\nresultaten:\n  - resultaat: Dekkend aanbod\n    wie: Projectgroep\n    acties:\n      - wat: Kaart maken\n        wanneer: maart 2025\n      - wat: Kaart bespreken\n        wanneer: mei 2025\n`);
  });

  it('puts actions under the goal itself where the column of results says nothing', async () => {
    const plan = await imported([heading('Doelen'), heading('Netwerk', 2), table([['Beoogd resultaat', 'Wat', 'Wie', 'Wanneer'], ['', 'Kaart maken', 'Bestuur', 'maart 2025'], ['', 'Kaart bespreken', 'Scholen', 'mei 2025']])]);
    expect(file(plan, 'netwerk.yaml')).toBe(`titel: Netwerk\nacties:\n  - wat: Kaart maken\n    wie: Bestuur\n    wanneer: maart 2025\n  - wat: Kaart bespreken\n    wie: Scholen\n    wanneer: mei 2025\n`);
  });

  it('makes parts of a row whose number spans several', async () => {
    const plan = await imported([heading('Kalender'), heading('Onderwijs', 2), table([
      ['Nr.', 'Wat', 'Wie', 'Wanneer'],
      [{ text: '1', rows: 2 }, 'Scholing', 'Bureau', 'oktober 2024'],
      [{ text: '', goesOn: true }, 'Intervisie', 'Scholen', 'januari 2025'],
      ['2', 'Audit', 'Bestuur', 'juni 2025'],
    ])]);
    expect(file(plan, 'onderwijs.yaml')).toContain('acties:\n  - onderdelen:\n      - wat: Scholing');
    expect(file(plan, 'onderwijs.yaml')).not.toContain('nummer');
  });

  it('takes bold lines and numbered ones for headings', async () => {
    const row = [['Wat', 'Wie', 'Wanneer'], ['Afspraken maken', 'Bestuur', 'Continu']];
    const plan = await imported([bold('Jaarplan 2024-2025', 40), bold('Onze doelen', 32), line('Doel 1: Samen verder'), line('Doel: Iedereen doet mee.'), table(row), line('Doel 2: Dichtbij'), table(row)]);
    expect(file(plan, 'samen-verder.yaml')).toContain('titel: Samen verder\ndoel: Iedereen doet mee.\nacties:');
    expect(file(plan, 'plan.yaml')).toContain('nummering: Doel {nummer}');
    expect(plan.report.missing).toEqual([]);
  });

  it('reads a table that lies on its side', async () => {
    const plan = await imported([heading('Plan'), heading('Preventie', 2), table([['wat', 'Signaleren', 'Overleggen'], ['wie', 'Scholen', 'Gemeenten'], ['wanneer', 'Continu', 'najaar 2024']])]);
    expect(file(plan, 'preventie.yaml')).toContain('- wat: Signaleren\n    wie: Scholen\n    wanneer: Continu\n  - wat: Overleggen');
    expect(file(plan, 'plan.yaml')).toContain('opmaak: matrix');
  });

  it('makes a goal of every band in one long table, and a field of a column that nobody foresaw', async () => {
    const plan = await imported([heading('Jaarkalender'), table([
      ['Wat', 'Wie', 'Wanneer', 'Risico'],
      [{ text: '1. Onderwijs', columns: 4 }],
      ['Visitatie', 'Directie', 'maart 2025', 'Te weinig tijd'],
      [{ text: '2. Organisatie', columns: 4 }],
      ['Begroting', 'Controller', 'december 2024', ''],
    ])]);
    expect(plan.found.goals).toBe(2);
    expect(file(plan, '10-onderwijs.yaml')).toContain('risico: Te weinig tijd');
    expect(file(plan, 'plan.yaml')).toContain('velden:\n  risico:\n    titel: Risico');
  });

  it('knows when from who in a table without titles', async () => {
    const plan = await imported([heading('Doelen'), heading('Thuis nabij', 2), table([['Kaart maken', 'Bureau', '1 maart 2025'], ['Routes bespreken', 'Scholen en gemeenten', 'voorjaar 2025']])]);
    expect(file(plan, 'thuis-nabij.yaml')).toContain('- wat: Kaart maken\n    wie: Bureau\n    wanneer: "1 maart 2025"');
  });
});

describe('a table of what and when alone', () => {
  const goal = [heading('Doelen'), heading('Netwerk', 2), table([['Wat', 'Wie', 'Wanneer'], ['Kaart maken', 'Bestuur', 'maart 2025']])];
  const moments = table([['Wanneer', 'Wat'], ['7 oktober 2024', 'Startdag'], ['2 juni 2025', 'Slotdag']]);

  it('goes on in the goal before it', async () => {
    const plan = await imported([...goal, moments]);
    expect(file(plan, 'netwerk.yaml')).toBe(`titel: Netwerk\nacties:\n  - wat: Kaart maken\n    wie: Bestuur\n    wanneer: maart 2025\n  - wat: Startdag\n    wanneer: "7 oktober 2024"\n  - wat: Slotdag\n    wanneer: "2 juni 2025"\n`);
    expect([plan.found.goals, plan.report.missing]).toEqual([1, []]);
  });

  it('is a goal below it with the line over it as its title', async () => {
    const plan = await imported([...goal, line('Belangrijke momenten'), moments, line('Tot slot een zin.')]);
    expect(file(plan, 'netwerk.yaml')).toContain('subdoelen:\n  - titel: Belangrijke momenten\n    acties:\n      - wat: Startdag\n        wanneer: "7 oktober 2024"');
    expect(file(plan, 'plan.yaml')).not.toContain('Belangrijke momenten');
    expect(file(plan, 'plan.yaml')).toContain('Tot slot een zin.');
    expect(plan.report.missing).toEqual([]);
  });

  it('is a kwaliteitskalender under a heading that says so, and no goal', async () => {
    const plan = await imported([...goal, heading('Belangrijke data'), line('Deze data liggen vast.'), moments]);
    expect(file(plan, 'kwaliteitskalender.yaml')).toContain('- wat: Startdag\n        wanneer: "7 oktober 2024"');
    expect([plan.found.goals, plan.report.missing]).toEqual([1, []]);
    // Who does it makes it work that somebody has to do.
    const work = await imported([...goal, heading('Belangrijke data'), table([['Wat', 'Wie', 'Wanneer'], ['Startdag', 'Bestuur', '7 oktober 2024']])]);
    expect(work.found.goals).toBe(2);
  });
});

describe('texts', () => {
  it('keeps lists in lists, emphasis, links and notes', async () => {
    const plan = await imported([heading('Inleiding'), line('Zie ', link('de website', 'https://voorbeeld.example/plan'), ' en de brief', note(1), '.'), item('eerste'), item('dieper', 1), item('tweede'), item('a-punt', 0, 'lowerLetter'), item('b-punt', 0, 'lowerLetter')], ['Brief van de *inspectie*.']);
    const text = file(plan, 'plan.yaml');
    expect(text).toContain('Zie [de website](https://voorbeeld.example/plan) en de brief[^noot-1].');
    expect(text).toContain('- eerste\n         - dieper\n');
    expect(text).toContain('voetnoten:\n  noot-1: Brief van de \\*inspectie\\*.');
    expect(plan.report.missing).toEqual([]);
  });

  it('leaves a table that it does not understand as text, and says so there', async () => {
    const plan = await imported([heading('Leerlingen'), table([['School', 'Aantal'], ['De Linde', '211'], ['De Beuk', '98']])]);
    const text = file(plan, 'plan.yaml');
    expect(text).toContain('# Niet begrepen bij het importeren');
    expect(text).toContain('| School | Aantal |\n      | --- | --- |\n      | De Linde | 211 |');
    expect(plan.report.shares.find(({ fate }) => fate === 'niet begrepen tabellen')?.words).toBe(8);
  });

  it('skips a contents list and counts it', async () => {
    const plan = await imported([line('Jaarplan 2024-2025'), line('Samenwerkingsverband Dijkzicht'), line('Inhoudsopgave'), line('1. Inleiding\t3'), line('2. Doelen\t4'), heading('Inleiding'), line('Dit is het plan.')]);
    expect(plan.organisation).toBe('Samenwerkingsverband Dijkzicht');
    expect(plan.report.shares).toContainEqual({ fate: 'inhoudsopgave', how: 'overgeslagen', words: 5 });
    expect(file(plan, 'plan.yaml')).not.toContain('Inhoudsopgave');
  });
});

describe('calendars', () => {
  it('reads a kwaliteitskalender with groups', async () => {
    const plan = await imported([heading('Kwaliteitskalender'), table([['Wat', 'Wanneer', 'Wie'], [{ text: 'Plannen', columns: 3 }], ['Begroting', 'Jaarlijks voor 1 januari', [line('Bestuur'), line('Na instemming van de OPR')]], [{ text: 'Gesprekken', columns: 3 }], ['Startgesprek', 'Jaarlijks', 'Directie']])]);
    expect(file(plan, 'kwaliteitskalender.yaml')).toContain('- titel: Plannen\n    items:\n      - wat: Begroting\n        wanneer: Jaarlijks voor 1 januari\n        wie: Bestuur\n        vaststelling: Na instemming van de OPR');
  });

  it('reads meetings of months by organs', async () => {
    const plan = await imported([heading('Jaarplanning'), table([['Maand', 'Bestuur', 'OPR'], ['september', '12', 'di 17'], ['oktober', '', '8 en 29'], ['november', '21 (reserve)', '']])]);
    expect(file(plan, 'jaarplanning.yaml')).toContain('- titel: OPR\n    overleggen:\n      - naam: OPR\n        bijeenkomsten:\n          - di 17 september\n          - "8 oktober"\n          - "29 oktober"');
    expect(file(plan, 'jaarplanning.yaml')).toContain('datum: "21 november"\n            reserve: true');
  });

  it('reads meetings with an organ a column, and as a list', async () => {
    const matrix = await imported([heading('Jaarplanning'), table([['Bestuur', 'OPR'], [[line('maandag'), line('14.00-16.00 uur'), line('7 okt 2024'), line('9 dec 2024')], [line('3 december 2024 19.30 uur')]]])]);
    expect(file(matrix, 'jaarplanning.yaml')).toContain('- titel: Bestuur\n    overleggen:\n      - dag: maandag\n        tijd: "14.00-16.00 uur"\n        bijeenkomsten:\n          - "7 okt 2024"\n          - "9 dec 2024"');
    const list = await imported([heading('Vergaderdata'), table([['Datum', 'Overleg', 'Locatie'], ['7 okt 2024', 'Bestuur', 'Teams'], ['9 dec 2024', 'Bestuur', 'Kantoor']])]);
    expect(file(list, 'jaarplanning.yaml')).toContain('- datum: "9 dec 2024"\n            locatie: Kantoor');
  });

  it('reads key figures', async () => {
    const plan = await imported([heading('Cijfers'), table([['Nr', 'KPI', 'Nulmeting', 'Streefwaarde'], ['1', 'Thuiszitters', '31', '<20']])]);
    expect(file(plan, 'kpis.yaml')).toContain('titel: Thuiszitters\n  nulmeting: "31"\n  streefwaarde: "<20"');
  });
});
