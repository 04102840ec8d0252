import type { FixedExamples } from './example.js';

const START = 'formaat: 1\ntitel: Jaarplan\n';
const REST = 'organisatie:\n  naam: De Dijk\nhoofdstukken:\n  - titel: Doelen\n    doelen: doelen/*.yaml\n';
const EARLIER = `${START}schooljaar: 2023-2024\nhoofdstukken:\n  - titel: Inleiding\n    tekst: Welkom.\n`;
const SUPPORT = 'titel: Ondersteuningsplan\nperiode: 2022-2026\nontwikkelpunten:\n  - { nummer: 1, titel: Lezen }\n';
const OWN_ORGANISATION = { '../organisatie.yaml': 'naam: Samenwerkingsverband De Dijk\n' };

/** The plan as a whole: its years, names, fields and columns, and the plans beside it. */
export const PLAN_EXAMPLES: FixedExamples = {
  'id/dubbel': {
    in: 'doelen',
    line: 3,
    wrong: '- titel: Lezen\n  id: taal\n- id: taal\n  titel: Schrijven',
    right: '- titel: Lezen\n  id: lezen\n- id: schrijven\n  titel: Schrijven',
  },
  'datum/schooljaar': {
    files: { wrong: { 'plan.yaml': `${START}schooljaar: 2024\n${REST}` }, right: { 'plan.yaml': `${START}schooljaar: 2024-2025\n${REST}` } },
    at: 'plan.yaml:3',
  },
  'datum/onleesbaar': {
    in: 'plan',
    line: 1,
    wrong: 'vastgesteld: na de zomer',
    right: 'vastgesteld: 16 september 2024',
  },
  'evaluatie/plan': {
    in: 'hoofdstukken',
    remark: 'Dit plan staat in de map 2024-2025, het plan van het jaar ervoor in de map 2023-2024 ernaast.',
    beside: { ...OWN_ORGANISATION, '../2023-2024/plan.yaml': EARLIER },
    line: 2,
    wrong: '- titel: Terugblik\n  evaluatie: ../2024-2025',
    right: '- titel: Terugblik\n  evaluatie: ../2023-2024',
  },
  'dekking/plan': {
    in: 'hoofdstukken',
    remark: 'Dit plan staat in de map 2024-2025 en staat al in de tabel; alleen eerdere jaren horen erbij.',
    beside: { ...OWN_ORGANISATION, '../ondersteuningsplan.yaml': SUPPORT, '../2023-2024/plan.yaml': EARLIER },
    line: 2,
    wrong: '- titel: Wat al gedaan is\n  dekking: [../2023-2024, ../2024-2025]',
    right: '- titel: Wat al gedaan is\n  dekking: [../2023-2024]',
  },
  'veld/naam': {
    in: 'plan',
    line: 2,
    wrong: 'velden:\n  interne notitie: {titel: Notitie}',
    right: 'velden:\n  interne-notitie: {titel: Notitie}',
  },
  'veld/bestaat-al': {
    in: 'plan',
    line: 2,
    wrong: 'velden:\n  budget: {titel: Kosten}',
    right: 'velden:\n  kosten: {titel: Kosten}',
  },
  'veld/zonder-keuzes': {
    in: 'plan',
    line: 2,
    wrong: 'velden:\n  prioriteit: {soort: keuze}',
    right: 'velden:\n  prioriteit: {soort: keuze, keuzes: [hoog, gewoon]}',
  },
  'veld/te-veel': {
    situation: 'Onder `velden` staan meer dan 50 velden, bijvoorbeeld één voor elke school.',
    solved: 'Er is één veld over, `school`, en elke actie noemt daarin haar school.',
  },
  'opmaak/onbekend': {
    in: 'doelen',
    line: 2,
    wrong: '- titel: Lezen\n  opmaak: tabel\n  acties:\n    - wat: Folder herzien',
    right: '- titel: Lezen\n  opmaak: activiteiten\n  acties:\n    - wat: Folder herzien',
  },
  'kolom/onbekend': {
    in: 'doelen',
    line: 2,
    wrong: '- titel: Lezen\n  kolommen: [wat, wie, datum]\n  acties:\n    - wat: Folder herzien',
    right: '- titel: Lezen\n  kolommen: [wat, wie, wanneer]\n  acties:\n    - wat: Folder herzien',
  },
  'kolom/weggelaten': {
    in: 'doelen',
    remark: 'Deze opmaak heeft een kolom ‘Wanneer’.',
    line: 2,
    wrong: '- titel: Lezen\n  opmaak: resultaten\n  acties:\n    - wat: Folder herzien\n      wie: Directie',
    right: '- titel: Lezen\n  opmaak: resultaten\n  kolommen: [wat, wie, wanneer]\n  acties:\n    - wat: Folder herzien\n      wie: Directie',
  },
  'uitvoer/zelfde-naam': {
    situation: 'De plannen in de mappen concept en definitief zijn van dezelfde organisatie en hetzelfde schooljaar. Beide zouden de-dijk-2024-2025.html maken.',
    solved: 'Elk plan heeft een eigen map voor wat ervan gemaakt wordt.',
    commands: { wrong: 'jaarplan build concept definitief', right: 'jaarplan build concept --uit uitvoer/concept\njaarplan build definitief --uit uitvoer/definitief' },
  },
};
