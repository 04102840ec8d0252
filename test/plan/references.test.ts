import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/model.js';
import { HEAD, readPlanFrom, soundPlan } from './readPlanFrom.js';

const goalTitles = (plan: Plan | undefined): string[] =>
  plan?.hoofdstukken.flatMap(({ blokken }) => blokken.flatMap((block) => (block.soort === 'doelen' ? block.doelen.map(({ titel }) => titel.value) : []))) ?? [];

const BARE = 'formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\n';
const EMPTY = 'hoofdstukken: []\n';

describe('goals by path', () => {
  const goals = {
    'swv/2024-2025/doelen/20-twee.yaml': 'titel: Twee',
    'swv/2024-2025/doelen/10-een.yaml': 'titel: Een',
    'swv/2024-2025/doelen/9-negen.yaml': 'titel: Negen',
    'swv/2024-2025/doelen/onder/30-drie.yaml': 'titel: Drie',
    'swv/2024-2025/doelen/aantekening.md': '# niets',
  };

  it('says which files only look as if they take part', async () => {
    const { said } = await readPlanFrom(`${HEAD}hoofdstukken:\n  - titel: A\n    doelen: doelen/*.yaml\n`, { 'swv/2024-2025/doelen/10-een.yaml': 'titel: Een', 'swv/2024-2025/doelen/20-twee.yml': 'titel: Twee' });
    expect(said).toEqual(['bestand/doet-niet-mee: doelen/*.yaml']);
  });

  it.each([
    ['a pattern, in the order of the names', 'doelen/*.yaml', ['Een', 'Twee', 'Negen']],
    ['a pattern through folders', 'doelen/**/*.yaml', ['Een', 'Twee', 'Negen', 'Drie']],
    ['one path', 'doelen/20-twee.yaml', ['Twee']],
    ['a list of paths, in its own order', '[doelen/20-twee.yaml, doelen/10-een.yaml]', ['Twee', 'Een']],
    ['paths, patterns and goals together', '[doelen/2*.yaml, {titel: Hier}, "doelen/{9-negen,onder/30-drie}.yaml"]', ['Twee', 'Hier', 'Negen', 'Drie']],
    ['goals in place', '[{titel: Hier}, {titel: Daar}]', ['Hier', 'Daar']],
    ['one goal in place, without a list', '{titel: Hier}', ['Hier']],
    ['a path with the slashes of Windows', '"doelen\\\\20-twee.yaml"', ['Twee']],
    ['a path with detours', './onder/../doelen/./20-twee.yaml', ['Twee']],
  ])('%s', async (_what, value, titles) => {
    const plan = await soundPlan(`${HEAD}hoofdstukken:\n  - doelen: ${value}\n`, goals);
    expect(goalTitles(plan)).toEqual(titles);
  });

  it.each([
    ['a goal', 'titel: Een', ['Een']],
    ['a list of goals', '- titel: Een\n- titel: Twee', ['Een', 'Twee']],
    ['the referring key around a list', 'doelen:\n  - titel: Een\n  - titel: Twee', ['Een', 'Twee']],
    ['the referring key around one goal', 'doelen: {titel: Een}', ['Een']],
  ])('a file that holds %s', async (_what, text, titles) => {
    const plan = await soundPlan(`${HEAD}hoofdstukken:\n  - doelen: een.yaml\n`, { 'swv/2024-2025/een.yaml': text });
    expect(goalTitles(plan)).toEqual(titles);
  });

  it.each([
    ['a sentence', '# Doel\nDit is gewoon een zin.', 'Dit bestand hoort een doel te bevatten; hier staat een tekst.', 'Schrijf `titel: Dit is gewoon een zin.`.'],
    ['a list of sentences', '- Dit is gewoon een zin.', 'Achter elk streepje van dit bestand hoort een groep sleutels; hier staat een tekst.', 'Schrijf `- titel: Dit is gewoon een zin.`.'],
    ['the key around a list of sentences', 'doelen:\n- Dit is gewoon een zin.', 'Achter elk streepje onder ‘doelen’ hoort een groep sleutels; hier staat een tekst.', 'Schrijf `- titel: Dit is gewoon een zin.`.'],
  ])('says what belongs in a file that holds %s', async (_what, text, message, hint) => {
    const { diagnostics } = await readPlanFrom(`${HEAD}hoofdstukken:\n  - doelen: een.yaml\n`, { 'swv/2024-2025/een.yaml': text });
    expect(diagnostics.map((said) => [said.message, said.hints])).toEqual([[message, [hint]]]);
  });

  it('points into the file where a goal was written', async () => {
    const plan = await soundPlan(`${HEAD}hoofdstukken:\n  - doelen: doelen/*.yaml\n`, { 'swv/2024-2025/doelen/een.yaml': '# eerst dit\ntitel: Een' });
    const [block] = plan.hoofdstukken[0]!.blokken;
    const goal = block?.soort === 'doelen' ? block.doelen[0]! : undefined;
    expect(goal?.origin.at('titel').source.path).toBe('swv/2024-2025/doelen/een.yaml');
    expect(goal?.origin.at('titel').source.position(goal.origin.at('titel').start)).toEqual({ line: 2, column: 8 });
  });

  it('says so when a pattern finds nothing, and reads on', async () => {
    const { plan, said } = await readPlanFrom(`${HEAD}hoofdstukken:\n  - doelen: [doel/*.yaml, {titel: Een}]\n`, goals);
    expect(said).toEqual(['bestand/geen-treffer: doel/*.yaml']);
    expect(goalTitles(plan)).toEqual(['Een']);
  });

  it('shows the same file in two blocks, each with a name of its own', async () => {
    const plan = await soundPlan(`${HEAD}hoofdstukken:\n  - {titel: A, doelen: een.yaml}\n  - {titel: B, doelen: een.yaml}\n`, {
      'swv/2024-2025/een.yaml': 'id: een\ntitel: Een\nacties: [{id: doen, wat: Doen}]',
    });
    const found = plan.hoofdstukken.flatMap(({ blokken }) => blokken.flatMap((block) => (block.soort === 'doelen' ? block.doelen : [])));
    expect(found.map(({ anchor }) => anchor)).toEqual(['een', 'een-2']);
    expect(found.map(({ resultaten }) => resultaten[0]!.acties[0]!.id)).toEqual(['doen', 'doen-2']);
  });
});

