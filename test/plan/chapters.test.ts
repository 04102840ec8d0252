import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/model.js';
import { HEAD, readPlanFrom, soundPlan } from './readPlanFrom.js';

const chapters = (yaml: string): Promise<Plan> => soundPlan(`${HEAD}hoofdstukken:\n${yaml}\n`);
const numbers = (plan: Plan): (string | undefined)[] => plan.hoofdstukken.map(({ nummer }) => nummer);
const kinds = (plan: Plan): string[][] => plan.hoofdstukken.map(({ blokken }) => blokken.map(({ soort }) => soort));
const goalNumbers = (plan: Plan): (string | undefined)[][] =>
  plan.hoofdstukken.map(({ blokken }) => blokken.flatMap((block) => (block.soort === 'doelen' ? block.doelen.map(({ nummer }) => nummer) : [])));

describe('numbers of chapters', () => {
  it.each([
    ['counted', '  - titel: A\n  - titel: B', ['1', '2']],
    ['left out for a foreword', '  - {titel: A, nummer: false}\n  - titel: B', [undefined, '1']],
    ['counted on from a written one', '  - {titel: A, nummer: 4}\n  - titel: B\n  - {titel: C, nummer: true}', ['4', '5', '6']],
    ['absent without a title', '  - {tekst: x}\n  - titel: B', [undefined, '1']],
  ])('%s', async (_what, yaml, expected) => {
    expect(numbers(await chapters(yaml))).toEqual(expected);
  });

  it('go to the goals of a chapter without a title, which stand for chapters', async () => {
    const plan = await chapters('  - titel: Vooraf\n  - doelen: [{titel: A}, {titel: B}]\n  - titel: Daarna\n  - doelen: [{titel: C}]\n  - {titel: Gewoon, doelen: [{titel: D}]}');
    expect(numbers(plan)).toEqual(['1', undefined, '4', undefined, '6']);
    expect(goalNumbers(plan)).toEqual([[], ['2', '3'], [], ['5'], ['1']]);
    const standing = plan.hoofdstukken.flatMap(({ blokken }) => blokken.flatMap((block) => (block.soort === 'doelen' ? block.doelen.map(({ alsHoofdstuk }) => alsHoofdstuk) : [])));
    expect(standing).toEqual([true, true, true, false]);
  });
});

