import type { Text } from '../../plan/text.js';
import type { PlacedAction } from './actions.js';
import type { PlacedItem } from './calendarItems.js';
import type { PlacedGoal } from './goals.js';
import type { PlacedMeeting } from './meetings.js';

export interface PartySources {
  readonly goals: readonly PlacedGoal[];
  readonly actions: readonly PlacedAction[];
  readonly calendarItems: readonly PlacedItem[];
  readonly meetings: readonly PlacedMeeting[];
}

/** Every text that names parties, in the order of the plan; what is inherited stands once, where it was written. */
export function partyTexts({ goals, actions, calendarItems, meetings }: PartySources): Text[] {
  return [
    ...goals.flatMap(({ goal }) => goal.resultaten.flatMap(({ wie }) => wie)),
    ...actions.flatMap(({ action }) => [...action.wie, ...action.partijen]),
    ...calendarItems.flatMap(({ item }) => item.wie),
    ...meetings.flatMap(({ meeting }) => [...meeting.doelgroepen, ...meeting.bijeenkomsten.flatMap(({ doelgroepen }) => doelgroepen)]),
  ];
}
