import type { Severity } from '../diagnostics/diagnostic.js';
import type { Check, Rule } from './check.js';
import { FIXED_EXAMPLES } from './fixed/examples/index.js';
import { shown } from './fixed/examples/shown.js';
import { FILE_RULES } from './fixed/fileRules.js';
import { MACHINE_RULES } from './fixed/machineRules.js';
import { PLAN_RULES } from './fixed/planRules.js';
import { SETTING_RULES } from './fixed/settingRules.js';
import { SHAPE_RULES } from './fixed/shapeRules.js';
import { YAML_RULES } from './fixed/yamlRules.js';
import { groupBy } from './facts/groupBy.js';
import { CHECKS } from './index.js';

const INTRODUCTION = `# Alle meldingen

Elke melding van jaarplan begint met de plaats, de ernst en een naam, zoals \`datum/weekdag\`. Onder die naam leest u hier
wat er aan de hand is, waarom het ertoe doet en wat u eraan doet. Dit overzicht wordt gemaakt uit de controles zelf
(\`npm run docs\`); wijzig het dus niet met de hand.

Bij elke melding staat een voorbeeld: na ‘Niet’ staat het fout, na ‘Maar’ goed. De tests van jaarplan voeren al die voorbeelden uit.

- Een **fout** houdt het maken van het plan tegen.
- Een **waarschuwing** doet dat alleen met \`--streng\`.
- Een **info** is een vraag: klopt dit?

## Instellen

De ernst van een controle geldt voor één plan. U zet haar in plan.yaml, onder \`controle\`:

\`\`\`yaml
controle:
  datum/weekend: uit
  datum/zonder-jaar: waarschuwing
\`\`\`

Klopt iets op één plaats toch, zet er dan een commentaar achter, of op een eigen regel erboven. Meer namen scheidt u met een komma:

\`\`\`yaml
bijeenkomsten:
  - 29 okt 2024 # jaarplan-negeer: datum/vakantie
\`\`\`

Een naam die geen controle is, en een commentaar dat niets meer negeert, worden gemeld.
`;

/** Rules that cannot be set, by what they are about. */
const FIXED_SECTIONS: readonly { readonly title: string; readonly about: string; readonly rules: readonly Rule[] }[] = [
  { title: 'YAML', about: 'Wat YAML anders leest dan u bedoelt.', rules: YAML_RULES },
  { title: 'De vorm van het plan', about: 'Sleutels en waarden die de plantaal niet kent. Alle sleutels staan in [De plantaal](taal.md).', rules: SHAPE_RULES },
  { title: 'Bestanden', about: 'Bestanden waar het plan naar verwijst.', rules: FILE_RULES },
  { title: 'Het plan als geheel', about: 'Verwijzingen, kolommen en opmaak.', rules: PLAN_RULES },
  { title: 'De instellingen', about: 'Wat er niet klopt onder `controle`, in een `# jaarplan-negeer:` of in jaarplan.config.yaml.', rules: SETTING_RULES },
  { title: 'De computer', about: 'Het plan is in orde, maar de computer mist iets.', rules: MACHINE_RULES },
];

/** The reference of all diagnostics in Markdown: every code has its own paragraph. */
export function diagnosticsReference(): string {
  const groups = [...groupBy(CHECKS, ({ code }) => groupOf(code)).values()];
  const lines = [
    '## Controles',
    '',
    'Deze controles bekijken het plan als het gelezen is. Ze zijn alle in te stellen.',
    '',
    ...table(CHECKS),
    ...groups.flatMap((checks) => checks.flatMap(checkParagraph)),
    ...FIXED_SECTIONS.flatMap(({ title, about, rules }) => [`## ${title}`, '', `${about} Deze meldingen zijn niet uit te zetten.`, '', ...table(rules), ...rules.flatMap(fixedParagraph)]),
  ];
  return `${INTRODUCTION}\n${lines.join('\n').trimEnd()}\n`;
}

function groupOf(code: string): string {
  return code.slice(0, code.indexOf('/'));
}

function table(rules: readonly Rule[]): string[] {
  const rows = rules.map(({ code, severity, title }) => `| [${code}](#${anchor(code)}) | ${severity} | ${cell(title)} |`);
  return ['| melding | ernst | vindt |', '| --- | --- | --- |', ...rows, ''];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** As sites that show Markdown name a heading: without the signs. */
function anchor(code: string): string {
  return code.replaceAll('/', '');
}

const SEVERITIES: Readonly<Record<Severity, string>> = { fout: 'een fout', waarschuwing: 'een waarschuwing', info: 'info' };

function paragraph({ code, severity, title, why, remedy, silent }: Rule): string[] {
  return [`### ${code}`, '', `Vindt ${title}. Dit is ${SEVERITIES[severity]}.`, '', `**Waarom:** ${why}`, '', `**Wat u doet:** ${remedy}`, '', ...(silent === undefined ? [] : [`**Waar jaarplan zwijgt:** ${silent}`, ''])];
}

function fixedParagraph(rule: Rule): string[] {
  const example = FIXED_EXAMPLES.get(rule.code);
  return [...paragraph(rule), ...(example === undefined ? [] : shown(example))];
}

function checkParagraph(check: Check): string[] {
  const { example } = check;
  if (example === undefined) return paragraph(check);
  return [...paragraph(check), 'Niet:', '', '```yaml', example.wrong, '```', '', 'Maar:', '', '```yaml', example.right, '```', ''];
}
