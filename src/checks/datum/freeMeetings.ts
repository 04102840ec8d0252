import { addDays } from '../../calendar/index.js';
import type { FreeDay } from '../../calendar/index.js';
import type { CheckContext } from '../context.js';
import type { MeetingDay } from '../facts/meetingDays.js';

export interface FreeMeeting {
  readonly day: MeetingDay;
  /** Why its first day is free. */
  readonly free: FreeDay;
}

/** Meetings of which every day is free. A week that only begins in a holiday is planned around it. */
export function heldOnFreeDay(context: CheckContext): FreeMeeting[] {
  return context.meetingDays.flatMap((day) => {
    const free = context.freeDay(day.first);
    if (free === undefined || isNoMeeting(day) || !daysFrom(day).every((date) => context.freeDay(date) !== undefined)) return [];
    return [{ day, free }];
  });
}

/**
 * A jaarplanning also holds dates at which nobody meets: deadlines, counts, publications. Told by their names, and by having
 * neither a time nor a place.
 */
export function isNoMeeting({ meeting, tijd, locatie, begin }: MeetingDay): boolean {
  return tijd === undefined && begin === undefined && locatie === undefined && NO_MEETING.test(meeting.label);
}

const NO_MEETING = /deadline|uiterste|uiterlijk|inlever|aanlever|indien|aanmeld|inschrij|sluit|teldatum|peildatum|telling|publicatie|verzend|versturen|campagne|week van|vakantie|vrij\b|vrije dag|studiedag|start schooljaar|eerste schooldag|laatste schooldag/iu;

function daysFrom({ first, last }: MeetingDay): string[] {
  const days = [first];
  for (let date = first; date < last; ) {
    date = addDays(date, 1);
    days.push(date);
  }
  return days;
}
