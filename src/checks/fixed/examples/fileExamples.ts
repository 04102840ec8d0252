import type { FixedExamples } from './example.js';

const GOAL = 'titel: Rekenen\n';
const TEN_GOALS = 'In de map doelen staat een bestand 10-lezen.yaml.';

/** Every small plan has a file doelen/10-lezen.yaml beside it. */
export const FILE_EXAMPLES: FixedExamples = {
  'bestand/ontbreekt': {
    in: 'hoofdstukken',
    remark: TEN_GOALS,
    line: 2,
    wrong: '- titel: Doelen\n  doelen: doelen/10-leesen.yaml',
    right: '- titel: Doelen\n  doelen: doelen/10-lezen.yaml',
  },
  'bestand/geen-treffer': {
    in: 'hoofdstukken',
    remark: TEN_GOALS,
    line: 2,
    wrong: '- titel: Doelen\n  doelen: doelstellingen/*.yaml',
    right: '- titel: Doelen\n  doelen: doelen/*.yaml',
  },
  'bestand/doet-niet-mee': {
    files: { wrong: { 'doelen/20-rekenen.yml': GOAL }, right: { 'doelen/20-rekenen.yaml': GOAL } },
    remark: 'In plan.yaml staat `doelen: doelen/*.yaml`.',
    at: 'plan.yaml:7',
  },
  'bestand/map': {
    in: 'hoofdstukken',
    line: 2,
    wrong: '- titel: Doelen\n  doelen: doelen',
    right: '- titel: Doelen\n  doelen: doelen/*.yaml',
  },
  'bestand/leeg': {
    files: { wrong: { 'doelen/20-rekenen.yaml': '# Dit doel moet nog geschreven worden.\n' }, right: { 'doelen/20-rekenen.yaml': GOAL } },
    at: 'doelen/20-rekenen.yaml',
  },
  'bestand/buiten-map': {
    in: 'hoofdstukken',
    line: 2,
    wrong: '- titel: Doelen\n  doelen: ../../andere-organisatie/doelen/10-lezen.yaml',
    right: '- titel: Doelen\n  doelen: doelen/10-lezen.yaml',
  },
  'bestand/verborgen': {
    in: 'hoofdstukken',
    beside: { '.concept/10-lezen.yaml': GOAL },
    line: 2,
    wrong: '- titel: Doelen\n  doelen: .concept/10-lezen.yaml',
    right: '- titel: Doelen\n  doelen: doelen/10-lezen.yaml',
  },
  'bestand/naam': {
    in: 'hoofdstukken',
    remark: 'In de map doelen staan 10-lezen.txt en 10-lezen.yaml.',
    beside: { 'doelen/10-lezen.txt': GOAL },
    line: 2,
    wrong: '- titel: Doelen\n  doelen: doelen/10-lezen.txt',
    right: '- titel: Doelen\n  doelen: doelen/10-lezen.yaml',
  },
  'bestand/patroon': {
    in: 'hoofdstukken',
    line: 2,
    wrong: '- titel: Doelen\n  doelen: "*/*/*/*l*e*z*e*n*.yaml"',
    right: '- titel: Doelen\n  doelen: doelen/*.yaml',
  },
  'bestand/geen-toegang': {
    situation: 'In plan.yaml staat `doelen: doelen/*.yaml`. Een van die bestanden staat op een schijf van de organisatie, en u mag het niet lezen.',
    solved: 'U hebt leesrechten gekregen.',
  },
  'bestand/onleesbaar': {
    situation: 'In plan.yaml staat `doelen: doelen/*.yaml`. De map doelen staat op een netwerkschijf, en de verbinding valt weg.',
    solved: 'De netwerkschijf is weer bereikbaar.',
  },
  'bestand/te-groot': {
    situation: 'In de map doelen staat een bestand van 50 MB dat per ongeluk op .yaml eindigt, zoals een film.',
    solved: 'Het bestand heeft zijn eigen naam weer, of staat in een andere map.',
  },
  'bestand/geen-tekst': {
    situation: 'Een Word-bestand heeft de naam doelen/20-rekenen.yaml gekregen.',
    solved: 'De tekst is uit Word gekopieerd en bewaard als gewone tekst.',
  },
  'bestand/codering': {
    situation: 'Het bestand doelen/20-rekenen.yaml is bewaard met de codering ‘ANSI’ (Windows-1252), en er staat een letter met een accent in.',
    solved: 'Het bestand is opnieuw bewaard, met de codering ‘UTF-8’.',
  },
};
