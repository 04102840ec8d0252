import type { FixedExamples } from './example.js';

const MAP = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10H0z"/></svg>\n';

/** What is wrong within a text. */
export const TEXT_EXAMPLES: FixedExamples = {
  'verwijzing/link': {
    in: 'doelen',
    line: 4,
    wrong: '- titel: Een netwerk van scholen\n  id: netwerk\n- titel: Lezen\n  toelichting: Zie [het netwerk](#netwerken).',
    right: '- titel: Een netwerk van scholen\n  id: netwerk\n- titel: Lezen\n  toelichting: Zie [het netwerk](#netwerk).',
  },
  'voetnoot/onbekend': {
    in: 'doelen',
    line: 2,
    wrong: '- titel: Lezen\n  toelichting: Eén op de vijf leerlingen leest nooit.[^onderzoek]\n  voetnoten:\n    bron: Onderzoek onder de scholen, 2023.',
    right: '- titel: Lezen\n  toelichting: Eén op de vijf leerlingen leest nooit.[^onderzoek]\n  voetnoten:\n    onderzoek: Onderzoek onder de scholen, 2023.',
  },
  'tekst/link': {
    in: 'acties',
    line: 1,
    wrong: '- wat: De folder op [de website](www.dedijk.example) zetten',
    right: '- wat: De folder op [de website](https://www.dedijk.example) zetten',
  },
  'tekst/link-tekst': {
    in: 'acties',
    line: 1,
    wrong: '- wat: De folder op de website zetten, [](https://www.dedijk.example)',
    right: '- wat: De folder op [de website](https://www.dedijk.example) zetten',
  },
  'tekst/afbeelding': {
    in: 'hoofdstukken',
    remark: 'Naast plan.yaml staat kaart.svg.',
    beside: { 'kaart.svg': MAP },
    line: 2,
    wrong: '- titel: Onze scholen\n  tekst: "![De scholen op de kaart](https://www.dedijk.example/kaart.svg)"',
    right: '- titel: Onze scholen\n  tekst: "![De scholen op de kaart](kaart.svg)"',
  },
  'tekst/kop': {
    in: 'hoofdstukken',
    line: 3,
    wrong: '- titel: Onze scholen\n  tekst: |\n    # In de stad\n    Drie scholen liggen in de stad.',
    right: '- titel: Onze scholen\n  tekst: |\n    ## In de stad\n    Drie scholen liggen in de stad.',
  },
  'tekst/te-diep': {
    in: 'hoofdstukken',
    line: 9,
    wrong: '- titel: Onze scholen\n  tekst: |\n    - provincie\n      - gemeente\n        - stad\n          - wijk\n            - buurt\n              - straat\n                - school',
    right: '- titel: Onze scholen\n  tekst: |\n    - gemeente\n      - stad\n        - wijk\n          - school',
  },
  'tekst/te-veel-tekens': {
    situation: 'In één tekst staan meer dan 500 opmaaktekens, zoals sterretjes en haken: meestal is er computercode of een lange tabel in geplakt.',
    solved: 'In het veld staat weer de tekst die bedoeld was.',
  },
};
