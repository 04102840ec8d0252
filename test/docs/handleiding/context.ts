import { writeFiles } from '../../commands/program.js';

/** Soft hyphens stand in pages for the eye alone. */
export function withoutSoftHyphens(html: string): string {
  return html.replaceAll('\u00AD', '').replaceAll('&shy;', '');
}

/** A plan in which any fragment of the handbook can be tried: goals, files and places that fragments refer to are there. */
export class TrialPlan {
  readonly #keys = new Map<string, string>();

  constructor(readonly folder: string) {
    writeFiles(folder, {
      'plannen/proef/organisatie.yaml': 'naam: Samenwerkingsverband Proef\n',
      'plannen/proef/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>\n',
      'plannen/proef/ondersteuningsplan.yaml': 'titel: Ondersteuningsplan 2024-2028\nperiode: 2024-2028\nontwikkelpunten:\n  - { nummer: 1, titel: Een }\n  - { nummer: 2, titel: Twee }\n  - { nummer: 5, titel: Vijf }\n',
      'plannen/proef/2024-2025/plan.yaml': 'formaat: 1\ntitel: Jaarplan 2024-2025\nschooljaar: 2024-2025\nhoofdstukken:\n  - titel: Doelen\n    doelen:\n      - titel: Een doel\n        acties:\n          - { wat: Iets doen, wie: Directie, wanneer: mei 2025, status: afgerond }\n',
      'plannen/proef/2025-2026/doelen/10-netwerk.yaml': 'id: dekkend-netwerk\ntitel: Netwerk\nacties:\n  - { wat: Iets doen, wie: Directie, wanneer: mei 2026 }\n',
      'plannen/proef/2025-2026/kaart.png': Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
      'plannen/proef/2025-2026/kwaliteitskalender.yaml': 'groepen: []\n',
      'plannen/proef/2025-2026/jaarplanning.yaml': 'kolommen: []\n',
    });
    this.#set('formaat: 1\ntitel: Jaarplan 2025-2026\nschooljaar: 2025-2026\nhoofdstukken:\n  - titel: Doelen\n    doelen: doelen/*.yaml\n');
    this.#writePlan();
  }

  /** Puts a fragment where its kind belongs. */
  add(kind: string, text: string): void {
    const plan = 'plannen/proef/2025-2026';
    const files: Readonly<Record<string, () => Record<string, string>>> = {
      organisatie: () => ({ 'plannen/proef/organisatie.yaml': `naam: Samenwerkingsverband Proef\n${text}` }),
      doel: () => ({ [`${plan}/doelen/${text.includes('dekkend-netwerk') ? '10-netwerk' : '20-proef'}.yaml`]: text }),
      actie: () => ({ [`${plan}/doelen/20-proef.yaml`]: `titel: Proef\nacties:\n  - wat: Iets doen\n${indented(text, 4)}` }),
      acties: () => ({ [`${plan}/doelen/20-proef.yaml`]: `titel: Proef\nacties:\n${indented(text, 2)}` }),
      kwaliteitskalender: () => ({ [`${plan}/kwaliteitskalender.yaml`]: text }),
      jaarplanning: () => ({ [`${plan}/jaarplanning.yaml`]: text }),
      overleg: () => ({ [`${plan}/jaarplanning.yaml`]: `kolommen:\n  - titel: Proef\n    overleggen:\n      - naam: Proef\n${indented(text, 8)}` }),
    };
    const made = files[kind];
    if (made !== undefined) writeFiles(this.folder, made());
    else if (kind === 'hoofdstuk') this.#set(`hoofdstukken:\n  - titel: Doelen\n    doelen: doelen/*.yaml\n  - titel: Proef\n${indented(text, 4)}`);
    else if (kind === 'plan') this.#set(text);
    else throw new Error(`The handbook has a block of an unknown kind: yaml ${kind}`);
    this.#writePlan();
  }

  #set(text: string): void {
    for (const [, key = '', rest = ''] of text.matchAll(/^([a-z]\S*):(.*?\n)(?=\S|$(?!\n))/gmsu)) this.#keys.set(key, rest);
  }

  #writePlan(): void {
    writeFiles(this.folder, { 'plannen/proef/2025-2026/plan.yaml': [...this.#keys].map(([key, rest]) => `${key}:${rest}`).join('') });
  }
}

function indented(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gmu, ' '.repeat(spaces));
}