describe('other content by path', () => {
  const parts = {
    'swv/2024-2025/kalender.yaml': 'groepen: [{items: [{wat: Jaarverslag}]}]',
    'swv/2024-2025/kalender-met-sleutel.yaml': 'kwaliteitskalender:\n  groepen: [{items: [{wat: Jaarverslag}]}]',
    'swv/2024-2025/planning.yaml': 'kolommen: [{overleggen: [{naam: ALV}]}]',
    'swv/2024-2025/planning-met-sleutel.yaml': 'jaarplanning: {kolommen: [{overleggen: [{naam: ALV}]}]}',
    'swv/2024-2025/kpis.yaml': '- {nummer: 1, titel: Een}',
    'swv/2024-2025/kpis-met-sleutel.yaml': 'kpis: [{nummer: 1, titel: Een}]',
    'swv/stijl.yaml': 'kleur: "#123456"',
    'swv/stijl-met-sleutel.yaml': 'huisstijl: {kleur: "#123456"}',
  };

  it.each(['kalender.yaml', 'kalender-met-sleutel.yaml', '{groepen: [{items: [{wat: Jaarverslag}]}]}'])('kwaliteitskalender: %s', async (value) => {
    const plan = await soundPlan(`${HEAD}hoofdstukken:\n  - kwaliteitskalender: ${value}\n`, parts);
    const [block] = plan.hoofdstukken[0]!.blokken;
    expect(block?.soort === 'kwaliteitskalender' && block.kalender.groepen[0]!.items[0]!.wat.value).toBe('Jaarverslag');
  });

  it.each(['planning.yaml', 'planning-met-sleutel.yaml', '{kolommen: [{overleggen: [{naam: ALV}]}]}'])('jaarplanning: %s', async (value) => {
    const plan = await soundPlan(`${HEAD}hoofdstukken:\n  - jaarplanning: ${value}\n`, parts);
    const [block] = plan.hoofdstukken[0]!.blokken;
    expect(block?.soort === 'jaarplanning' && block.jaarplanning.kolommen[0]!.overleggen[0]!.label).toBe('ALV');
  });

  it.each(['kpis.yaml', 'kpis-met-sleutel.yaml', '[{nummer: 1, titel: Een}]'])('kpis of the plan: %s', async (value) => {
    const plan = await soundPlan(`${HEAD}kpis: ${value}\nhoofdstukken:\n  - kpis: true\n  - kpis: false\n`, parts);
    expect(plan.kpis.map(({ titel }) => titel.value)).toEqual(['Een']);
    expect(plan.hoofdstukken.map(({ blokken }) => blokken.map((block) => block.soort === 'kpis' && block.kpis))).toEqual([[plan.kpis], []]);
  });

  it.each(['kpis.yaml', 'kpis-met-sleutel.yaml', '[{nummer: 1, titel: Een}]'])('kpis of a block: %s', async (value) => {
    const plan = await soundPlan(`${HEAD}hoofdstukken:\n  - blokken: [{kpis: ${value}, weergave: tabel}]\n`, parts);
    const [block] = plan.hoofdstukken[0]!.blokken;
    expect(block?.soort === 'kpis' && [block.kpis[0]!.anchor, block.weergave]).toEqual(['kpi-1', 'tabel']);
  });

  it.each(['../stijl.yaml', '../stijl-met-sleutel.yaml', '{kleur: "#123456"}'])('huisstijl: %s', async (value) => {
    const plan = await soundPlan(`${HEAD}huisstijl: ${value}\n${EMPTY}`, parts);
    expect(plan.huisstijl.kleur?.value).toBe('#123456');
  });
});

