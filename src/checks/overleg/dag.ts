import { weekdays } from '../../calendar/index.js';
import type { Text } from '../../plan/text.js';
import { nearest } from '../../schema/nearest.js';
import type { Check } from '../check.js';
import type { CheckContext } from '../context.js';

/**
 * The day of a meeting is a day of the week: with a slip in it ("dinsdg") the dates are held against no day at all.
 *
 * Silent on what is no misspelt day: a meeting may be held on changing days, and says so in free words.
 */
export const dag: Check = {
  code: 'overleg/dag',
  severity: 'waarschuwing',
  title: 'een dag van de week met een typefout',
  why: 'Herkent jaarplan de dag niet, dan kijkt het ook niet of de data op die dag vallen.',
  remedy: 'Verbeter de dag.',
  silent: 'Andere woorden, zoals ‘wisselend’ of ‘di/do’, mogen.',
  example: {
    in: 'overleggen',
    wrong: '- {naam: Klankbordgroep, dag: dinsdg, bijeenkomsten: [24 sept 2024]}',
    right: '- {naam: Klankbordgroep, dag: dinsdag, bijeenkomsten: [24 sept 2024]}',
  },
  run: (context) =>
    writtenDays(context).flatMap((text) => {
      const meant = meantDay(text.value.trim());
      if (meant === undefined || context.planning(text.value).soort !== 'geen_tijd') return [];
      return [{ span: text.span, message: `‘${text.value.trim()}’ is geen dag van de week; bedoelde u ‘${meant}’?`, hints: ['Verbeter de dag; dan kijkt jaarplan of de data op die dag vallen.'] }];
    }),
};

/** Each day as it was written, once: meetings of one name share the day of the organisation's meeting. */
function writtenDays({ meetings, plan }: CheckContext): Text[] {
  const standing = [...plan.organisatie.overleggen.values()].map((origin) => origin.text('dag'));
  const days = [...meetings.map(({ meeting }) => meeting.dag), ...standing].filter((text) => text !== undefined);
  return [...new Map(days.map((text) => [`${text.span.source.file}:${text.span.start}`, text])).values()];
}

/** Shorter words ("vrij", "week") are near to a day by chance. */
const MINIMUM_LENGTH = 5;
const WORD = /^(?<name>\p{L}+?)(?<part>ochtend|middag|avond)?$/u;

function meantDay(word: string): string | undefined {
  const { name = '', part = '' } = WORD.exec(word.toLowerCase())?.groups ?? {};
  const meant = name.length < MINIMUM_LENGTH ? undefined : nearest(name, weekdays);
  return meant === undefined || meant === name ? undefined : `${meant}${part}`;
}
