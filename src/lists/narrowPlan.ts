import { placeKey } from '../checks/facts/placeKey.js';
import type { Actie, Blok, Doel, Hoofdstuk, Jaarplanning, Kwaliteitskalender, Plan, Resultaat } from '../plan/model.js';
import type { PlanRows } from './rows.js';

/**
 * The plan with only the actions, calendar items and meetings that are in the rows, and what stands around them. Goals and
 * chapters that are left with nothing fall away, and so do blocks that hold no rows, such as text and pictures.
 */
export function narrowPlan(plan: Plan, rows: PlanRows): Plan {
  const kept = new Set([...rows.acties, ...rows.kalender, ...rows.bijeenkomsten].map(({ origin }) => placeKey(origin)));
  return { ...plan, kpis: [], hoofdstukken: plan.hoofdstukken.flatMap((chapter) => narrowChapter(chapter, kept)) };
}

type Places = ReadonlySet<string>;

function narrowChapter(chapter: Hoofdstuk, kept: Places): Hoofdstuk[] {
  const blokken = chapter.blokken.flatMap((block) => narrowBlock(block, kept));
  return blokken.length === 0 ? [] : [{ ...chapter, blokken }];
}

function narrowBlock(block: Blok, kept: Places): Blok[] {
  if (block.soort === 'doelen') {
    const doelen = block.doelen.flatMap((goal) => narrowGoal(goal, kept));
    return doelen.length === 0 ? [] : [{ ...block, doelen }];
  }
  if (block.soort === 'kwaliteitskalender') {
    const kalender = narrowCalendar(block.kalender, kept);
    return kalender.groepen.length === 0 ? [] : [{ ...block, kalender }];
  }
  if (block.soort === 'jaarplanning') {
    const jaarplanning = narrowMeetings(block.jaarplanning, kept);
    return jaarplanning.kolommen.length === 0 ? [] : [{ ...block, jaarplanning }];
  }
  return [];
}

function narrowGoal(goal: Doel, kept: Places): Doel[] {
  const resultaten = goal.resultaten.flatMap((result): Resultaat[] => {
    const acties = result.acties.flatMap((action) => narrowAction(action, kept));
    return acties.length === 0 ? [] : [{ ...result, acties }];
  });
  const subdoelen = goal.subdoelen.flatMap((subgoal) => narrowGoal(subgoal, kept));
  return resultaten.length + subdoelen.length === 0 ? [] : [{ ...goal, resultaten, subdoelen }];
}

/** A part keeps what it is a part of. */
function narrowAction(action: Actie, kept: Places): Actie[] {
  const onderdelen = action.onderdelen.flatMap((part) => narrowAction(part, kept));
  return onderdelen.length > 0 || kept.has(placeKey(action.origin)) ? [{ ...action, onderdelen }] : [];
}

function narrowCalendar(calendar: Kwaliteitskalender, kept: Places): Kwaliteitskalender {
  const groepen = calendar.groepen.map((group) => ({ ...group, items: group.items.filter(({ origin }) => kept.has(placeKey(origin))) })).filter(({ items }) => items.length > 0);
  return { ...calendar, groepen };
}

function narrowMeetings(planning: Jaarplanning, kept: Places): Jaarplanning {
  const kolommen = planning.kolommen
    .map((column) => ({
      ...column,
      overleggen: column.overleggen
        .map((meeting) => ({ ...meeting, bijeenkomsten: meeting.bijeenkomsten.filter(({ origin }) => kept.has(placeKey(origin))) }))
        .filter((meeting) => meeting.bijeenkomsten.length > 0 || kept.has(placeKey(meeting.origin))),
    }))
    .filter(({ overleggen }) => overleggen.length > 0);
  return { ...planning, kolommen };
}