describe('blocks', () => {
  it('of one kind may stand as the chapter itself', async () => {
    const plan = await chapters('  - {titel: A, tekst: x}\n  - {titel: B, dekking: true, inleiding: y, papier: liggend, nieuwe-pagina: false, ondertitel: z}');
    expect(kinds(plan)).toEqual([['tekst'], ['dekking']]);
    const [first, second] = plan.hoofdstukken;
    expect([first!.blokken[0]!.titel, first!.blokken[0]!.nieuwePagina, first!.nieuwePagina]).toEqual([undefined, false, true]);
    expect([second!.papier, second!.nieuwePagina, second!.inleiding?.value, second!.ondertitel?.value]).toEqual(['liggend', false, 'y', 'z']);
  });

  it('have titles and page breaks of their own in a list', async () => {
    const plan = await chapters('  - titel: A\n    blokken:\n      - {tekst: x, titel: Kop, nieuwe-pagina: true}\n      - {tijdlijn: true}');
    expect(plan.hoofdstukken[0]!.blokken.map(({ titel, nieuwePagina }) => [titel?.value, nieuwePagina])).toEqual([['Kop', true], [undefined, false]]);
  });

  it('of every kind are read', async () => {
    const plan = await chapters(
      `  - titel: A
    blokken:
      - tekst: x
      - doelen: []
      - kwaliteitskalender: {groepen: []}
      - jaarplanning: {kolommen: []}
        weergave: lijst
        doelgroep: scholen
      - kpis: true
      - dekking: true
      - tijdlijn: true
      - evaluatie: {gerealiseerd: {inleiding: Gelukt, punten: [een, twee]}, niet-gerealiseerd: {}}
      - afkortingen: true
      - afbeelding: kaart.svg
        alt: Een kaart
        bijschrift: Werkgebied
        breedte: 60%`,
    );
    expect(kinds(plan)).toEqual([['tekst', 'doelen', 'kwaliteitskalender', 'jaarplanning', 'kpis', 'dekking', 'tijdlijn', 'evaluatie', 'afkortingen', 'afbeelding']]);
    const blocks = plan.hoofdstukken[0]!.blokken;
    expect(blocks[3]).toMatchObject({ weergave: 'lijst', doelgroep: 'scholen' });
    const evaluation = blocks[7]!;
    expect(evaluation.soort === 'evaluatie' && evaluation.delen.map(({ soort, inleiding, punten }) => [soort, inleiding?.value, punten.map(({ value }) => value)])).toEqual([
      ['gerealiseerd', 'Gelukt', ['een', 'twee']],
      ['niet-gerealiseerd', undefined, []],
    ]);
    const picture = blocks[9]!;
    expect(picture.soort === 'afbeelding' && [picture.pad, picture.alt, picture.bijschrift, picture.breedte].map((text) => text?.value)).toEqual(['kaart.svg', 'Een kaart', 'Werkgebied', '60%']);
  });

  it('that are switched off are left out', async () => {
    expect(kinds(await chapters('  - titel: A\n    blokken: [{dekking: false}, {tijdlijn: false}, {afkortingen: false}, {kpis: false}, {tekst: x}]'))).toEqual([['tekst']]);
  });

  it.each([
    ['nothing in it', '  - titel: A\n    blokken: [{titel: Leeg}]', ['vorm/blok: titel']],
    ['two contents', '  - titel: A\n    blokken: [{tekst: x, doelen: []}]', ['vorm/blok: doelen']],
    ['two contents in the chapter', '  - {titel: A, tekst: x, dekking: true}', ['vorm/blok: dekking']],
    ['blocks and content in the chapter', '  - {titel: A, tekst: x, blokken: [{tekst: y}]}', ['vorm/blok: tekst']],
    ['a picture without words for who cannot see it', '  - {titel: A, afbeelding: x.svg}', ['vorm/ontbreekt: afbeelding']],
  ])('with %s are told of', async (_what, yaml, expected) => {
    expect((await readPlanFrom(`${HEAD}hoofdstukken:\n${yaml}\n`)).said).toEqual(expected);
  });
});

describe('the quality calendar', () => {
  it('has groups of items, and column titles of block, calendar and plan', async () => {
    const plan = await soundPlan(
      `${HEAD}velden: {vorm: {titel: Vorm}}\nkolomtitels: {wie: Door}\nhoofdstukken:\n  - titel: Kalender\n    kolomtitels: {wat: Stuk}\n    kolommen: [wat]\n    kwaliteitskalender:\n      kolomtitels: {wanneer: Wanneer dan, wat: Onderdeel}\n      eerste-groep-in-kop: true\n      groepen:\n        - titel: Plannen\n          items:\n            - {wat: Jaarverslag, wie: [Bestuur, OPR], wanneer: 1 juli, vaststelling: Bestuur, opmerking: Op tijd, vorm: Brief}\n            - {id: begroting, wat: Begroting}\n            - wat: Begroting\n`,
    );
    const [block] = plan.hoofdstukken[0]!.blokken;
    const calendar = block?.soort === 'kwaliteitskalender' ? block.kalender : undefined;
    expect(calendar!.eersteGroepInKop).toBe(true);
    expect(calendar!.kolommen?.map(({ veld }) => veld.value)).toEqual(['wat']);
    expect([...calendar!.kolomtitels].map(([field, title]) => `${field}: ${title.value}`)).toEqual(['wie: Door', 'wanneer: Wanneer dan', 'wat: Stuk']);
    const [report, ...budgets] = calendar!.groepen[0]!.items;
    expect([report!.wat.value, report!.wie.length, report!.wanneer?.teksten[0]?.value, report!.vaststelling?.value, report!.opmerking?.value, report!.velden.get('vorm')?.value]).toEqual(['Jaarverslag', 2, '1 juli', 'Bestuur', 'Op tijd', 'Brief']);
    expect(budgets.map(({ id }) => id)).toEqual(['begroting', 'kalender-begroting']);
  });
});
