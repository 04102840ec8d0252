import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/outputs/export/index.js';
import { runHere } from '../commands/here.js';
import { filesBelow, temporaryFolder, writeFiles } from '../commands/program.js';
import { readSheets } from './sheets.js';
import { textOf } from './textOf.js';

const folder = temporaryFolder();
const PLAN = `formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
organisatie: {naam: Dijkzicht, partijen: [{naam: Commissie van toelaatbaarheid, afkorting: CvT, ook: [de toelatingscommissie]}]}
vastgesteld: 2024-09-16
hoofdstukken:
  - {titel: Inleiding, tekst: Welkom bij dit plan.}
  - titel: Doelen
    doelen:
      - titel: Eerste doel
        acties:
          - {wat: Werkwijze beschrijven, wie: CvT, wanneer: 1 februari 2025, status: loopt}
          - wat: Netwerk
            wie: Consulenten
            onderdelen:
              - {wat: Startbijeenkomst, wie: de toelatingscommissie, wanneer: 3 maart 2025}
              - {wat: Terugblik, wanneer: 2 juni 2025, status: gepland}
      - titel: Tweede doel
        acties:
          - {wat: Scholen bezoeken, wie: Consulenten, wanneer: 2 maart 2025, status: afgerond}
          - {wat: Nadenken, wie: Consulenten}
          - {wat: Formulier maken, wanneer: in februari}
          - {wat: Folder schrijven, wanneer: van november 2024 t/m december 2024}
          - {wat: Handreiking klaar, wanneer: voor 1 december 2024}
  - titel: Kalender
    kwaliteitskalender:
      groepen: [{titel: Stukken, items: [{wat: Jaarverslag, wanneer: Jaarlijks voor 1 juli, wie: CvT}, {wat: Begroting, wanneer: november 2024, wie: Controller}]}]
  - titel: Jaarplanning
    jaarplanning:
      kolommen:
        - {titel: Bestuur, overleggen: [{bijeenkomsten: [7 oktober 2024, 3 maart 2025]}]}
        - {titel: Ouders, overleggen: [{naam: Ouderavond, doelgroepen: [Ouders], bijeenkomsten: [4 maart 2025]}]}
`;
const ALL = ['Werkwijze beschrijven', 'Startbijeenkomst', 'Terugblik', 'Scholen bezoeken', 'Nadenken', 'Formulier maken', 'Folder schrijven', 'Handreiking klaar', 'Jaarverslag', 'Begroting', '7 oktober 2024', '3 maart 2025', '4 maart 2025'];

beforeAll(() => writeFiles(folder, { 'plan.yaml': PLAN, 'kapot/plan.yaml': PLAN.replace('titel:', 'tietel:') }));

const run = (...words: string[]): ReturnType<typeof runHere> => runHere(['export', '.', ...words], { folder });

describe.each(EXPORT_FORMATS.map(({ name }) => name))('the filters in %s', (format) => {
  it.each([
    [['--wie', 'cvt'], ['Werkwijze beschrijven', 'Startbijeenkomst', 'Jaarverslag']],
    [['--doelgroep', 'ouders'], ['4 maart 2025']],
    [['--status', 'loopt,zonder'], ['Werkwijze beschrijven', 'Startbijeenkomst', 'Nadenken', 'Formulier maken', 'Folder schrijven', 'Handreiking klaar']],
    [['--van', '2025-03-03', '--tot', '1 april'], ['Startbijeenkomst', '3 maart 2025', '4 maart 2025']],
    // A month and a stretch of months are in whatever they overlap, at either side; a deadline is on its own day.
    [['--van', '1 februari', '--tot', '20 februari'], ['Werkwijze beschrijven', 'Formulier maken']],
    [['--van', '15 november 2024', '--tot', '20 november 2024'], ['Folder schrijven', 'Begroting']],
    [['--van', '28 november 2024', '--tot', '30 november 2024'], ['Folder schrijven', 'Handreiking klaar', 'Begroting']],
    [['--wie', 'Consulenten', '--van', '1 maart', '--status', 'afgerond'], ['Scholen bezoeken']],
  ])('%j', async (words, left) => {
    const { code, stdout, stderr } = await run('--formaat', format, '--uit', `uit-${format}`, ...words);
    expect([code, stderr.includes('Klaar:')]).toEqual([0, true]);
    const text = (await Promise.all(stdout.trim().split('\n').map((path) => textOf(`${folder}/${path}`)))).join('\n');
    // A calendar has no actions without a day, and no days in words; Startbijeenkomst is on the day of a meeting.
    const shown = ALL.filter((each) => (format !== 'ics' || !['Nadenken'].includes(each)) && !(each === '3 maart 2025' && left.includes('Startbijeenkomst')));
    expect(shown.filter((each) => text.includes(each))).toEqual(shown.filter((each) => left.includes(each)));
    expect(text).not.toContain('Welkom bij dit plan');
  });

  it('leave everything where there is none', async () => {
    const { stdout } = await run('--formaat', format, '--uit', `heel-${format}`);
    const text = (await Promise.all(stdout.trim().split('\n').map((path) => textOf(`${folder}/${path}`)))).join('\n');
    expect(ALL.filter((each) => !(format === 'ics' && each === 'Nadenken') && !text.includes(each))).toEqual([]);
  });
});

