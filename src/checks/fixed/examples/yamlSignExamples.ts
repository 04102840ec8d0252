import type { FixedExamples } from './example.js';

/** Signs that mean something to YAML, and signs that should not be there. */
export const YAML_SIGN_EXAMPLES: FixedExamples = {
  'yaml/hekje': {
    in: 'acties',
    line: 1,
    wrong: '- wat: Overleg #2 voorbereiden\n  wie: Directie',
    right: '- wat: "Overleg #2 voorbereiden"\n  wie: Directie',
  },
  'yaml/sterretje': {
    in: 'acties',
    line: 1,
    wrong: '- wat: *Alle* scholen bezoeken',
    right: '- wat: "*Alle* scholen bezoeken"',
  },
  'yaml/en-teken': {
    in: 'acties',
    line: 2,
    wrong: '- wat: Folder herzien\n  wie: &Samen, het bureau',
    right: '- wat: Folder herzien\n  wie: "&Samen, het bureau"',
  },
  'yaml/uitroepteken': {
    in: 'acties',
    line: 1,
    wrong: '- wat: !Eerst de scholen bellen',
    right: '- wat: "!Eerst de scholen bellen"',
  },
  'yaml/haak': {
    in: 'acties',
    line: 1,
    wrong: '- wat: [Concept] folder herzien',
    right: '- wat: "[Concept] folder herzien"',
  },
  'yaml/haak-open': {
    in: 'acties',
    line: 2,
    wrong: '- wat: Folder herzien\n  wie: [Directie, Secretariaat',
    right: '- wat: Folder herzien\n  wie: [Directie, Secretariaat]',
  },
  'yaml/komma-mist': {
    in: 'acties',
    line: 2,
    wrong: '- wat: Folder herzien\n  wie: ["Directie" "Secretariaat"]',
    right: '- wat: Folder herzien\n  wie: ["Directie", "Secretariaat"]',
  },
  'yaml/beginteken': {
    in: 'acties',
    line: 1,
    wrong: '- wat: % leerlingen met een eigen plan berekenen',
    right: '- wat: "% leerlingen met een eigen plan berekenen"',
  },
  'yaml/blokteken': {
    in: 'acties',
    line: 1,
    wrong: '- wat: > 80% van de scholen bezoeken',
    right: '- wat: "> 80% van de scholen bezoeken"',
  },
  'yaml/aanhalingsteken': {
    in: 'acties',
    line: 1,
    wrong: '- wat: "Folder herzien\n  wie: Directie',
    right: '- wat: "Folder herzien"\n  wie: Directie',
  },
  'yaml/na-aanhalingsteken': {
    in: 'acties',
    line: 1,
    wrong: '- wat: "Samen leren" in de wijk bespreken',
    right: '- wat: \'"Samen leren" in de wijk bespreken\'',
  },
  'yaml/apostrof': {
    in: 'acties',
    line: 1,
    wrong: "- wat: 's Middags de scholen bellen",
    right: '- wat: "\'s Middags de scholen bellen"',
  },
  'yaml/schuine-streep': {
    in: 'acties',
    line: 1,
    wrong: '- wat: "De folder in S:\\communicatie zetten"',
    right: "- wat: 'De folder in S:\\communicatie zetten'",
  },
  'yaml/samenvoegen': {
    in: 'acties',
    line: 4,
    wrong: '- &eerste\n  wat: Folder herzien\n  wie: Directie\n- <<: *eerste\n  wat: Website bijwerken',
    right: '- wat: Folder herzien\n  wie: Directie\n- wat: Website bijwerken\n  wie: Directie',
  },
  'yaml/rondverwijzing': {
    in: 'acties',
    line: 3,
    wrong: '- &folder\n  wat: Folder herzien\n  opmerking: *folder',
    right: '- wat: Folder herzien\n  opmerking: De folder is van 2020',
  },
  'yaml/onzichtbaar-teken': {
    in: 'acties',
    remark: 'Het teken ␋ is in een tekstbestand niet te zien. Word maakt het met Shift+Enter.',
    line: 1,
    wrong: '- wat: Folder\u000bherzien',
    right: '- wat: Folder herzien',
  },
  'yaml/verloren-teken': {
    in: 'acties',
    line: 1,
    wrong: '- wat: Co\uFFFDrdinator aanstellen',
    right: '- wat: Coördinator aanstellen',
  },
  'yaml/onleesbaar': {
    in: 'acties',
    line: 3,
    wrong: '- wat: Folder herzien\n  wie: [Directie]\n]',
    right: '- wat: Folder herzien\n  wie: [Directie]',
  },
};
