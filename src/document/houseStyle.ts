import type { Diagnostics } from '../diagnostics/collector.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { HouseStyleFiles } from '../plan/houseStyleFiles.js';
import { isFontPath } from '../plan/houseStyleFiles.js';
import type { Plan } from '../plan/model.js';
import type { Text } from '../plan/text.js';
import type { HouseStyle } from './document.js';

/** Used where an organisation names no colours of its own. */
const DEFAULT_COLOUR = '#14566b';
const DEFAULT_COLOUR2 = '#d9952b';

/** The house style of the plan or its organisation. Only colours that are safely colours get into the style sheet. */
export function buildHouseStyle(plan: Plan, files: HouseStyleFiles, diagnostics: Diagnostics): HouseStyle {
  const { kleur, kleur2, lettertype } = plan.huisstijl;
  const named = lettertype !== undefined && !isFontPath(lettertype.value);
  return {
    colour: colourOf(kleur, diagnostics) ?? DEFAULT_COLOUR,
    colour2: colourOf(kleur2, diagnostics) ?? DEFAULT_COLOUR2,
    templates: files.templates,
    ...(named ? { font: lettertype.value } : {}),
    ...(files.font === undefined ? {} : { fontFile: files.font }),
    ...(files.css === undefined ? {} : { css: files.css }),
  };
}

function colourOf(text: Text | undefined, diagnostics: Diagnostics): string | undefined {
  if (text === undefined) return undefined;
  const hex = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.value.trim());
  if (hex === null) {
    diagnostics.add(diagnosticAt(text.span, 'huisstijl/kleur', `‘${text.value}’ is geen kleur die jaarplan kent.`, { hints: ['Schrijf een kleur als "#14566b", tussen aanhalingstekens.'] }));
    return undefined;
  }
  const digits = hex[0].slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
}
