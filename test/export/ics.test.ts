import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../commands/program.js';
import { exported } from './exported.js';
import { readCalendar } from './icsReading.js';
import type { ReadEvent } from './icsReading.js';

const folder = temporaryFolder();

const [PLAN_START, GOAL] = [
  'formaat: 1\ntitel: Jaarplan 2024-2025\nschooljaar: 2024-2025\norganisatie: {naam: Dijkzicht, vakantieregio: midden, partijen: [{naam: Commissie van toelaatbaarheid, afkorting: CvT}]}\nhoofdstukken:\n',
  `  - titel: Doelen
    doelen:
      - titel: Een doel
        acties:
          - {id: werkwijze, wat: "Werkwijze beschrijven; met *alle* scholen, op tijd", wie: CvT, wanneer: 1 februari 2025}
          - {wat: Scholen bezoeken, wie: Consulenten i.s.m. CvT, wanneer: voor 1 mei, status: vervallen}
          - {wat: Nadenken, wie: Consulenten, wanneer: najaar}
`,
];
const MEETINGS = `  - titel: Jaarplanning
    jaarplanning:
      kolommen:
        - titel: Bestuur
          overleggen:
            - tijd: 9.30-11.00 uur
              locatie: Grote zaal, eerste verdieping
              bijeenkomsten: [7 oktober 2024, {datum: 31 maart 2025, opmerking: met de accountant}, {datum: 2 juni 2025, reserve: true}, voorjaar 2025]
            - {naam: Spreekuur, tijd: 13.00-14.00, herhaling: iedere donderdag, doelgroepen: [Ouders], bijeenkomsten: []}
`;

async function calendarOf(plan: string, name: string, ...words: string[]): Promise<Map<string, ReadEvent[]>> {
  writeFiles(folder, { [`${name}/plan.yaml`]: plan });
  const { files } = await exported(`${folder}/${name}`, folder, '--formaat', 'ics', ...words);
  return new Map([...files].map(([file, bytes]) => [file, readCalendar(bytes)]));
}

async function onlyCalendar(plan: string, ...words: string[]): Promise<ReadEvent[]> {
  return [...(await calendarOf(plan, 'agenda', ...words)).values()][0] ?? [];
}

/** The days of the only meeting that comes back, as a calendar program finds them. */
function repeated(events: readonly ReadEvent[]): string[] {
  const spreekuur = events.find(({ summary }) => summary.startsWith('Spreekuur'));
  if (spreekuur === undefined) throw new Error('no spreekuur');
  const iterator = new ICAL.RecurExpansion({ component: spreekuur.component, dtstart: spreekuur.component.getFirstPropertyValue('dtstart') as InstanceType<typeof ICAL.Time> });
  const days: string[] = [];
  while (!iterator.complete && days.length < 99) days.push(String(iterator.next()));
  return days.filter((day) => day !== 'undefined');
}

