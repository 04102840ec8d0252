import { nearest } from '../schema/nearest.js';

/** The end of a sentence about an unknown rule: a question with the rule that was likely meant, or a full stop. */
export function suggestRule(name: string, known: readonly string[]): string {
  // Often only the group is forgotten, or a wrong one is named: "weekdag" for "datum/weekdag".
  const rule = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const sameRule = known.filter((code) => code.slice(code.indexOf('/') + 1) === rule);
  const suggestion = sameRule.length === 1 ? sameRule[0] : nearest(name, known);
  return suggestion === undefined ? '.' : `; bedoelde u ‘${suggestion}’?`;
}
