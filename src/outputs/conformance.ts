import { harmless } from '../diagnostics/harmless.js';
import { jsonText } from '../diagnostics/jsonText.js';
import type { Finding } from '../pdf/check/rule.js';

/** More places than this say no more than their number does. */
const PLACES_SHOWN = 5;

/** What a PDF fails, for a reader: a sentence, the rule it comes from, and where. */
export function conformanceText(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Er is niets gevonden dat niet klopt met PDF/UA-1 en PDF/A-3a, voor zover een programma dat kan zien.\n';
  const lines = findings.flatMap(({ code, says, places }) => [`${says} (${code})`, `  ${placesText(places)}`]);
  return `${lines.join('\n')}\n\n${findings.length === 1 ? '1 regel klopt' : `${findings.length} regels kloppen`} niet.\n`;
}

export function conformanceJson(findings: readonly Finding[]): string {
  const list = findings.map(({ code, says, places }) => ({ regel: code, zegt: says, plaatsen: places }));
  return jsonText({ voldoet: findings.length === 0, bevindingen: list });
}

function placesText(places: readonly string[]): string {
  const shown = places.slice(0, PLACES_SHOWN).map(harmless).join(', ');
  return places.length > PLACES_SHOWN ? `${shown} en nog ${places.length - PLACES_SHOWN}` : shown;
}
