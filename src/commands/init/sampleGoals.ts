import type { SchoolYear } from '../../calendar/index.js';

/** A goal to begin with. What a layout has no place for stays out of its file. */
export interface SampleGoal {
  /** Name of the file under doelen/. */
  readonly file: string;
  readonly id: string;
  readonly titel: string;
  readonly doel: string;
  readonly ontwikkelpunt: number;
  readonly resultaten: readonly { readonly resultaat: string; readonly acties: readonly SampleAction[] }[];
}

export interface SampleAction {
  readonly wat: string;
  readonly wie: string;
  readonly wanneer: string;
  readonly resultaat: string;
  readonly personeel: string;
  readonly financieel: string;
  readonly soort: 'activiteit' | 'project';
}

export const SAMPLE_POINTS: readonly string[] = [
  'Elke school heeft de basisondersteuning op orde',
  'Ouders en leerlingen weten waar zij terechtkunnen',
];

/** Believable goals for a school year, with dates that lie in it. */
export function sampleGoals({ start, end }: SchoolYear): readonly SampleGoal[] {
  return [
    {
      file: '10-basisondersteuning.yaml',
      id: 'basisondersteuning',
      titel: 'Sterke basisondersteuning',
      doel: 'Elke school biedt de basisondersteuning die we met elkaar hebben afgesproken.',
      ontwikkelpunt: 1,
      resultaten: [
        {
          resultaat: 'We weten per school wat er goed gaat en wat er nodig is',
          acties: [
            {
              wat: 'Met elke school een gesprek voeren over de basisondersteuning.',
              wie: 'Consulenten',
              wanneer: `oktober ${start} tot en met januari ${end}`,
              resultaat: 'Een kort verslag per school',
              personeel: 'Vier dagdelen per consulent',
              financieel: 'Geen extra kosten',
              soort: 'activiteit',
            },
            {
              wat: 'De uitkomsten met de schoolbesturen bespreken.',
              wie: 'Directeur-bestuurder',
              wanneer: `maart ${end}`,
              resultaat: 'Afspraken over wat eerst moet',
              personeel: 'Een vergadering',
              financieel: 'Geen extra kosten',
              soort: 'activiteit',
            },
          ],
        },
        {
          resultaat: 'Leraren krijgen scholing die past bij hun vragen',
          acties: [
            {
              wat: 'Een scholingsaanbod maken en op de website zetten.',
              wie: 'Beleidsmedewerker kwaliteit',
              wanneer: `juni ${end}`,
              resultaat: 'Het aanbod staat klaar voor het nieuwe schooljaar',
              personeel: 'Zes dagen',
              financieel: '€ 8.000',
              soort: 'project',
            },
          ],
        },
      ],
    },
    {
      file: '20-ouders-en-leerlingen.yaml',
      id: 'ouders-en-leerlingen',
      titel: 'Ouders en leerlingen doen mee',
      doel: 'Ouders en leerlingen vinden snel hulp en praten mee over de ondersteuning.',
      ontwikkelpunt: 2,
      resultaten: [
        {
          resultaat: 'Het steunpunt is voor iedereen makkelijk te vinden',
          acties: [
            {
              wat: 'De website van het steunpunt herschrijven in eenvoudige taal.',
              wie: 'Medewerker communicatie',
              wanneer: `november ${start}`,
              resultaat: 'Ouders begrijpen de teksten bij de eerste keer lezen',
              personeel: 'Acht dagen',
              financieel: '€ 2.500',
              soort: 'project',
            },
            {
              wat: 'Een middag houden met ouders en leerlingen over wat beter kan.',
              wie: 'Medewerkers van het steunpunt',
              wanneer: `februari ${end}`,
              resultaat: 'Een lijst met punten om aan te werken',
              personeel: 'Twee dagen voorbereiding',
              financieel: '€ 750',
              soort: 'activiteit',
            },
          ],
        },
      ],
    },
  ];
}
