import { describe, expect, it } from 'vitest';
import type { Actie, Doel, Plan } from '../../src/plan/model.js';
import { HEAD, readPlanFrom, soundPlan } from './readPlanFrom.js';

function goalsOf(plan: Plan): readonly Doel[] {
  return plan.hoofdstukken.flatMap(({ blokken }) => blokken.flatMap((block) => (block.soort === 'doelen' ? block.doelen : [])));
}

/** The goals of a plan with one chapter, from their YAML as a list. */
async function goals(yaml: string, head = ''): Promise<readonly Doel[]> {
  return goalsOf(await soundPlan(`${HEAD}${head}hoofdstukken:\n  - titel: Doelen\n    doelen:\n${indent(yaml, 6)}\n`));
}

async function actions(yaml: string, head = ''): Promise<readonly Actie[]> {
  const [goal] = await goals(`- titel: Doel\n  acties:\n${indent(yaml, 4)}`, head);
  return goal!.resultaten[0]!.acties;
}

function indent(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}

describe('numbers of goals', () => {
  it.each([
    ['counted from 1', '- {titel: A}\n- {titel: B}', ['1', '2']],
    ['counted on from a written one', '- {titel: A}\n- {titel: B, nummer: 5}\n- {titel: C}', ['1', '5', '6']],
    ['words do not count', '- {titel: A, nummer: Doel I}\n- {titel: B}', ['Doel I', '1']],
    ['none for false', '- {titel: A, nummer: false}\n- {titel: B}', [undefined, '1']],
    ['true is counted', '- {titel: A, nummer: true}\n- {titel: B, nummer: true}', ['1', '2']],
  ])('%s', async (_what, yaml, numbers) => {
    expect((await goals(yaml)).map(({ nummer }) => nummer)).toEqual(numbers);
  });

  it('begin anew in every block, unless they run on through the plan', async () => {
    const chapters = 'hoofdstukken:\n  - {titel: A, doelen: [{titel: A1}, {titel: A2}]}\n  - {titel: B, doelen: [{titel: B1}]}\n';
    expect(goalsOf(await soundPlan(HEAD + chapters)).map(({ nummer }) => nummer)).toEqual(['1', '2', '1']);
    expect(goalsOf(await soundPlan(`${HEAD}nummering: doorlopend\n${chapters}`)).map(({ nummer }) => nummer)).toEqual(['1', '2', '3']);
  });

  it('know whether they were written', async () => {
    expect((await goals('- {titel: A}\n- {titel: B, nummer: 2}')).map(({ nummerGeschreven }) => nummerGeschreven)).toEqual([false, true]);
  });
});

describe('numbers of actions', () => {
  it('count on through the results of a goal, and begin anew in the next', async () => {
    const found = await goals('- titel: A\n  resultaten:\n    - {resultaat: x, acties: [{wat: a}, {wat: b}]}\n    - {resultaat: y, acties: [{wat: c}]}\n- {titel: B, acties: [d]}');
    expect(found.map(({ resultaten }) => resultaten.flatMap(({ acties }) => acties.map(({ nummer }) => nummer)))).toEqual([['1', '2', '3'], ['1']]);
  });

  it('keep a number that is given twice, as written', async () => {
    const numbered = await actions('- {nummer: 3, wat: a}\n- {nummer: 3, wat: b}\n- {wat: c}');
    expect(numbered.map(({ nummer, nummerGeschreven }) => [nummer, nummerGeschreven])).toEqual([['3', true], ['3', true], ['4', false]]);
  });
});

