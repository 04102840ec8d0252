import type { FixedExamples } from './example.js';

const REST = 'titel: Jaarplan 2024-2025\nschooljaar: 2024-2025\norganisatie:\n  naam: De Dijk\nhoofdstukken:\n  - titel: Doelen\n    doelen: doelen/*.yaml\n';

export const SHAPE_EXAMPLES: FixedExamples = {
  'vorm/onbekende-sleutel': {
    in: 'acties',
    line: 2,
    wrong: '- wat: Folder herzien\n  wanner: mei 2025',
    right: '- wat: Folder herzien\n  wanneer: mei 2025',
  },
  'vorm/ontbreekt': {
    in: 'doelen',
    line: 1,
    wrong: '- doel: Ouders weten bij wie zij terechtkunnen',
    right: '- titel: Een aanspreekpunt\n  doel: Ouders weten bij wie zij terechtkunnen',
  },
  'vorm/leeg': {
    in: 'acties',
    line: 2,
    wrong: '- wat: Folder herzien\n  wie:',
    right: '- wat: Folder herzien\n  wie: Directie',
  },
  'vorm/soort': {
    in: 'doelen',
    line: 2,
    wrong: '- titel: Een aanspreekpunt\n  acties: Folder herzien',
    right: '- titel: Een aanspreekpunt\n  acties:\n    - wat: Folder herzien',
  },
  'vorm/keuze': {
    in: 'acties',
    line: 2,
    wrong: '- wat: Folder herzien\n  status: klaar',
    right: '- wat: Folder herzien\n  status: afgerond',
  },
  'vorm/getal': {
    in: 'plan',
    line: 2,
    wrong: 'inhoudsopgave:\n  diepte: twee',
    right: 'inhoudsopgave:\n  diepte: 2',
  },
  'vorm/dubbel': {
    in: 'doelen',
    line: 2,
    wrong: '- titel: Een aanspreekpunt\n  acties:\n    - wat: Folder herzien\n  resultaten:\n    - resultaat: Ouders weten bij wie zij terechtkunnen',
    right: '- titel: Een aanspreekpunt\n  resultaten:\n    - resultaat: Ouders weten bij wie zij terechtkunnen\n      acties:\n        - wat: Folder herzien',
  },
  'vorm/blok': {
    in: 'hoofdstukken',
    line: 3,
    wrong: '- titel: Inleiding\n  tekst: Dit plan gaat over één schooljaar.\n  tijdlijn: true',
    right: '- titel: Inleiding\n  blokken:\n    - tekst: Dit plan gaat over één schooljaar.\n    - tijdlijn: true',
  },
  'vorm/te-diep': {
    in: 'doelen',
    line: 7,
    wrong: '- titel: Onderwijs\n  subdoelen:\n    - titel: Taal\n      subdoelen:\n        - titel: Lezen\n          subdoelen:\n            - titel: Leesplezier',
    right: '- titel: Onderwijs\n  subdoelen:\n    - titel: Taal\n      subdoelen:\n        - titel: Lezen\n          acties:\n            - wat: Leesplezier',
  },
  'vorm/formaat': {
    files: { wrong: { 'plan.yaml': `formaat: 2\n${REST}` }, right: { 'plan.yaml': `formaat: 1\n${REST}` } },
    at: 'plan.yaml:1',
  },
};
