import { formatDate } from '../../calendar/index.js';
import type { Region, SchoolYear } from '../../calendar/index.js';
import { goalFile } from './goalFile.js';
import { meetingDays } from './sampleDates.js';
import { SAMPLE_POINTS, sampleGoals } from './sampleGoals.js';
import { yamlText } from './yamlText.js';

export interface SampleChoices {
  readonly organisation: string;
  readonly year: SchoolYear;
  /** Whose school holidays count. */
  readonly region: Region;
  readonly layout: string;
  readonly layouts: readonly string[];
}

export interface SampleFile {
  /** Relative to the folder of the organisation, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Where the schemas stand, from the same folder: editors find them from the first line of every file. */
export const SCHEMA_FOLDER = '.jaarplan/schemas';

/** A whole first plan: files that build as they are, with comments on what to change. */
export function samplePlan(choices: SampleChoices): readonly SampleFile[] {
  const { label } = choices.year;
  return [
    file('organisatie.yaml', 'organisatie', organisation(choices)),
    file('ondersteuningsplan.yaml', 'ondersteuningsplan', supportPlan(choices.year)),
    file(`${label}/plan.yaml`, 'plan', plan(choices)),
    ...sampleGoals(choices.year).map((goal) => file(`${label}/doelen/${goal.file}`, 'doel', goalFile(goal, choices.layout))),
    file(`${label}/kwaliteitskalender.yaml`, 'kwaliteitskalender', QUALITY_CALENDAR),
    file(`${label}/jaarplanning.yaml`, 'jaarplanning', meetings(choices.year)),
  ];
}

function file(path: string, schema: string, text: string): SampleFile {
  const up = '../'.repeat(path.split('/').length - 1);
  return { path, text: `# yaml-language-server: $schema=${up}${SCHEMA_FOLDER}/${schema}.schema.json\n${text}` };
}

function organisation({ organisation: name, region }: SampleChoices): string {
  return `# Wat voor alle jaren geldt. Pas de gegevens aan; wat u niet nodig hebt, haalt u weg.
naam: ${yamlText(name)}
sector: PO                # PO, VO, PO-VO of anders
vakantieregio: ${region.padEnd(10)} # noord, midden of zuid: daarmee wijst jaarplan op overleg in een vakantie
huisstijl:
  kleur: "#1d5a73"
# logo: logo.svg          # zet het bestand naast organisatie.yaml en haal het hekje weg

# Een overleg met een vaste dag, tijd en plaats noemt u hier één keer; jaarplanning.yaml noemt de data.
overleggen:
  - naam: Directeurenoverleg
    dag: dinsdag
    tijd: 9.30-11.30 uur
    locatie: Kantoor samenwerkingsverband
`;
}

function supportPlan({ start }: SchoolYear): string {
  const points = SAMPLE_POINTS.map((titel, index) => `  - nummer: ${index + 1}\n    titel: ${yamlText(titel)}`);
  return `# Het vierjarenplan waarvan het jaarplan een uitwerking is. Doelen verwijzen naar deze nummers.
titel: Ondersteuningsplan ${start}-${start + 4}
periode: ${start}-${start + 4}
ontwikkelpunten:
${points.join('\n')}
`;
}

function plan({ year, layout, layouts }: SampleChoices): string {
  return `# Het plan zelf: wat het is, en welke hoofdstukken het heeft.
formaat: 1
titel: Jaarplan ${year.label}
schooljaar: ${year.label}
status: concept           # wordt het plan vastgesteld, schrijf dan: vastgesteld
opmaak: ${layout.padEnd(17)} # vorm van de doelen: ${layouts.join(', ')}

hoofdstukken:
  # Een lege regel in een tekst begint een nieuwe alinea, een streepje een punt van een lijst.
  - titel: Inleiding
    tekst: |
      Dit jaarplan laat zien wat wij in schooljaar ${year.label} doen voor leerlingen die extra ondersteuning nodig
      hebben. Per doel staat erbij wie wat doet en wanneer.

      Twee onderwerpen krijgen dit jaar de meeste aandacht:

      - de basisondersteuning op elke school;
      - de stem van ouders en leerlingen.

  - titel: Doelen
    doelen: doelen/*.yaml # elk bestand in de map doelen is een doel, op volgorde van de naam

  - titel: Kwaliteitskalender
    kwaliteitskalender: kwaliteitskalender.yaml

  - titel: Jaarplanning
    jaarplanning: jaarplanning.yaml
`;
}

const QUALITY_CALENDAR = `# Wat elk jaar terugkomt, in groepen.
groepen:
  - titel: Plannen
    items:
      - wat: Ondersteuningsplan
        wanneer: Een keer per vier jaar voor 1 mei
        wie: Directeur-bestuurder
        vaststelling: Na instemming van de ondersteuningsplanraad     # staat in de tabel onder wie
      - wat: Begroting en meerjarenbegroting
        wanneer: Jaarlijks voor 1 januari
        wie: Directeur-bestuurder
        vaststelling: Na goedkeuring van de toezichthouder
  - titel: Verantwoording
    items:
      - wat: Jaarverslag met jaarrekening
        wanneer: Jaarlijks voor 1 juli
        wie: Directeur-bestuurder
        opmerking: Met de verantwoording van het intern toezicht
      - wat: Managementrapportage
        wanneer: Drie keer per jaar
        wie: Controller
      - wat: Teldatum
        wanneer: Jaarlijks op 1 februari
        wie: Scholen
        opmerking: Het aantal leerlingen op deze dag bepaalt de bekostiging van het volgende kalenderjaar
`;

function meetings(year: SchoolYear): string {
  const days = meetingDays(year).map((day) => formatDate(day, 'kort'));
  const [first = '', ...later] = days;
  const council = [days[1], days[3]].map((day) => `          - ${day}`);
  return `# De overleggen van dit jaar. Elke kolom is een groep; klopt een datum niet met de dag, dan zegt jaarplan dat.
kolommen:
  - titel: Directie
    overleggen:
      - naam: Directeurenoverleg          # dag, tijd en plaats staan in organisatie.yaml
        bijeenkomsten:
          - datum: ${first}
            onderwerpen: [Start van het schooljaar]
${later.map((day) => `          - ${day}`).join('\n')}
  - titel: Ondersteuningsplanraad
    overleggen:
      - dag: dinsdag
        tijd: 19.30-21.30 uur
        locatie: Kantoor samenwerkingsverband
        bijeenkomsten:
${council.join('\n')}
`;
}