describe('the nearest organisatie.yaml and ondersteuningsplan.yaml', () => {
  it('stand beside the plan, or in the nearest folder above it', async () => {
    const above = { 'organisatie.yaml': 'naam: Van boven', 'swv/organisatie.yaml': 'naam: Van hier' };
    expect((await soundPlan(`${BARE}${EMPTY}`, above)).organisatie.naam.value).toBe('Van hier');
    expect((await soundPlan(`${BARE}${EMPTY}`, { 'organisatie.yaml': 'naam: Van boven' })).organisatie.naam.value).toBe('Van boven');
    expect((await soundPlan(`${BARE}${EMPTY}`, { ...above, 'swv/2024-2025/organisatie.yaml': 'organisatie: {naam: Ernaast}' })).organisatie.naam.value).toBe('Ernaast');
  });

  it('give way to what the plan names itself', async () => {
    const files = { 'swv/organisatie.yaml': 'naam: Van hier', 'ander/organisatie.yaml': 'naam: Van een ander' };
    expect((await soundPlan(`${BARE}organisatie: ../../ander/organisatie.yaml\n${EMPTY}`, files)).organisatie.naam.value).toBe('Van een ander');
    expect((await soundPlan(`${BARE}organisatie: {naam: Zelf}\n${EMPTY}`, files)).organisatie.naam.value).toBe('Zelf');
  });

  it('are not looked for above the root of the project', async () => {
    const host = { 'swv/2024-2025/jaarplan.config.yaml': 'x: y', 'swv/organisatie.yaml': 'naam: Te hoog' };
    expect((await readPlanFrom(`${BARE}${EMPTY}`, host)).said).toEqual(['vorm/ontbreekt: formaat']);
  });

  it('bring along a house style by a path of their own', async () => {
    const plan = await soundPlan(`${BARE}${EMPTY}`, { 'swv/organisatie.yaml': 'naam: Verband\nlogo: logo.svg\nhuisstijl: stijl/blauw.yaml', 'swv/stijl/blauw.yaml': 'kleur: "#00f"\nlogo: blauw.svg' });
    expect([plan.huisstijl.kleur?.value, plan.huisstijl.logo?.value]).toEqual(['#00f', 'blauw.svg']);
    expect(plan.huisstijl.logo?.span.source.file).toBe('/project/swv/stijl/blauw.yaml');
  });

  it('give the points of the four-year plan', async () => {
    const support = 'titel: Ondersteuningsplan\nperiode: 2022-2026\nontwikkelpunten: [{nummer: 1, titel: Een}, {nummer: 2, titel: Twee}]';
    const plan = await soundPlan(`${HEAD}${EMPTY}`, { 'swv/ondersteuningsplan.yaml': support });
    expect(plan.ondersteuningsplan?.ontwikkelpunten.map(({ nummer, titel }) => [nummer, titel.value])).toEqual([['1', 'Een'], ['2', 'Twee']]);
    expect((await soundPlan(`${HEAD}${EMPTY}`)).ondersteuningsplan).toBeUndefined();
  });

  it('are told of once when they are broken', async () => {
    expect((await readPlanFrom(`${BARE}${EMPTY}`, { 'swv/organisatie.yaml': 'naam: @x' })).said).toEqual(['yaml/beginteken: @x']);
    expect((await readPlanFrom(`${BARE}${EMPTY}`, { 'swv/organisatie.yaml': '# niets' })).said).toEqual(['bestand/leeg: swv/organisatie.yaml']);
    expect((await readPlanFrom(`${BARE}${EMPTY}`, { 'swv/organisatie.yaml': '- een' })).said).toEqual(['vorm/soort: - een']);
  });

  it('are missed when they are nowhere', async () => {
    expect((await readPlanFrom(`${BARE}${EMPTY}`)).said).toEqual(['vorm/ontbreekt: formaat']);
  });
});

describe('a plan that goes round', () => {
  it('names itself as its own parts, and ends', async () => {
    const { plan, said } = await readPlanFrom(`${BARE}organisatie: plan.yaml\nhoofdstukken:\n  - doelen: plan.yaml\n  - doelen: "*.yaml"\n`);
    expect(plan).toBeUndefined();
    expect(said).toContain('vorm/onbekende-sleutel: formaat');
  });

  it('goals do not refer on: a path there is a text', async () => {
    const { said } = await readPlanFrom(`${HEAD}hoofdstukken:\n  - doelen: een.yaml\n`, { 'swv/2024-2025/een.yaml': '- twee.yaml', 'swv/2024-2025/twee.yaml': '- een.yaml' });
    expect(said).toEqual(['vorm/soort: twee.yaml']);
  });
});
