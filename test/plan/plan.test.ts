import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { nodeHost, slashes } from '../../src/nodeHost.js';
import { readPlan } from '../../src/plan/readPlan.js';
import { mutatedWorkedFile, yamlLike } from '../yaml/mutations.js';
import { plainDiagnostics } from '../yaml/plainDiagnostics.js';
import { workedFiles } from '../schema/yamlFiles.js';
import { HEAD, readPlanFrom, soundPlan } from './readPlanFrom.js';

const EMPTY = 'hoofdstukken: []\n';

describe('the plan itself', () => {
  it('has defaults for what it does not say', async () => {
    const plan = await soundPlan(`${HEAD}${EMPTY}`);
    expect(plan).toMatchObject({ auteurs: [], voorblad: {}, inhoudsopgave: { diepte: 1 }, datumnotatie: 'kort', kpis: [], vrijeDagen: [], hoofdstukken: [] });
    expect([plan.status, plan.vastgesteld, plan.ondersteuningsplan, plan.ondertitel]).toEqual([undefined, undefined, undefined, undefined]);
    expect(plan.schooljaar).toMatchObject({ start: 2024 });
  });

  it('says who wrote it, when it was adopted, and how it looks', async () => {
    const plan = await soundPlan(
      `${HEAD}ondertitel: Onder\nstatus: vastgesteld\nvastgesteld: 16 september 2024\nversie: 1.0\ndatum: juni 2024\nauteur: [{naam: A, functie: B}, {organisatie: C}]\nvoorblad: {afbeelding: x.png, alt: Kinderen, tekst: Welkom}\ninhoudsopgave: {diepte: 3}\nkop: Boven\nvoet: Onder\ndatumnotatie: lang\nvrije-dagen: [2024-12-06]\ncontrole: {datum/weekdag: uit}\nvoetnoten: {een: Noot}\n${EMPTY}`,
    );
    expect([plan.ondertitel, plan.versie, plan.datum, plan.kop, plan.voet].map((text) => text?.value)).toEqual(['Onder', '1.0', 'juni 2024', 'Boven', 'Onder']);
    expect([plan.status, plan.vastgesteld, plan.datumnotatie, plan.inhoudsopgave]).toEqual(['vastgesteld', '2024-09-16', 'lang', { diepte: 3 }]);
    expect(plan.auteurs.map(({ naam, functie, organisatie }) => [naam?.value, functie?.value, organisatie?.value])).toEqual([['A', 'B', undefined], [undefined, undefined, 'C']]);
    expect(plan.voorblad !== false && [plan.voorblad.afbeelding, plan.voorblad.alt, plan.voorblad.tekst].map((text) => text?.value)).toEqual(['x.png', 'Kinderen', 'Welkom']);
    expect([[...plan.controle], plan.vrijeDagen[0]!.value, plan.voetnoten.get('een')?.value]).toEqual([[['datum/weekdag', 'uit']], '2024-12-06', 'Noot']);
  });

  it('may go without cover and contents, and with one author', async () => {
    const plan = await soundPlan(`${HEAD}voorblad: false\ninhoudsopgave: false\nauteur: {naam: A}\n${EMPTY}`);
    expect([plan.voorblad, plan.inhoudsopgave, plan.auteurs.length]).toEqual([false, false, 1]);
    const other = await soundPlan(`${HEAD}voorblad: true\ninhoudsopgave: true\n${EMPTY}`);
    expect([other.voorblad, other.inhoudsopgave]).toEqual([{}, { diepte: 1 }]);
  });

  it('adds its abbreviations to the organisation’s, and goes before them', async () => {
    const plan = await soundPlan(`${HEAD.replace('{naam: Verband}', '{naam: Verband, afkortingen: {OPR: van boven, CvT: commissie}}')}afkortingen: {OPR: van hier}\n${EMPTY}`);
    expect([...plan.afkortingen].map(([short, long]) => `${short}: ${long.value}`)).toEqual(['OPR: van hier', 'CvT: commissie']);
  });

  it('goes before the organisation in the house style, field by field', async () => {
    const plan = await soundPlan(`${HEAD.replace('{naam: Verband}', '{naam: Verband, logo: a.svg, huisstijl: {kleur: "#111", kleur2: "#222"}}')}huisstijl: {kleur: "#333", lettertype: Inter}\n${EMPTY}`);
    expect([plan.huisstijl.kleur, plan.huisstijl.kleur2, plan.huisstijl.lettertype, plan.huisstijl.logo].map((text) => text?.value)).toEqual(['#333', '#222', 'Inter', 'a.svg']);
  });

  it('knows the parties of the organisation', async () => {
    const plan = await soundPlan(`${HEAD.replace('{naam: Verband}', '{naam: Verband, afkorting: V, sector: PO, vakantieregio: noord, plaats: Dorp, website: x.example, partijen: [{naam: Bestuur, afkorting: B, ook: [bestuur, het bestuur]}]}')}${EMPTY}`);
    expect(plan.organisatie).toMatchObject({ sector: 'PO', vakantieregio: 'noord' });
    expect(plan.organisatie.partijen.map(({ naam, afkorting, ook }) => [naam.value, afkorting?.value, ook.map(({ value }) => value)])).toEqual([['Bestuur', 'B', ['bestuur', 'het bestuur']]]);
  });

  it('has KPI’s with a value, or a value a year', async () => {
    const plan = await soundPlan(`${HEAD}kpis:\n  - {nummer: 2a, titel: Een, toelichting: Uitleg, streefwaarde: ">6,6", nulmeting: 8.0, realisatie: {2023: 7, 2024: 7,5}, bron: Peiling}\n${EMPTY}`.replace('7,5', '"7,5"'));
    const [kpi] = plan.kpis;
    expect([kpi!.nummer, kpi!.anchor, kpi!.toelichting?.value]).toEqual(['2a', 'kpi-2a', 'Uitleg']);
    expect(kpi!.waarden.map(({ veld, jaar, waarde }) => [veld, jaar, waarde.value])).toEqual([
      ['nulmeting', undefined, '8.0'],
      ['realisatie', '2023', '7'],
      ['realisatie', '2024', '7,5'],
      ['streefwaarde', undefined, '>6,6'],
      ['bron', undefined, 'Peiling'],
    ]);
  });

  it.each([
    ['a school year that is none', HEAD.replace('2024-2025', '2024-2026') + EMPTY, ['datum/schooljaar: 2024-2026']],
    ['a date of adoption that is none', `${HEAD}vastgesteld: 31 februari 2024\n${EMPTY}`, ['datum/onleesbaar: 31 februari 2024']],
  ])('tells of %s', async (_what, yaml, expected) => {
    expect((await readPlanFrom(yaml)).said).toEqual(expected);
  });

  it('is not built while its shape is wrong, and all that is wrong is told', async () => {
    const { plan, said } = await readPlanFrom(`${HEAD}status: klaar\nhoofdstukken:\n  - titel: [x]\n`);
    expect(plan).toBeUndefined();
    expect(said).toEqual(['vorm/keuze: klaar', 'vorm/soort: [x]']);
  });
});

describe('worked plans and examples', () => {
  it.each(workedFiles.filter((file) => file.endsWith('/plan.yaml')))('%s is read without a word', async (file) => {
    const diagnostics = new Diagnostics();
    const { plan } = await readPlan(nodeHost(process.cwd(), {}), slashes(resolve(file)), diagnostics);
    expect(plainDiagnostics(diagnostics.sorted())).toBe('');
    expect(plan!.titel.value).not.toBe('');
  });
});

describe('any plan', () => {
  const kept = readFileSync('examples/klein/plan.yaml', 'utf8');

  it('is read without throwing, with every place inside its file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutatedWorkedFile, yamlLike.map((text) => kept + text), yamlLike), yamlLike, async (plan, part) => {
        const { diagnostics } = await readPlanFrom(plan, { 'swv/2024-2025/doelen/een.yaml': part, 'swv/2024-2025/jaarplanning.yaml': part, 'swv/organisatie.yaml': 'naam: Verband' });
        for (const { span, path } of diagnostics) {
          expect(span === undefined ? path : span.end).toBeDefined();
          if (span !== undefined) expect(span.end).toBeLessThanOrEqual(span.source.text.length + 1);
        }
      }),
      { numRuns: 150 },
    );
  });
});
