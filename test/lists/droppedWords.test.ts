import { describe, expect, it } from 'vitest';
import { readPlanning, schoolYear } from '../../src/calendar/index.js';
import { ruleDays, textReading } from '../../src/lists/occurrences.js';

/** Weeks of 2026: it has 53 of them, so that odd weeks follow each other at New Year. */
const YEAR = schoolYear(2026);

/** Every day that a text puts in a calendar, spelled out. */
function days(text: string): string[] {
  return textReading(text, YEAR, (words) => readPlanning(words, YEAR, { region: 'noord' })).occurrences.flatMap((occurrence) =>
    occurrence.rule === undefined ? [`${occurrence.kind} ${occurrence.first} ${occurrence.last}`] : ruleDays(occurrence),
  );
}

const RHYTHMS = ['iedere donderdag', 'elke donderdag', 'alle donderdagen', 'donderdag', 'wekelijks op donderdag', 'iedere eerste donderdag van de maand', 'maandelijks', 'per kwartaal'];

/** What people put behind a rhythm, and that makes its days fewer or other. */
const BEHIND = [
  'in de even weken', 'in de oneven weken', '(even weken)', 'behalve in januari', 'm.u.v. mei', 'niet in december', 'tenzij er toetsen zijn', 'tot aan de kerst', 'vanaf maart',
  'vanaf de start van het project', 'tot de verbouwing klaar is', 'in periode 2', 'in het tweede blok', 'in de lesvrije weken', 'om de week', 'om de drie weken', 'in de eerste week',
  'in de eerste helft van maart', 'na de toetsweek', 'indien er een aanvraag is', 'of vrijdag', 'in de oneven maanden',
];

/** And before it. */
const BEFORE = ['om en om', 'afwisselend', 'vanaf de start', 'in de even weken', 'in periode 2', 'in de eerste helft van maart'];

const BEFORE_DAY = ['elke andere', 'elke tweede', 'de eerste en derde', 'in de tweede week op'];

describe('words around a rhythm are never dropped', () => {
  it.each(RHYTHMS.flatMap((rhythm) => [...BEHIND.map((more) => `${rhythm} ${more}`), ...BEHIND.map((more) => `${rhythm}, ${more}`), ...BEFORE.map((more) => `${more} ${rhythm}`)]))('%s', (text) => {
    const rhythm = RHYTHMS.find((each) => text.includes(each)) ?? '';
    const all = days(rhythm);
    expect(all.length).toBeGreaterThan(3);
    expect(days(text)).not.toEqual(all);
    expect(days(text).length).toBeLessThan(all.length);
  });

  it.each(BEFORE_DAY)('%s donderdag', (more) => {
    expect(days(`${more} donderdag`)).toEqual([]);
  });

  it.each(['spreekuur', '(hele dag)', 'na schooltijd', 'met de ouders', '13.00-14.00 uur', 'even bijpraten', 'behalve in de schoolvakanties', '(niet op feestdagen)', 'in schooljaar 2026-2027'])(
    'iedere donderdag %s: words that say nothing of the weeks take no day away',
    (more) => expect(days(`iedere donderdag ${more}`)).toEqual(days('iedere donderdag')),
  );
});

describe('words before a moment are never dropped', () => {
  it.each([
    ['herfstvakantie', 'eerste week van de herfstvakantie'],
    ['voor 1 maart', 'in de even jaren voor 1 maart'],
    ['voor 1 maart', 'uiterlijk twee weken voor 1 maart'],
    ['voor de kerstvakantie', 'een week voor de kerstvakantie'],
    ['maart', 'iedere donderdag in maart'],
    ['maart en april', 'iedere donderdag in maart en april'],
  ])('%s is not %s', (moment, text) => expect(days(text)).not.toEqual(days(moment)));

  it('counts back from the day that is named', () => {
    expect(days('uiterlijk twee weken voor 1 maart')).toEqual(['uiterlijk 2027-02-15 2027-02-15']);
    expect(days('een week voor de kerstvakantie')).toEqual(['uiterlijk 2026-12-12 2026-12-12']);
  });

  it('keeps the days of each month of a rhythm', () => {
    expect(days('iedere donderdag in maart en april')).toEqual(['2027-03-04', '2027-03-11', '2027-03-18', '2027-03-25', '2027-04-01', '2027-04-08', '2027-04-15', '2027-04-22', '2027-04-29']);
  });
});

describe('even and odd weeks', () => {
  it.each(['iedere donderdag in de even weken', 'elke donderdag (even weken)', 'om de week op donderdag, in de even weken', 'iedere even week op donderdag', 'tweewekelijks op donderdag (even)', 'de donderdagen in even weken'])(
    '%s',
    (text) => expect(days(text).slice(0, 3)).toEqual(['2026-08-06', '2026-08-20', '2026-09-03']),
  );

  it('follow the numbers of the calendar over a year of 53 weeks', () => {
    expect(days('donderdag in de oneven weken').filter((day) => day > '2026-12-10' && day < '2027-02-01')).toEqual(['2026-12-17', '2026-12-31', '2027-01-07', '2027-01-21']);
  });

  it.each(['even en oneven weken', 'in de even of oneven weken'])('says no day for %s', (weeks) => expect(days(`iedere donderdag in ${weeks}`)).toEqual([]));

  it('two rhythms that are one, and two that are not', () => {
    expect(days('iedere maandag en iedere donderdag in maart').slice(0, 3)).toEqual(['2027-03-01', '2027-03-04', '2027-03-08']);
    expect(days('iedere maandag en om de week op woensdag')).toEqual([]);
  });
});
