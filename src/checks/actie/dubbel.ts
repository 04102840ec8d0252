import { boundsOf } from '../../calendar/index.js';
import type { Text } from '../../plan/text.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';
import type { PlacedAction } from '../facts/actions.js';
import { textsOf } from '../facts/moments.js';
import { gistOf, isSameGist } from './likeness.js';
import type { Gist } from './likeness.js';

/**
 * An action stands in a plan once.
 *
 * Silent on actions that are alike on purpose: under other results, by other parties, at other moments, for another group or
 * sector, and on parts of one action.
 */
export const dubbel: Check = {
  code: 'actie/dubbel',
  severity: 'info',
  title: 'twee acties die bijna hetzelfde zeggen',
  why: 'Vaak is een actie uit een ander deel van het plan overgenomen. Dan wordt er één bijgewerkt, en de andere niet.',
  remedy: 'Laat één van de twee staan, of schrijf op waarin zij verschillen.',
  silent: 'Bij een ander resultaat, op een ander moment of door een ander gedaan is het een andere actie.',
  example: {
    in: 'acties',
    wrong: '- {wat: Invoering van het nieuwe beleid voor de opvang, wie: Directie}\n- {wat: Invoeren nieuw beleid opvang, wie: Directie}',
    right: '- {wat: Invoering van het nieuwe beleid voor de opvang, wie: Directie}\n- {wat: Evaluatie van het nieuwe beleid voor de opvang, wie: Directie}',
  },
  run: (context) => {
    const groups: Group[] = [];
    for (const placed of context.actions) {
      const { wat } = placed.action;
      if (wat === undefined || placed.parent !== undefined) continue;
      const said = { placed, wat, gist: gistOf(`${placed.action.kop?.value ?? ''} ${wat.value}`) };
      const group = groups.find(([first]) => isSameGist(said.gist, first.gist) && !isApart(context, placed, first.placed));
      if (group === undefined) groups.push([said]);
      else group.push(said);
    }
    return groups.flatMap(([first, second, ...others]): Finding[] => {
      if (second === undefined) return [];
      const related = [first, ...others].map(({ wat }) => ({ span: wat.span, message: 'Hier staat het ook.' }));
      return [{ span: second.wat.span, message: `Deze actie zegt bijna hetzelfde als een actie bij ${nameOf(first.placed, second.placed)}.`, hints: ['Laat één van de twee staan, of schrijf op waarin zij verschillen.'], related }];
    });
  },
};

interface Said {
  readonly placed: PlacedAction;
  readonly wat: Text;
  readonly gist: Gist;
}

/** Actions that say the same; the first is what the others are compared with. */
type Group = [Said, ...Said[]];

function nameOf(first: PlacedAction, second: PlacedAction): string {
  return first.goal === second.goal ? 'ditzelfde doel' : `het doel ‘${first.goal.titel.value.trim()}’`;
}

function isApart(context: CheckContext, one: PlacedAction, other: PlacedAction): boolean {
  const results = [one, other].map(({ result }) => result.resultaten.map((text) => text.value.trim()).join('\n'));
  if (results[0] !== results[1]) return true;
  return haveOtherOwners(context, one, other) || haveOtherMoments(context, one, other);
}

function haveOtherOwners({ partyNames }: CheckContext, one: PlacedAction, other: PlacedAction): boolean {
  const [first, second] = [one, other].map(({ wie }) => new Set(wie.flatMap((text) => partyNames.split(text.value.toLowerCase())).flatMap(({ name }) => name.split(/(?:(?<!\s)\s+)?\/\s*/))));
  if (first === undefined || second === undefined || first.size === 0 || second.size === 0) return false;
  return ![...first].some((name) => second.has(name));
}

function haveOtherMoments(context: CheckContext, one: PlacedAction, other: PlacedAction): boolean {
  const [first, second] = [one, other].map(({ wanneer }) => textsOf(wanneer).map((text) => ({ text: text.value.trim().toLowerCase(), ...boundsOf(context.planning(text.value)) })));
  if (first === undefined || second === undefined || first.length === 0 || second.length === 0) return false;
  return !first.some((moment) => second.some((later) => moment.text === later.text || overlap(moment, later)));
}

interface Bounds {
  readonly first?: string;
  readonly last?: string;
}

/** Where a boundary is not known, the moments may well be the same. */
function overlap(one: Bounds, other: Bounds): boolean {
  const before = (end: string | undefined, start: string | undefined): boolean => end !== undefined && start !== undefined && end < start;
  return !before(one.last, other.first) && !before(other.last, one.first);
}
