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

/**
 * Every text that names parties; what is inherited stands once, where it was written. The names of meetings come first: a werkgroep
 * meets under its own name, and of two spellings that are as usual the first is held to be the right one.
 */
export function partyTexts({ goals, actions, calendarItems, meetings }: PartySources): Text[] {
  return [
    ...meetings.flatMap(({ meeting }) => (meeting.naam === undefined ? [] : [meeting.naam])),
    ...goals.flatMap(({ goal }) => goal.resultaten.flatMap(({ wie }) => wie)),
    ...actions.flatMap(({ action }) => [...action.wie, ...action.partijen]),
    ...calendarItems.flatMap(({ item }) => item.wie),
    ...meetings.flatMap(({ meeting }) => [...meeting.doelgroepen, ...meeting.bijeenkomsten.flatMap(({ doelgroepen }) => doelgroepen)]),
  ];
}
