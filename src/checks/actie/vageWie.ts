import type { Text } from '../../plan/text.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';
import type { NamedParty } from '../facts/parties.js';

/**
 * Who does an action can be found by name: "werkgroep" or "diverse betrokkenen" alone is nobody.
 *
 * Silent where a named party carries it too, where the organisation knows a party of that name, and where the action itself says
 * which group is meant.
 */
export const vageWie: Check = {
  code: 'actie/vage-wie',
  severity: 'info',
  title: 'een actie waarbij alleen een groep zonder naam staat',
  why: 'Bij ‘werkgroep’ of ‘diverse betrokkenen’ denkt iedereen dat een ander het doet.',
  remedy: 'Schrijf welke werkgroep het is, of noem wie het voortouw neemt.',
  silent: 'Staat er ook een partij met een naam bij, dan zegt jaarplan niets. Is er maar één werkgroep, noem haar dan bij de `partijen` in organisatie.yaml.',
  example: {
    in: 'acties',
    wrong: '- {wat: Ouderpeiling houden, wie: Werkgroep (i.s.m. gemeenten)}',
    right: '- {wat: Ouderpeiling houden, wie: Werkgroep ouders (i.s.m. gemeenten)}',
  },
  run: (context) => [
    ...context.goals.flatMap(({ goal }) => goal.resultaten.flatMap((result) => vague(context, result.wie, result.resultaten))),
    ...context.actions.flatMap(({ action, result }) => vague(context, action.wie, [action.wat, action.kop, action.resultaat, ...result.resultaten])),
  ],
};

const GROUP = '(?:werk|project)groep(?:en)?';
const VAGUE = new RegExp(
  `^(?:(?:een|de|alle|diverse|verschillende|meerdere|overige|betrokken)\\s+)*(?:${GROUP}|betrokkenen|betrokken (?:partijen|medewerkers|professionals|collega['’]?s)|(?:diverse|verschillende|meerdere|overige) (?:partijen|personen|mensen|medewerkers|collega['’]?s)|iedereen|allen|divers(?:en)?)(?:\\s+\\(?n\\.?t\\.?b\\.?\\)?)?$`,
  'i',
);

function vague({ partyNames, plan }: CheckContext, texts: readonly Text[], around: readonly (Text | undefined)[]): Finding[] {
  const owners = texts.flatMap((text) => partyNames.split(text.value).map((party) => ({ party, text }))).filter(({ party }) => party.role === 'eigenaar');
  const [first] = owners;
  if (first === undefined || !owners.every(({ party }) => VAGUE.test(bare(party)))) return [];
  const known = new Set(plan.organisatie.partijen.flatMap(({ naam, afkorting, ook }) => [naam, afkorting, ...ook]).map((text) => text?.value.trim().toLowerCase()));
  if (owners.some(({ party }) => known.has(bare(party).toLowerCase()))) return [];
  const group = new RegExp(GROUP, 'i');
  if (group.test(first.party.name) && around.some((text) => text !== undefined && group.test(text.value))) return [];
  return [{ span: first.text.place(first.party.start, first.party.end), message: `‘${bare(first.party)}’ zegt niet wie dit doet.`, hints: ['Schrijf welke groep het is, of noem wie het voortouw neemt.'] }];
}

/** A name without marks of emphasis. */
function bare({ name }: NamedParty): string {
  return name.replaceAll(/[*_]/g, '').trim();
}
