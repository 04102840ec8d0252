import type { Bijeenkomst, Jaarplanning, Jaarplanningkolom, Overleg, Plan } from '../../plan/model.js';
import type { Text } from '../../plan/text.js';
import { firstTime } from './placeKey.js';

/** A meeting with the column in which it stands. */
export interface PlacedMeeting {
  readonly meeting: Overleg;
  readonly column: Jaarplanningkolom;
  readonly planning: Jaarplanning;
}

/** One date of a meeting, with what it takes from the meeting. */
export interface PlacedDate extends PlacedMeeting {
  readonly date: Bijeenkomst;
  readonly tijd?: Text;
  readonly locatie?: Text;
  readonly doelgroepen: readonly Text[];
}

/** The meetings of every jaarplanning of the plan; a list that two chapters show, in full or for one group, counts once. */
export function placedMeetings(plan: Plan): PlacedMeeting[] {
  const isNew = firstTime();
  return plan.hoofdstukken.flatMap(({ blokken }) =>
    blokken.flatMap((block) => {
      if (block.soort !== 'jaarplanning') return [];
      return block.jaarplanning.kolommen.flatMap((column) => {
        if (!isNew(column.origin)) return [];
        return column.overleggen.map((meeting) => ({ meeting, column, planning: block.jaarplanning }));
      });
    }),
  );
}

export function placedDates(placed: PlacedMeeting): PlacedDate[] {
  const { meeting } = placed;
  return meeting.bijeenkomsten.map((date) => {
    const tijd = date.tijd ?? meeting.tijd;
    const locatie = date.locatie ?? meeting.locatie;
    return {
      ...placed,
      date,
      doelgroepen: date.doelgroepen.length > 0 ? date.doelgroepen : meeting.doelgroepen,
      ...(tijd === undefined ? {} : { tijd }),
      ...(locatie === undefined ? {} : { locatie }),
    };
  });
}
