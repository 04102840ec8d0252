import type { Check } from '../check.js';
import { heldOnFreeDay } from './freeMeetings.js';

/**
 * No meeting is planned on a public holiday.
 */
export const feestdag: Check = {
  code: 'datum/feestdag',
  severity: 'waarschuwing',
  title: 'een bijeenkomst op een feestdag',
  why: 'Op een feestdag is iedereen vrij. Feestdagen als Hemelvaart en Pinksteren vallen elk jaar op een andere datum.',
  remedy: 'Kies een andere datum.',
  silent: 'Deadlines mogen op een feestdag vallen.',
  example: {
    in: 'overleggen',
    wrong: '- naam: Netwerk orthopedagogen\n  bijeenkomsten: [29 mei 2025]',
    right: '- naam: Netwerk orthopedagogen\n  bijeenkomsten: [28 mei 2025]',
  },
  run: (context) =>
    heldOnFreeDay(context).flatMap(({ day, free }) => {
      if (free.kind !== 'feestdag') return [];
      const most = free.holiday.schoolsClosed === 'meestal' ? '; de meeste scholen zijn dan dicht' : '';
      return [{ span: day.span, message: `${day.words} is ${free.name}${most}.`, hints: ['Kies een andere datum.'] }];
    }),
};
