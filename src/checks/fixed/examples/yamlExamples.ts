import type { FixedExamples } from './example.js';

const SIGNS_OF_WORD = 'Hier getekend zoals Word het laat zien:';

/** Structure: what stands where on its line. */
export const YAML_EXAMPLES: FixedExamples = {
  'yaml/inspringing': {
    in: 'acties',
    line: 2,
    wrong: '- wat: Folder herzien\n   wie: Directie',
    right: '- wat: Folder herzien\n  wie: Directie',
  },
  'yaml/tab': {
    in: 'acties',
    remark: `${SIGNS_OF_WORD} → is een tab.`,
    line: 2,
    wrong: '- wat: Folder herzien\n\twie: Directie',
    right: '- wat: Folder herzien\n  wie: Directie',
  },
  'yaml/vaste-spatie': {
    in: 'acties',
    remark: `${SIGNS_OF_WORD} ° is een vaste spatie.`,
    line: 2,
    wrong: '- wat: Folder herzien\n\u00a0\u00a0wie: Directie',
    right: '- wat: Folder herzien\n  wie: Directie',
  },
  'yaml/dubbele-punt': {
    in: 'acties',
    line: 1,
    wrong: '- wat: Folder herzien: tekst en foto’s\n  wie: Directie',
    right: '- wat: "Folder herzien: tekst en foto’s"\n  wie: Directie',
  },
  'yaml/dubbele-punt-in-tekst': {
    in: 'acties',
    line: 3,
    wrong: '- wat: Folder herzien\n  wie:\n    - Intern begeleiders: alle scholen',
    right: '- wat: Folder herzien\n  wie:\n    - "Intern begeleiders: alle scholen"',
  },
  'yaml/dubbele-punt-mist': {
    in: 'acties',
    line: 2,
    wrong: '- wat: Folder herzien\n  wie Directie',
    right: '- wat: Folder herzien\n  wie: Directie',
  },
  'yaml/spatie-mist': {
    in: 'acties',
    line: 2,
    wrong: '- wat: Folder herzien\n  wie:Directie',
    right: '- wat: Folder herzien\n  wie: Directie',
  },
  'yaml/dubbele-sleutel': {
    in: 'acties',
    line: 3,
    wrong: '- wat: Folder herzien\n  wie: Directie\n  wat: Website bijwerken\n  wie: Secretariaat',
    right: '- wat: Folder herzien\n  wie: Directie\n- wat: Website bijwerken\n  wie: Secretariaat',
  },
  'yaml/sleutel': {
    in: 'acties',
    line: 2,
    wrong: '- wat: Folder herzien\n  : Directie',
    right: '- wat: Folder herzien\n  wie: Directie',
  },
  'yaml/lijst-zonder-sleutel': {
    files: {
      wrong: { 'doelen/20-rekenen.yaml': 'titel: Rekenen\n- wat: Folder herzien\n  wie: Directie\n' },
      right: { 'doelen/20-rekenen.yaml': 'titel: Rekenen\nacties:\n  - wat: Folder herzien\n    wie: Directie\n' },
    },
    at: 'doelen/20-rekenen.yaml:2',
  },
  'yaml/tekst-en-lijst': {
    in: 'doelen',
    line: 2,
    wrong: '- titel: Lezen\n  acties: Drie acties\n    - wat: Folder herzien',
    right: '- titel: Lezen\n  acties:\n    - wat: Folder herzien',
  },
  'yaml/streepje': {
    in: 'acties',
    line: 2,
    wrong: '- wat: Folder herzien\n  opmerking: -',
    right: '- wat: Folder herzien\n  opmerking: "-"',
  },
  'yaml/streepje-spatie': {
    in: 'acties',
    line: 1,
    wrong: '-wat: Folder herzien\n- wat: Website bijwerken',
    right: '- wat: Folder herzien\n- wat: Website bijwerken',
  },
  'yaml/opsommingsteken': {
    in: 'doelen',
    line: 3,
    wrong: '- titel: Lezen\n  acties:\n    • wat: Folder herzien\n    • wat: Website bijwerken',
    right: '- titel: Lezen\n  acties:\n    - wat: Folder herzien\n    - wat: Website bijwerken',
  },
  'yaml/gevouwen-lijst': {
    in: 'acties',
    line: 3,
    wrong: '- wat: >\n    Bijwerken:\n    - de folder\n    - de website',
    right: '- wat: |\n    Bijwerken:\n    - de folder\n    - de website',
  },
  'yaml/te-diep': {
    in: 'acties',
    line: 2,
    wrong: `- wat: Folder herzien\n  wie: ${'['.repeat(65)}Directie${']'.repeat(65)}`,
    right: '- wat: Folder herzien\n  wie: [Directie]',
  },
  'yaml/te-groot': {
    situation: 'Onder één sleutel staat een tekst van meer dan 50.000 tekens: ongeveer twintig bladzijden.',
    solved: 'De tekst is verdeeld over meer hoofdstukken.',
  },
  'yaml/meer-documenten': {
    files: {
      wrong: { 'doelen/20-rekenen.yaml': 'titel: Rekenen\n---\ntitel: Taal\n' },
      right: { 'doelen/20-rekenen.yaml': 'titel: Rekenen\n', 'doelen/30-taal.yaml': 'titel: Taal\n' },
    },
    at: 'doelen/20-rekenen.yaml:2',
  },
};