describe('jaarplan export', () => {
  it('writes several formats at once and names them', async () => {
    const { code, stdout, stderr } = await run('--formaat', 'xlsx,ics', '--uit', 'samen');
    expect([code, stdout, stderr]).toEqual([0, 'samen/dijkzicht-2024-2025.xlsx\nsamen/dijkzicht-2024-2025.ics\n', '1 onderdeel noemt geen dag, of niet bij alles, en staat daarom niet of niet helemaal in de agenda.\n  plan.yaml:21:14 Nadenken\nKlaar: 2 bestanden gemaakt in samen.\n']);
    expect(filesBelow(`${folder}/samen`)).toEqual(['dijkzicht-2024-2025.ics', 'dijkzicht-2024-2025.xlsx']);
  });

  it('says what a period leaves out, also as JSON', async () => {
    const { stdout } = await run('--formaat', 'xlsx', '--van', '1 januari', '--uit', 'json', '--json');
    const said = '2 onderdelen zeggen niet wanneer, en vallen daarom buiten --van en --tot.';
    const about = { opmerking: said, bestand: 'plan.yaml', soort: 'actie', wanneer: '' };
    expect(JSON.parse(stdout)).toEqual({
      bestanden: ['json/dijkzicht-2024-2025.xlsx'],
      opmerkingen: [said],
      onderdelen: [{ ...about, regel: 13, kolom: 13, naam: 'Netwerk' }, { ...about, regel: 21, kolom: 14, naam: 'Nadenken' }],
    });
    expect((await run('--van', '1 januari')).stderr).toBe(`${said}\n  plan.yaml:13:13 Netwerk\n  plan.yaml:21:14 Nadenken\n`);
  });

  it('names the first parts without a day with their place and words, and says how many more there are', async () => {
    const seven = Array.from({ length: 7 }, (_, index) => `          - {wat: Stap ${index + 1}, wanneer: najaar}\n`).join('');
    writeFiles(folder, { 'vaag/plan.yaml': `formaat: 1\ntitel: T\nschooljaar: 2024-2025\norganisatie: {naam: D}\nhoofdstukken:\n  - titel: D\n    doelen:\n      - titel: G\n        acties:\n${seven}` });
    const { stderr } = await runHere(['export', 'vaag', '--formaat', 'ics', '--uit', 'uit-vaag'], { folder });
    expect(stderr).toContain('  vaag/plan.yaml:10:36 Stap 1 (najaar)\n');
    expect(stderr).toContain('  vaag/plan.yaml:14:36 Stap 5 (najaar)\n  en nog 2 onderdelen; met --json ziet u ze allemaal.\n');
    expect(stderr).not.toContain('Stap 6');
    const { stdout } = await runHere(['export', 'vaag', '--formaat', 'ics', '--uit', 'uit-vaag', '--json'], { folder });
    expect((JSON.parse(stdout) as { onderdelen: { regel: number; wanneer: string }[] }).onderdelen.map(({ regel, wanneer }) => [regel, wanneer])).toEqual(Array.from({ length: 7 }, (_, index) => [10 + index, 'najaar']));
  });

  it('says on a text on the screen what it is narrowed to', async () => {
    expect((await run('--wie', 'CvT')).stdout).toMatch(/^Plan: Jaarplan 2024-2025\n {2}Alleen wie: Commissie van toelaatbaarheid\n/);
    const json = JSON.parse((await run('--formaat', 'json', '--uit', '-', '--van', '3 maart', '--status', 'zonder')).stdout) as object;
    expect(json).toMatchObject({ alleen: { van: '2025-03-03', status: ['zonder'] }, acties: [{ wat: 'Startbijeenkomst', 'onderdeel-van': 'Netwerk' }] });
  });

  it('leaves a sheet that holds nothing out', async () => {
    await run('--formaat', 'xlsx', '--uit', 'deel', '--doelgroep', 'Ouders');
    const { readFileSync } = await import('node:fs');
    expect(readSheets(new Uint8Array(readFileSync(`${folder}/deel/dijkzicht-2024-2025.xlsx`))).map(({ name }) => name)).toEqual(['Jaarplanning']);
  });

  it.each([
    [['--wie', 'Consulent'], 'In dit plan staat geen partij ‘Consulent’.\nBedoelde u ‘Consulenten’?\nU kunt kiezen uit: '],
    [['--doelgroep', 'Oudrs'], 'In dit plan staat geen doelgroep ‘Oudrs’.\nBedoelde u ‘Ouders’?\n'],
    [['--van', 'gisteren'], '--van kent ‘gisteren’ niet: dat is geen datum.'],
    [['--van', '1 mei', '--tot', '1 april'], 'De dag achter --tot ligt vóór die achter --van.'],
    [['--status', 'klaar'], '--status kent ‘klaar’ niet.'],
    [['--per', 'maand', '--formaat', 'ics'], '--per kent ‘maand’ niet.'],
    [['--per', 'organ', '--formaat', 'xlsx,docx'], '--per organ kan niet met --formaat docx,xlsx: alleen een agenda (ics) komt per organ in een eigen bestand.\nLaat --per weg, of vraag ook een agenda: --formaat docx,xlsx,ics.\n'],
    [['--per', 'partij'], '--per partij kan niet met --formaat tekst'],
    [['--formaat', 'exel'], '--formaat kent ‘exel’ niet.'],
    [['--formaat', 'xlsx', '--uit', '-'], 'Met --uit - komt er één tekst op het scherm'],
  ])('%j was used wrongly', async (words, said) => {
    const { code, stdout, stderr } = await run(...words);
    expect(stderr).toContain(said);
    expect([code, stdout]).toEqual([2, '']);
  });
});
