import fc from 'fast-check';
import type { Plan } from '../../src/plan/model.js';
import { readPlanFrom } from '../plan/readPlanFrom.js';

/** Plans as plain values, to be changed by a test and then written as YAML. */
export interface MadePlan {
  titel: string;
  doelen: MadeGoal[];
  kalender: { wat: string; wanneer: string }[];
  overleggen: { naam: string; data: string[] }[];
}

export interface MadeGoal {
  id?: string;
  titel: string;
  resultaten: MadeResult[];
}

export interface MadeResult {
  id?: string;
  resultaat: string;
  acties: MadeAction[];
}

export interface MadeAction {
  id?: string;
  nummer?: string;
  wat: string;
  wie: string;
  wanneer: string;
}

const WORDS = 'aanbod afspraak ambitie begeleider bespreken beschrijven bestuur brief cursus dorp evalueren folder gemeente gesprek handreiking hulp inventariseren jaarlijks kind klas kleuter kwaliteit leerling leraar lijst loket maatwerk meedenken methode mentor norm observatie onderzoek opvang ouder overdracht panel peiling plek proef protocol raad regio route samenwerken school spreekuur steunpunt subsidie taal team thuis toets training uitvoeren verbeteren verlengen vervoer vragenlijst wijk wisselen zorg zwemles'.split(' ');
const PARTIES = ['Schoolbesturen', 'Scholen', 'Gemeenten', 'CvT', 'Directeur-bestuurder', 'Consulenten passend onderwijs'];
const DAYS = ['1 oktober 2024', '15 november 2024', '1 februari 2025', '1 mei 2025', 'Continu', 'Maart 2025'];

interface Shape {
  readonly hasIds: boolean;
  readonly seeds: readonly number[];
  /** Actions of every result of every goal. */
  readonly goals: readonly (readonly number[])[];
}

const shape: fc.Arbitrary<Shape> = fc.record({
  hasIds: fc.boolean(),
  seeds: fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 8 }),
  goals: fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
});

/** Plans of some goals in which no two sentences are alike, with ids everywhere or nowhere. */
export const madePlan: fc.Arbitrary<MadePlan & { readonly hasIds: boolean }> = shape.map(({ hasIds, seeds, goals }) => {
  let count = 0;
  const pick = <Item>(items: readonly Item[]): Item => items[((seeds[count % seeds.length] ?? 0) + count * 7919) % items.length]!;
  const sentence = (): string => {
    count++;
    // A word of its own keeps every sentence apart from the others.
    return [`Zaak${count}`, ...Array.from({ length: 7 }, (_, index) => WORDS[((seeds[index] ?? 0) + count * (index * 13 + 5)) % WORDS.length])].join(' ');
  };
  const named = (name: string): { id?: string } => (hasIds ? { id: `${name}-${count}` } : {});
  return {
    hasIds,
    titel: 'Jaarplan',
    doelen: goals.map((results) => ({
      titel: sentence(),
      ...named('doel'),
      resultaten: results.map((actions) => ({
        resultaat: sentence(),
        ...named('resultaat'),
        acties: Array.from({ length: actions }, () => ({ wat: sentence(), ...named('actie'), wie: pick(PARTIES), wanneer: pick(DAYS) })),
      })),
    })),
    kalender: [{ wat: sentence(), wanneer: 'Jaarlijks voor 1 mei' }, { wat: sentence(), wanneer: 'Drie keer per jaar' }],
    overleggen: [
      { naam: 'Klankbordgroep', data: ['7 okt 2024', '2024-12-09', '10 mrt 2025'] },
      { naam: 'Auditcommissie', data: ['25 sept 2024', '5 feb 2025'] },
    ],
  };
});

/** The plan as YAML; JSON is YAML too. */
export function asYaml({ titel, doelen, kalender, overleggen }: MadePlan, schooljaar = '2024-2025'): string {
  return JSON.stringify({
    formaat: 1,
    titel,
    schooljaar,
    organisatie: { naam: 'Verband' },
    hoofdstukken: [
      { titel: 'Doelen', doelen },
      { titel: 'Kalender', kwaliteitskalender: { groepen: [{ titel: 'Alles', items: kalender }] } },
      { titel: 'Planning', jaarplanning: { kolommen: [{ titel: 'Overleg', overleggen: overleggen.map(({ naam, data }) => ({ naam, bijeenkomsten: data })) }] } },
    ],
  });
}

/** The same plan, written by somebody else: keys turned round, comments, folded lines, single quotes. */
export function otherwiseWritten({ titel, doelen, kalender, overleggen }: MadePlan): string {
  const folded = (text: string, indent: string): string => `>-\n${indent}${text.split(' ').join(`\n${indent}`)}`;
  const quoted = (text: string): string => `'${text}'`;
  const id = (part: { id?: string }, indent: string): string => (part.id === undefined ? '' : `${indent}id: "${part.id}" # vaste naam\n`);
  const action = (each: MadeAction): string => `              - wanneer: ${quoted(each.wanneer)}\n                wie: |\n                  ${each.wie}\n${id(each, '                ')}                # wat er gebeurt\n                wat: ${folded(each.wat, '                  ')}\n`;
  const result = (each: MadeResult): string => `          - acties:\n${each.acties.map(action).join('')}${id(each, '            ')}            resultaat: ${folded(each.resultaat, '              ')}\n`;
  const goal = (each: MadeGoal): string => `      - resultaten:\n${each.resultaten.map(result).join('')}${id(each, '        ')}        titel: ${quoted(each.titel)}\n`;
  return `# Een plan\nhoofdstukken:
  - doelen:
${doelen.map(goal).join('')}    titel: "Doelen"
  - kwaliteitskalender:
      groepen:
        - items:
${kalender.map(({ wat, wanneer }) => `            - wanneer: "${wanneer}"\n              wat: ${folded(wat, '                ')}\n`).join('')}          titel: Alles
    titel: Kalender
  - titel: 'Planning'
    jaarplanning:
      kolommen:
        - overleggen:
${overleggen.map(({ naam, data }) => `            - bijeenkomsten:\n${data.map((each) => `                - datum: ${each}\n`).join('')}              naam: ${naam}\n`).join('')}          titel: Overleg
organisatie: {naam: "Verband"}
schooljaar: "2024-2025"
titel: >-
  ${titel}
formaat: 1\n`;
}

/** The plan, read as jaarplan reads it. */
export async function planOf(yaml: string): Promise<Plan> {
  const { plan, said } = await readPlanFrom(yaml);
  if (plan === undefined) throw new Error(`not a plan: ${said.join('\n')}`);
  return plan;
}
