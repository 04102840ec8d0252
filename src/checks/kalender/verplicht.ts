import type { Plan } from '../../plan/model.js';
import type { Check } from '../check.js';
import type { CheckContext } from '../context.js';
import { STATUTORY_MOMENTS } from '../data/statutoryMoments.js';
import type { StatutoryMoment } from '../data/statutoryMoments.js';

/**
 * The kwaliteitskalender holds the moments that the law sets for a samenwerkingsverband.
 *
 * One finding for all that lack. Silent on a plan without a kwaliteitskalender, and on what the plan names elsewhere: under
 * its actions or meetings.
 */
export const verplicht: Check = {
  code: 'kalender/verplicht',
  severity: 'info',
  needsWholePlan: true,
  title: 'een wettelijk moment dat in de kwaliteitskalender ontbreekt',
  why: 'De kwaliteitskalender is het geheugen van de organisatie. Wat er niet in staat, hangt af van wie eraan denkt.',
  remedy: 'Neem de regel op. Doet een ander het, noem dan die ander bij `wie`.',
  silent: 'Staat het moment elders in het plan, bij een actie of een overleg, dan zegt jaarplan niets. Een plan zonder kwaliteitskalender hoeft er geen te krijgen.',
  example: {
    in: 'items',
    wrong: '- {wat: Begroting, wanneer: jaarlijks voor 1 januari, wie: Directie}',
    right: [
      '- {wat: Ondersteuningsplan, wanneer: Een keer per vier jaar voor 1 mei, wie: Directie}',
      '- {wat: Jaarverslag, wanneer: Jaarlijks voor 1 juli, wie: Directie}',
      '- {wat: Begroting, wanneer: Jaarlijks voor 1 januari, wie: Directie}',
    ].join('\n'),
  },
  run: (context) => {
    const [first] = context.calendarItems;
    if (first === undefined) return [];
    const said = wordsOf(context);
    const missing = STATUTORY_MOMENTS.filter((moment) => holdsFor(moment, context.plan) && !moment.words.every((words) => words.test(said)));
    if (missing.length === 0) return [];
    return [
      {
        span: first.calendar.origin.at('groepen'),
        message: `In de kwaliteitskalender ${missing.length === 1 ? 'ontbreekt' : 'ontbreken'}: ${missing.map(({ name, when }) => `${name} (${when})`).join('; ')}.`,
        hints: missing.map(({ name, basis }) => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}: ${basis}.`),
      },
    ];
  },
};

/** The counts of PO pupils are no concern of a samenwerkingsverband VO; where the sector is not said, only what holds for both counts. */
function holdsFor({ sectors }: StatutoryMoment, { organisatie }: Plan): boolean {
  if (sectors.length === 2) return organisatie.sector !== 'anders';
  return sectors.some((sector) => organisatie.sector === sector || organisatie.sector === 'PO-VO');
}

/** What the calendar, the actions and the meetings say. */
function wordsOf({ calendarItems, actions, meetings, dates }: CheckContext): string {
  return [
    ...calendarItems.flatMap(({ item }) => [item.wat, item.opmerking, item.vaststelling]),
    ...actions.flatMap(({ action }) => [action.kop, action.wat, action.resultaat]),
    ...meetings.map(({ meeting }) => meeting.naam),
    ...dates.flatMap(({ date }) => [...date.onderwerpen, date.opmerking]),
  ]
    .map((text) => text?.value ?? '')
    .join('\n');
}
