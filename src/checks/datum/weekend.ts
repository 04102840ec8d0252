import { weekdayOf } from '../../calendar/index.js';
import type { Check } from '../check.js';
import { isNoMeeting } from './freeMeetings.js';

/**
 * A meeting on a Saturday or Sunday is rare enough to be looked at once more.
 *
 * Silent where the date says so itself ("za 12 april 2025"), and in holidays, which have a rule of their own.
 */
export const weekend: Check = {
  code: 'datum/weekend',
  severity: 'info',
  title: 'een bijeenkomst op zaterdag of zondag',
  why: 'Soms is het zo bedoeld, vaker is het de datum van een ander jaar.',
  remedy: 'Kijk de datum na. Klopt hij, zet de dag er dan bij: `za 12 april 2025`.',
  silent: 'Staat de dag al in de datum of bij het overleg, dan is het zo bedoeld. Deadlines mogen in het weekend vallen.',
  example: {
    in: 'overleggen',
    wrong: '- naam: Ouderdag\n  bijeenkomsten: [12 april 2025]',
    right: '- naam: Ouderdag\n  bijeenkomsten: [za 12 april 2025]',
  },
  run: (context) =>
    context.meetingDays.flatMap((day) => {
      const name = weekdayOf(day.first);
      const isWeekend = name === 'zaterdag' || name === 'zondag';
      const isSaid = day.weekday !== undefined || day.meeting.dag !== undefined;
      if (!isWeekend || isSaid || day.first !== day.last || isNoMeeting(day) || context.freeDay(day.first) !== undefined) return [];
      return [{ span: day.span, message: `${day.words} is een ${name}.`, hints: [`Klopt dat, schrijf dan \`${name.slice(0, 2)} ${day.words}\`.`] }];
    }),
};
