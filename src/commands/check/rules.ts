import { CHECKS, FIXED_RULES } from '../../checks/index.js';
import type { Rule } from '../../checks/check.js';
import type { Severity } from '../../diagnostics/diagnostic.js';
import { jsonText } from '../../diagnostics/jsonText.js';
import { textWidth, wrapText } from '../../diagnostics/textWidth.js';

const WIDTH = 80;
const GAP = 2;

/** Of every rule its name, severity and what it finds, in the order of the docs, within 80 columns. */
export function rulesTable(): string {
  const all = [...CHECKS, ...FIXED_RULES];
  const code = Math.max(...all.map((rule) => textWidth(rule.code))) + GAP;
  const severity = Math.max(...all.map((rule) => textWidth(rule.severity))) + GAP;
  const lines = (rules: readonly Rule[]): string[] =>
    rules.flatMap((rule) => {
      const title = wrapText(rule.title, WIDTH - code - severity);
      return title.map((line, index) => `${(index === 0 ? rule.code : '').padEnd(code)}${(index === 0 ? rule.severity : '').padEnd(severity)}${line}`.trimEnd());
    });
  return [
    'Controles: de ernst ervan zet u in plan.yaml onder `controle`, per plan.',
    '',
    ...lines(CHECKS),
    '',
    'Altijd aan:',
    '',
    ...lines(FIXED_RULES),
    '',
  ].join('\n');
}

/** The same for other programs; described in schemas/regels.schema.json. */
export function rulesJson(): string {
  const rules = [...CHECKS.map((rule) => jsonRule(rule, true)), ...FIXED_RULES.map((rule) => jsonRule(rule, false))];
  return jsonText({ regels: rules });
}

interface JsonRule {
  readonly code: string;
  readonly ernst: Severity;
  readonly titel: string;
  readonly waarom: string;
  readonly watTeDoen: string;
  readonly zwijgt?: string;
  /** Whether a plan may change its severity, or switch it off. */
  readonly instelbaar: boolean;
}

function jsonRule({ code, severity, title, why, remedy, silent }: Rule, isSetting: boolean): JsonRule {
  return { code, ernst: severity, titel: title, waarom: why, watTeDoen: remedy, ...(silent === undefined ? {} : { zwijgt: silent }), instelbaar: isSetting };
}
