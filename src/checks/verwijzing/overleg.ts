import type { Overleg } from '../../plan/model.js';
import type { Text } from '../../plan/text.js';
import { nearest } from '../../schema/nearest.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';

/**
 * A meeting that takes its day, time and place from organisatie.yaml is named there, and a list for one group has meetings
 * for that group.
 *
 * A meeting that says something of itself stands on its own, whatever its name; and a name that is like none of the
 * organisation's is a new meeting.
 */
export const overleg: Check = {
  code: 'verwijzing/overleg',
  severity: 'fout',
  needsWholePlan: true,
  title: 'een overleg dat in organisatie.yaml net anders heet, of een doelgroep zonder overleg',
  why: 'De jaarplanning neemt dag, tijd en plaats over van het overleg met precies die naam. Staat de naam er anders, dan ontbreken ze.',
  remedy: 'Schrijf de naam precies zoals in organisatie.yaml. Is het een ander overleg, zet er dan een dag, tijd of plaats bij.',
  silent: 'Een overleg met een eigen dag, tijd of plaats staat op zichzelf. Lijkt de naam op geen enkele in organisatie.yaml, dan is het een nieuw overleg.',
  example: {
    in: 'plan',
    wrong: 'hoofdstukken: [{titel: Voor ouders, jaarplanning: {kolommen: [{overleggen: [{naam: OPR, doelgroepen: [ouders], bijeenkomsten: [7 okt 2024]}]}]}, doelgroep: scholen}]',
    right: 'hoofdstukken: [{titel: Voor ouders, jaarplanning: {kolommen: [{overleggen: [{naam: OPR, doelgroepen: [ouders], bijeenkomsten: [7 okt 2024]}]}]}, doelgroep: ouders}]',
  },
  run: (context) => [...misspelt(context), ...groupsWithout(context)],
};

function misspelt({ meetings, plan }: CheckContext): Finding[] {
  const names = [...plan.organisatie.overleggen.keys()];
  const used = new Set(meetings.map(({ meeting }) => meeting.naam?.value));
  const free = names.filter((name) => !used.has(name));
  return meetings.flatMap(({ meeting }) => {
    const { naam } = meeting;
    if (naam === undefined || names.includes(naam.value) || saysSomething(meeting)) return [];
    const meant = free.find((name) => isSlip(naam.value, name));
    return meant === undefined ? [] : [{ span: naam.span, message: `Er is geen overleg ‘${naam.value.trim()}’ in organisatie.yaml; bedoelde u ‘${meant}’?`, hints: ['Schrijf de naam precies zoals in organisatie.yaml.'] }];
  });
}

/** What it says itself: then it needs nothing of another. */
function saysSomething({ dag, tijd, duur, locatie, contact, herhaling, bijeenkomsten }: Overleg): boolean {
  return [dag, tijd, duur, locatie, contact, herhaling].some((text) => text !== undefined) || (bijeenkomsten.length > 0 && bijeenkomsten.every((date) => date.tijd !== undefined));
}

/**
 * The same letters, or one long word that is typed wrong. "Netwerk po" and "Netwerk vo" are two networks, and "Stuurgroep
 * onderwijs-zorg" is another than "Stuurgroep onderwijs".
 */
function isSlip(written: string, meant: string): boolean {
  const [words, others] = [wordsOf(written), wordsOf(meant)];
  if (words.join('') === others.join('')) return true;
  const different = words.map((word, index) => ({ word, other: others[index] ?? '' })).filter(({ word, other }) => word !== other);
  const [first, second] = different;
  if (first === undefined || second !== undefined || words.length !== others.length || /\d/.test(first.word + first.other)) return false;
  return Math.min(first.word.length, first.other.length) >= LONG_WORD && Math.abs(first.word.length - first.other.length) <= 1 && nearest(first.word, [first.other]) !== undefined;
}

/** In a shorter word one other letter makes another word. */
const LONG_WORD = 7;

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** `doelgroep` on a list of meetings shows those for that group; where there are none, the list is empty. */
function groupsWithout({ plan }: CheckContext): Finding[] {
  return plan.hoofdstukken.flatMap(({ blokken }) =>
    blokken.flatMap((block) => {
      if (block.soort !== 'jaarplanning' || block.doelgroep === undefined) return [];
      const wanted = block.doelgroep.trim().toLowerCase();
      const groups = block.jaarplanning.kolommen.flatMap(({ overleggen }) => overleggen.flatMap(({ doelgroepen, bijeenkomsten }) => [...doelgroepen, ...bijeenkomsten.flatMap((date) => date.doelgroepen)]));
      if (groups.some((group) => group.value.trim().toLowerCase() === wanted)) return [];
      return [{ span: block.origin.at('doelgroep'), message: `Geen enkel overleg is voor de doelgroep ‘${block.doelgroep.trim()}’.`, hints: [groupHint(groups)] }];
    }),
  );
}

function groupHint(groups: readonly Text[]): string {
  const names = [...new Set(groups.map((group) => group.value.trim()))];
  return names.length === 0 ? 'Zet `doelgroepen` bij de overleggen waar het om gaat.' : `Kies uit: ${names.join(', ')}.`;
}