describe('ids', () => {
  it('come from titles, with the chapter before it where two are alike', async () => {
    const plan = await soundPlan(`${HEAD}hoofdstukken:\n  - {titel: Onderwijs, doelen: [{titel: Één plek!}]}\n  - {titel: Zorg, doelen: [{titel: Een plek}]}\n`);
    expect(plan.hoofdstukken.map(({ anchor }) => anchor)).toEqual(['onderwijs', 'zorg']);
    expect(goalsOf(plan).map(({ id }) => id)).toEqual(['een-plek', 'zorg-een-plek']);
  });

  it('that are written go before those made of a title, wherever they stand', async () => {
    expect((await goals('- {titel: Taal}\n- {titel: Rekenen, id: taal}')).map(({ id }) => id)).toEqual(['doelen-taal', 'taal']);
  });

  it('keep clear of the names that the document uses itself', async () => {
    const plan = await soundPlan(`${HEAD}hoofdstukken:\n  - titel: Inhoud\n  - titel: "!!"\n`);
    expect(plan.hoofdstukken.map(({ anchor }) => anchor)).toEqual(['inhoud-2', 'deel']);
  });

  it('of actions are a space of their own', async () => {
    const [goal] = await goals('- {titel: Taal, acties: [{wat: Taal}, {wat: Taal}, {id: Taal!, wat: x}]}');
    expect([goal!.id, ...goal!.resultaten[0]!.acties.map(({ id }) => id)]).toEqual(['taal', 'taal-taal', 'taal-taal-2', 'taal']);
  });

  it('given twice are told of, with both places', async () => {
    const { diagnostics } = await readPlanFrom(`${HEAD}hoofdstukken:\n  - {id: taal, titel: Een}\n  - titel: Twee\n    doelen: [{id: taal, titel: Doel, acties: [{id: a, wat: x}, {id: a, wat: y}]}]\n`);
    expect(diagnostics.map(({ code, message, related }) => [code, message, related.length])).toEqual([
      ['id/dubbel', 'De id ‘taal’ is al gebruikt.', 1],
      ['id/dubbel', 'De id ‘a’ is al gebruikt.', 1],
    ]);
  });
});

describe('results', () => {
  it('stand around their actions, with what spans them', async () => {
    const [goal] = await goals(
      '- titel: Doel\n  resultaten:\n    - id: r\n      resultaat: [Een, Twee]\n      ontwikkelpunten: [6, 7]\n      wie: Directeur\n      wanneer: 1 maart 2025\n      opmerking: Let op\n      acties: [Doen, {wat: Laten}]\n    - acties: [{wat: Nog iets}]',
    );
    const [first, second] = goal!.resultaten;
    expect(first!.id).toBe('r');
    expect(first!.resultaten.map(({ value }) => value)).toEqual(['Een', 'Twee']);
    expect(first!.ontwikkelpunten.map(({ value }) => value)).toEqual(['6', '7']);
    expect([first!.wie[0]?.value, first!.wanneer?.teksten[0]?.value, first!.opmerking?.value]).toEqual(['Directeur', '1 maart 2025', 'Let op']);
    expect(first!.acties.map(({ wat }) => wat?.value)).toEqual(['Doen', 'Laten']);
    expect(second!.resultaten).toEqual([]);
  });

  it('without actions, and goals with neither, are fine', async () => {
    const found = await goals('- {titel: A, resultaten: [{resultaat: x}]}\n- {titel: B}\n- {titel: C, acties: []}');
    expect(found.map(({ resultaten }) => resultaten.map(({ acties }) => acties.length))).toEqual([[0], [], [0]]);
  });
});

