/** A plan that has all kinds of files: goals by a pattern, an organisation above it, a picture, style, a template. */
export const ORGANISATION = `naam: Samenwerkingsverband Wilgenstreek
afkorting: WS
huisstijl:
  kleur: '#14566b'
  logo: logo.svg
  css: stijl.css
  sjablonen: sjablonen
`;

export const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#14566b"/></svg>\n';

export const PLAN = `formaat: 1
titel: Jaarplan van de streek
schooljaar: 2025-2026
vastgesteld: 2025-09-15
hoofdstukken:
  - titel: Inleiding
    id: inleiding
    tekst: Wat wij dit jaar doen.
  - titel: Doelen
    id: doelen
    doelen: doelen/*.yaml
`;

export function goal(title: string, more = ''): string {
  return `titel: ${title}
acties:
  - wat: De naam van de intern begeleider op de website zetten${more}
    wie: Scholen
    wanneer: 1 oktober 2025
`;
}

/** By path. Every one of them takes part. */
export function sampleFiles(): Record<string, string> {
  return {
    'jaarplan.config.yaml': '# De map van onze plannen.\n',
    'streek/organisatie.yaml': ORGANISATION,
    'streek/logo.svg': LOGO,
    'streek/stijl.css': '.hoofdstuk { --proef: 1; }\n',
    'streek/sjablonen/details.hbs': '<span class="details">– {{#each details}}{{value}} {{/each}}</span>\n',
    'streek/2025/plan.yaml': PLAN,
    'streek/2025/doelen/10-aanspreekpunt.yaml': goal('Elke school heeft een aanspreekpunt'),
    'streek/2024/plan.yaml': PLAN.replaceAll('2025', '2024').replace('2024-2026', '2024-2025').replace('van de streek', 'van vorig jaar'),
    'streek/2024/doelen/10-aanspreekpunt.yaml': goal('Ouders weten de weg').replaceAll('2025', '2024'),
  };
}

/** A longer plan, to read somewhere in the middle of. */
export function longPlan(goals: number, introduction = 'Wat wij dit jaar doen.'): string {
  const items = Array.from({ length: goals }, (_, index) => `      - titel: Doel nummer ${index + 1}\n        id: doel-${index + 1}\n        toelichting: ${'Wij werken hier het hele jaar aan. '.repeat(12).trim()}\n        acties:\n          - wat: Actie bij doel ${index + 1}\n            wie: Scholen\n            wanneer: 1 oktober 2025\n`);
  return `formaat: 1
titel: Een lang plan
schooljaar: 2025-2026
organisatie:
  naam: Wilgenstreek
hoofdstukken:
  - titel: Inleiding
    tekst: ${introduction}
  - titel: Doelen
    doelen:
${items.join('')}`;
}
