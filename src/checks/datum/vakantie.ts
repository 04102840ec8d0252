import { formatDate } from '../../calendar/index.js';
import type { Check } from '../check.js';
import { heldOnFreeDay } from './freeMeetings.js';

/**
 * No meeting is planned in a school holiday of the organisation's region, or on a day off that the plan names itself.
 */
export const vakantie: Check = {
  code: 'datum/vakantie',
  severity: 'waarschuwing',
  title: 'een bijeenkomst in een schoolvakantie of op een eigen vrije dag',
  why: 'In de vakantie is er op scholen bijna niemand. De bijeenkomst wordt dan later alsnog verzet.',
  remedy: 'Kies een andere datum. Is het toch zo bedoeld, zet dan `# jaarplan-negeer: datum/vakantie` achter de datum.',
  silent:
    'Deadlines mogen in een vakantie vallen. Zonder `vakantieregio` in organisatie.yaml, en voor jaren waarvan de vakanties nog niet bekend zijn, kijkt jaarplan er niet naar. De extra week bij de meivakantie telt niet mee: niet elke school heeft haar.',
  example: {
    in: 'plan',
    wrong: 'vrije-dagen: [2024-10-14]\nhoofdstukken:\n  - titel: Jaarplanning\n    jaarplanning: {kolommen: [{titel: Overleg, overleggen: [{naam: Klankbordgroep, bijeenkomsten: [14 okt 2024]}]}]}',
    right: 'vrije-dagen: [2024-10-14]\nhoofdstukken:\n  - titel: Jaarplanning\n    jaarplanning: {kolommen: [{titel: Overleg, overleggen: [{naam: Klankbordgroep, bijeenkomsten: [15 okt 2024]}]}]}',
  },
  run: (context) =>
    heldOnFreeDay(context).flatMap(({ day, free }) => {
      const region = context.plan.organisatie.vakantieregio ?? '';
      if (free.kind === 'eigen') return [{ span: day.span, message: `${day.words} is een vrije dag van de organisatie zelf.`, hints: ['Kies een andere datum, of haal de dag weg bij `vrije-dagen`.'] }];
      if (free.kind !== 'vakantie' || free.holiday.status === 'uitbreiding') return [];
      const { first, last } = free.holiday;
      return [{ span: day.span, message: `${day.words} valt in de ${free.name} van regio ${region} (${formatDate(first, 'kort')} t/m ${formatDate(last, 'kort')}).`, hints: ['Kies een andere datum.'] }];
    }),
};