describe('actions', () => {
  it('that are only a text are what is done, at its own place', async () => {
    const [action] = await actions('- Werving nieuwe voorzitter');
    expect(action!.wat?.value).toBe('Werving nieuwe voorzitter');
    expect(action!.wat?.span.source.text.slice(action!.origin.at('wat').start, action!.origin.at('wat').end)).toBe('Werving nieuwe voorzitter');
  });

  it('read every field', async () => {
    const [action] = await actions(
      '- kop: PO-VO\n  wat: Doen\n  wie: [Een, Twee]\n  wanneer: [maart, juni]\n  resultaat: Af\n  opmerking: Let op\n  middelen: {personeel: 2 fte, financieel: € 10}\n  budget: 13.00\n  kpis: 1 t/m 9\n  ontwikkelpunten: [2]\n  soort: project\n  planning: maart tot juni\n  partijen: Gemeenten\n  status: loopt\n  koers: oranje\n  voortgang: Begonnen',
    );
    expect(action).toMatchObject({ soort: 'project', status: 'loopt', koers: 'oranje' });
    expect([action!.kop, action!.wat, action!.resultaat, action!.opmerking, action!.personeel, action!.financieel, action!.budget, action!.planning, action!.voortgang].map((text) => text?.value)).toEqual([
      'PO-VO', 'Doen', 'Af', 'Let op', '2 fte', '€ 10', '13.00', 'maart tot juni', 'Begonnen',
    ]);
    expect([action!.wie, action!.wanneer!.teksten, action!.kpis, action!.ontwikkelpunten, action!.partijen].map((texts) => texts.map(({ value }) => value))).toEqual([['Een', 'Twee'], ['maart', 'juni'], ['1 t/m 9'], ['2'], ['Gemeenten']]);
    expect(action!.middelen).toBeUndefined();
  });

  it('take a moment as a text with its period', async () => {
    const [one, two, three] = await actions('- {wat: x, wanneer: {tekst: dit voorjaar, van: 2025-03-01, tot: 2025-05-31}}\n- {wat: y, middelen: uren}\n- {wanneer: [maart]}');
    expect([one!.wanneer!.teksten[0]!.value, one!.wanneer!.van?.value, one!.wanneer!.tot?.value]).toEqual(['dit voorjaar', '2025-03-01', '2025-05-31']);
    expect([two!.wanneer, two!.middelen?.value, two!.soort, two!.status]).toEqual([undefined, 'uren', 'activiteit', undefined]);
    expect([three!.wat, three!.wanneer?.teksten.length]).toEqual([undefined, 1]);
  });

  it('have parts, which count by themselves and may have parts again', async () => {
    const [action, next] = await actions('- wat: Alles\n  onderdelen:\n    - Een\n    - wat: Twee\n      onderdelen: [Drie]\n- Daarna');
    expect(action!.onderdelen.map(({ nummer, wat }) => [nummer, wat?.value])).toEqual([['1', 'Een'], ['2', 'Twee']]);
    expect(action!.onderdelen[1]!.onderdelen.map(({ wat }) => wat?.value)).toEqual(['Drie']);
    expect(next!.nummer).toBe('2');
  });

  it('with a colon in the text are that text, with a notice', async () => {
    const { plan, said } = await readPlanFrom(`${HEAD}hoofdstukken:\n  - doelen:\n      - titel: Doel\n        acties:\n          - Kenniskring intern begeleiders: 2 bijeenkomsten.\n`);
    expect(said).toEqual(['yaml/dubbele-punt-in-tekst: Kenniskring intern begeleiders: 2 bijeenkomsten.']);
    expect(goalsOf(plan!)[0]!.resultaten[0]!.acties[0]!.wat?.value).toBe('Kenniskring intern begeleiders: 2 bijeenkomsten.');
  });
});

describe('goals below goals', () => {
  it('inherit the layout, number by themselves, and go three deep', async () => {
    const [theme] = await goals('- titel: Thema\n  opmaak: matrix\n  kolomtitels: {wat: Wat dan}\n  subdoelen:\n    - titel: Doel\n      kolomtitels: {wie: Wie dan}\n      subdoelen: [{titel: Perspectief, opmaak: rooster}]\n    - {titel: Tweede}');
    const [goal, second] = theme!.subdoelen;
    expect([goal!.nummer, second!.nummer, goal!.id]).toEqual(['1', '2', 'doel']);
    expect([goal!.opmaak.opmaak, goal!.subdoelen[0]!.opmaak.opmaak]).toEqual(['matrix', 'rooster']);
    expect([...goal!.opmaak.kolomtitels].map(([field, title]) => [field, title.value])).toEqual([['wat', 'Wat dan'], ['wie', 'Wie dan']]);
    expect([...theme!.opmaak.kolomtitels.keys()]).toEqual(['wat']);
  });

  it('deeper than three are refused', async () => {
    const { said } = await readPlanFrom(`${HEAD}hoofdstukken:\n  - doelen: [{titel: A, subdoelen: [{titel: B, subdoelen: [{titel: C, subdoelen: [{titel: D}]}]}]}]\n`);
    expect(said).toEqual(['vorm/te-diep: titel']);
  });
});