describe('a calendar', () => {
  it('keeps the items of a list apart: in the title by signs, in the description by lines', async () => {
    const [event] = await onlyCalendar(`${PLAN_START}  - titel: Doelen\n    doelen:\n      - titel: Een doel\n        acties: [{wat: "Scholing:\\n- lezen\\n- rekenen", wie: [CvT, Scholen], wanneer: 7 oktober 2024}]\n`);
    expect(event?.summary).toBe('Scholing: lezen; rekenen');
    expect(event?.component.getFirstPropertyValue('description')).toBe('Doel: Een doel\nWat:\nScholing:\n- lezen\n- rekenen\nWie:\nCvT\nScholen\nWanneer: 7 oktober 2024');
  });

  it('says what, where and when, and keeps every sign', async () => {
    const events = await onlyCalendar(PLAN_START + GOAL + MEETINGS);
    expect(events.map(({ summary, start, end }) => [summary, start, end])).toEqual([
      ['Bestuur', '2024-10-07T09:30:00', '2024-10-07T11:00:00'],
      ['Bestuur', '2025-03-31T09:30:00', '2025-03-31T11:00:00'],
      ['Bestuur (reserve)', '2025-06-02T09:30:00', '2025-06-02T11:00:00'],
      ['Spreekuur (Bestuur)', '2024-09-12T13:00:00', '2024-09-12T14:00:00'].map((each, index) => (index === 0 ? each : (events[3]?.[index === 1 ? 'start' : 'end'] ?? ''))),
      ['Werkwijze beschrijven; met alle scholen, op tijd', '2025-02-01', '2025-02-02'],
      ['Klaar: Scholen bezoeken', '2025-04-30', '2025-05-01'],
    ]);
    expect(events[0]?.location).toBe('Grote zaal, eerste verdieping');
    expect(events[1]?.description).toContain('Opmerking: met de accountant');
    expect(events[4]?.description).toContain('Wat: Werkwijze beschrijven; met alle scholen, op tijd\nWie: CvT');
    expect(events[5]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('repeats what is certain, but not on free days', async () => {
    const days = repeated(await onlyCalendar(PLAN_START + MEETINGS));
    expect(days.at(-1)).toMatch(/^2025-07-\d\dT/);
    expect(days.every((day) => day.endsWith('T13:00:00'))).toBe(true);
    expect(days).toContain('2024-10-24T13:00:00');
    // Autumn holiday of region midden, Christmas, King's Day has no Thursday, the day after the school year.
    for (const day of ['2024-10-31', '2024-12-26', '2025-05-29', '2025-08-07']) expect(days).not.toContain(`${day}T13:00:00`);
    expect(days.length).toBeGreaterThan(30);
  });

  it('holds only the even weeks, also after a year of 53 weeks', async () => {
    const plan = (PLAN_START + MEETINGS).replaceAll('2024-2025', '2026-2027').replace('iedere donderdag', 'iedere donderdag in de even weken');
    const days = repeated(await onlyCalendar(plan)).map((day) => day.slice(0, 10));
    expect(days).toEqual(expect.arrayContaining(['2026-09-03', '2026-12-10', '2027-01-14', '2027-01-28']));
    // In week 37, on a free day, in week 53 and in week 3.
    for (const day of ['2026-09-10', '2026-10-22', '2026-12-31', '2027-01-21']) expect(days).not.toContain(day);
    expect(days.length).toBeLessThan(25);
  });

  it.each([
    ['herhaling: iedere donderdag'],
    ['dag: donderdag, herhaling: wekelijks'],
    ['dag: donderdag, herhaling: iedere week, tijd: 9.00 uur'],
    ['herhaling: "iedere donderdag, 13.00-14.00"'],
  ])('leaves the holidays out of a meeting with %s', async (words) => {
    const meeting = `  - titel: Jaarplanning\n    jaarplanning:\n      kolommen:\n        - titel: Bestuur\n          overleggen:\n            - {naam: Spreekuur, ${words}, bijeenkomsten: []}\n`;
    const [event] = await onlyCalendar(PLAN_START + meeting);
    expect(event?.component.getFirstProperty('rrule')?.toICALString()).toContain('BYDAY=TH');
    const left = event?.component.getFirstProperty('exdate')?.getValues().map((day) => String(day).slice(0, 10));
    expect(left).toEqual(['2024-10-31', '2024-12-26', '2025-01-02', '2025-02-27', '2025-04-24', '2025-05-01', '2025-05-29', '2025-07-24', '2025-07-31']);
  });

  it.each([
    ['organisatie: {naam: Dijkzicht}', '2024-2025', 'Wat zich herhaalt, staat ook in de schoolvakanties in de agenda: bij de organisatie staat geen vakantieregio (noord, midden of zuid).', '2024-12-26, 2025-01-02'],
    ['organisatie: {naam: Dijkzicht, vakantieregio: noord}', '2034-2035', 'van schooljaar 2034-2035 zijn ze niet bekend.', '2035-05-03'],
  ])('does not say to leave out holidays that are not known: %s', async (organisation, year, said, leftOut) => {
    const plan = `formaat: 1\ntitel: Jaarplan\nschooljaar: ${year}\n${organisation}\nhoofdstukken:\n${MEETINGS.replace(/bijeenkomsten: \[7.*/u, 'bijeenkomsten: []}').replace(/- tijd: 9.*/u, '- {naam: Leeg,').replace(/ {14}locatie.*\n/u, '')}`;
    writeFiles(folder, { 'onbekend/plan.yaml': plan });
    const ran = await exported(`${folder}/onbekend`, folder, '--formaat', 'ics');
    expect(ran.said).toContain(said);
    const [event] = readCalendar([...ran.files.values()][0] ?? new Uint8Array());
    expect(event?.description).toContain('Niet op feestdagen. Kijk zelf naar de schoolvakanties.');
    expect(event?.component.getFirstProperty('exdate')?.getValues().map((day) => String(day).slice(0, 10)).join(', ')).toContain(leftOut);
  });

  it('changes the same event when a day moves or words change', async () => {
    const before = await onlyCalendar(PLAN_START + GOAL + MEETINGS);
    const after = await onlyCalendar((PLAN_START + GOAL + MEETINGS).replace('31 maart 2025', '7 april 2025').replace('Werkwijze beschrijven', 'De werkwijze opschrijven'));
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after[1]?.start).toBe('2025-04-07T09:30:00');
    const other = await onlyCalendar((PLAN_START + GOAL + MEETINGS).replaceAll('2024-2025', '2025-2026'));
    expect(other.filter(({ uid }) => before.some((event) => event.uid === uid))).toEqual([]);
  });

  it('makes a file an organ, party or doelgroep, and one for the rest', async () => {
    const plan = PLAN_START + GOAL + MEETINGS;
    const names = async (per: string): Promise<string[][]> => [...(await calendarOf(plan, 'agenda', '--per', per))].map(([file, events]) => [file, ...events.map(({ summary }) => summary.slice(0, 12))]);
    expect(await names('organ')).toEqual([
      ['dijkzicht-2024-2025-bestuur.ics', 'Bestuur', 'Bestuur', 'Bestuur (res'],
      ['dijkzicht-2024-2025-spreekuur.ics', 'Spreekuur (B'],
      ['dijkzicht-2024-2025-overig.ics', 'Werkwijze be', 'Klaar: Schol'],
    ]);
    expect((await names('partij')).map(([file]) => file)).toEqual(['bestuur', 'spreekuur', 'ouders', 'commissie-van-toelaatbaarheid', 'consulenten'].map((name) => `dijkzicht-2024-2025-${name}.ics`));
    expect((await names('doelgroep')).map(([file]) => file)).toEqual(['dijkzicht-2024-2025-ouders.ics', 'dijkzicht-2024-2025-overig.ics']);
  });

  it('counts what names no day', async () => {
    writeFiles(folder, { 'agenda/plan.yaml': PLAN_START + GOAL + MEETINGS });
    expect((await exported(`${folder}/agenda`, folder, '--formaat', 'ics')).said).toContain('2 onderdelen noemen geen dag');
    const { files, said } = await exported(`${folder}/agenda`, folder, '--formaat', 'ics', '--status', 'uitgesteld');
    expect([files.size, said]).toEqual([0, 'Let op: met deze keuze blijft er niets van het plan over.\nEr is niets om in een agenda te zetten.\n']);
  });
});