describe('layout', () => {
  it('is what the nearest of goal, block and plan says, over the organisation’s titles', async () => {
    const plan = await soundPlan(
      `${HEAD.replace('{naam: Verband}', '{naam: Verband, kolomtitels: {wie: Door, wat: Actie}}')}opmaak: matrix\nkolommen: [wat]\nhoofdstukken:\n  - titel: A\n    tabeltitel: Acties\n    doellabel: false\n    doelen: [{titel: 1}, {titel: 2, opmaak: rooster, eenheid: kwartaal, kolommen: [{veld: wie, titel: "", breedte: 25%}], doellabel: Waarom, kolomtitels: {wat: Wat}}]\n`,
    );
    const [one, two] = goalsOf(plan);
    expect([one!.opmaak.opmaak, one!.opmaak.eenheid, one!.opmaak.doellabel, one!.opmaak.tabeltitel?.value]).toEqual(['matrix', 'maand', false, 'Acties']);
    expect(one!.opmaak.kolommen?.map(({ veld }) => veld.value)).toEqual(['wat']);
    expect([...one!.opmaak.kolomtitels].map(([field, title]) => `${field}: ${title.value}`)).toEqual(['wie: Door', 'wat: Actie']);
    expect([two!.opmaak.opmaak, two!.opmaak.eenheid]).toEqual(['rooster', 'kwartaal']);
    expect([two!.opmaak.doellabel === false || two!.opmaak.doellabel?.value, two!.opmaak.kolomtitels.get('wat')?.value]).toEqual(['Waarom', 'Wat']);
    expect(two!.opmaak.kolommen?.map(({ veld, titel, breedte }) => [veld.value, titel?.value, breedte?.value])).toEqual([['wie', '', '25%']]);
  });

  it('defaults to results', async () => {
    const [goal] = await goals('- {titel: A}');
    expect([goal!.opmaak.opmaak, goal!.opmaak.opmaakOrigin, goal!.tabelkop, goal!.opmaak.doellabel]).toEqual(['resultaten', undefined, true, undefined]);
  });
});

describe('fields that a plan declares', () => {
  const FIELDS = 'velden:\n  werkgebied: {titel: Gebied}\n  voorrang: {soort: keuze, keuzes: [hoog, laag]}\n';

  it('are read at goals, results and actions, in the order of the plan', async () => {
    const [goal] = await goals('- titel: Doel\n  voorrang: laag\n  werkgebied: Noord\n  resultaten: [{resultaat: x, werkgebied: Zuid, acties: [{wat: x, voorrang: hoog}]}]', FIELDS);
    expect([...goal!.velden].map(([name, text]) => `${name}: ${text.value}`)).toEqual(['werkgebied: Noord', 'voorrang: laag']);
    expect(goal!.resultaten[0]!.velden.get('werkgebied')?.value).toBe('Zuid');
    expect(goal!.resultaten[0]!.acties[0]!.velden.get('voorrang')?.value).toBe('hoog');
  });

  it('have a title, a kind and choices', async () => {
    const plan = await soundPlan(`${HEAD}${FIELDS}hoofdstukken: []\n`);
    expect([...plan.velden.values()].map(({ naam, titel, soort, keuzes }) => [naam, titel, soort, keuzes])).toEqual([
      ['werkgebied', 'Gebied', 'tekst', []],
      ['voorrang', 'Voorrang', 'keuze', ['hoog', 'laag']],
    ]);
  });
});
