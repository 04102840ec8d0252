import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlanningJson } from '../../src/calendar/index.js';
import { textWidth } from '../../src/diagnostics/textWidth.js';
import { parseMeaning, readCorpus } from '../calendar/corpus.js';
import type { Phrase } from '../calendar/corpus.js';
import { expectGolden } from './golden.js';
import { runHere } from './here.js';
import { buildProgram, start, temporaryFolder, writeFiles } from './program.js';
import type { Ended } from './program.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();

const plan = (year: string, region = ''): string => `formaat: 1\ntitel: Jaarplan\nschooljaar: ${year}\norganisatie:\n  naam: Wilgenstreek\n${region}hoofdstukken:\n  - titel: Inleiding\n    tekst: Wat wij doen.\n`;

beforeAll(() => {
  buildProgram();
  writeFiles(folder, {
    'leeg/notities.txt': 'niets',
    'een/jaarplan/plan.yaml': plan('2026-2027', '  vakantieregio: zuid\n'),
    'twee/a/plan.yaml': plan('2025-2026'),
    'twee/b/plan.yaml': plan('2026-2027'),
    'kapot/plan.yaml': 'titel: [\n',
  });
});

const YEAR = ['--schooljaar', '2024-2025'];

function wanneer(words: readonly string[], input?: string | Uint8Array, where = 'leeg'): Promise<Ended> {
  return runHere(['wanneer', ...words], { folder: `${folder}/${where}`, ...(input === undefined ? {} : { input }) });
}

function jsonLines(text: string): PlanningJson[] {
  return text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as PlanningJson);
}

describe('jaarplan wanneer TEKST', () => {
  it.each([
    ['deadline', 'uiterlijk 1 mei 2025 (na overleg)'],
    ['lijst', '08.30-10.00 uur woensdag 18 sept. 2024 16 okt. 2024 6 nov 2024 PO-VO 22 jan. 2025 7 mei 2025 18 juni 2025'],
    ['nummer', '9 nov 2024- feb & mei 2025'],
    ['vakantie', 'na de herfstvakantie'],
    ['tegenspraak', 'drie keer per jaar (kwartaal)'],
    ['weekdag', 'ma 3 sept 2024 9.00-10.00 u'],
    ['wekelijks', 'Maandag 9.00-11.30u'],
    ['jaren', 'plan van aanpak 2021 2023'],
    ['aantal', 'gem. 6 bijeenkomsten per school, minimaal 3'],
    ['rang', 'elke laatste vrijdag van de maand'],
    ['augustus', 'Jaarlijks voor 1 augustus'],
    ['helft', 'eerste semester'],
    ['start', 'start september 2024'],
    ['of', 'september of oktober 2024'],
    ['zomer', 'voor de zomer'],
    ['omgekeerd', '12-9-2024 t/m 3-9-2024'],
    ['duur', '1,5 uur per verg.'],
    ['onmogelijk', '31 februari 2025'],
    ['betreft', 'formatie 25-26 (juni 2025)'],
    ['onbekend', 'n.t.b.'],
    ['niets', 'zodra het kan\u001B[2J'],
    ['weken', 'iedere donderdag in de oneven weken'],
    ['beperkt', 'iedere donderdag behalve in januari'],
    ['leeg', ''],
  ])('shows how a text is read: %s', async (name, text) => {
    const { code, stdout, stderr } = await wanneer([text, ...YEAR]);
    expectGolden(stdout, new URL(`golden/wanneer/${name}.txt`, import.meta.url));
    for (const line of stdout.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(80);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('takes words without quotes for one text', async () => {
    expect(await wanneer(['uiterlijk', '1', 'mei', ...YEAR])).toEqual(await wanneer(['uiterlijk 1 mei', ...YEAR]));
  });

  it('gives one line of JSON when asked', async () => {
    const { code, stdout, stderr } = await wanneer(['12 juni 25 9.00u', '--formaat', 'json', ...YEAR]);
    expect(stdout).toBe('{"tekst":"12 juni 25 9.00u","soort":"datum","van":"2025-06-12","tot":"2025-06-12","tijd":{"van":"09:00","tot":null},"herhaling":null,"lijst":null,"vaag":false}\n');
    expect([code, stderr]).toEqual([0, '']);
  });

  it('counts with the holidays of a region', async () => {
    const first = async (region: string): Promise<string | null | undefined> => jsonLines((await wanneer(['na de herfstvakantie', '--formaat', 'json', '--regio', region, ...YEAR])).stdout)[0]?.van;
    expect([await first('noord'), await first('Midden'), await first('zuid')]).toEqual(['2024-11-04', '2024-11-04', '2024-10-28']);
  });
});

describe('the school year', () => {
  it('is that of the only plan below the folder, and so is the region', async () => {
    const { code, stdout, stderr } = await wanneer(['na de herfstvakantie'], undefined, 'een');
    expect([code, stderr]).toEqual([0, 'Gelezen in schooljaar 2026-2027, dat van jaarplan/plan.yaml.\n']);
    expect(stdout).toMatch(/^ {2}van {15}maandag 26 oktober 2026$/m);
    expect(stdout).not.toContain('regio noord');
  });

  it.each([
    ['leeg', 'Welk schooljaar bedoelt u? Onder deze map staat geen plan.\nZet het schooljaar erbij, zoals --schooljaar 2024-2025.\n'],
    ['twee', 'Welk schooljaar bedoelt u? Onder deze map staan 2 plannen.\nZet het schooljaar erbij, zoals --schooljaar 2024-2025.\n'],
    ['kapot', 'Welk schooljaar bedoelt u? In plan.yaml is het niet te lezen.\nZet het schooljaar erbij, zoals --schooljaar 2024-2025.\n'],
  ])('must be said in %s', async (where, said) => {
    expect(await wanneer(['1 mei'], undefined, where)).toEqual({ code: 2, stdout: '', stderr: said });
  });

  it.each([
    [['1 mei', '--schooljaar', '2024'], '‘2024’ is geen schooljaar.\nSchrijf twee jaren na elkaar, zoals 2024-2025.\n'],
    [['1 mei', '--regio', 'oost', ...YEAR], '--regio kent ‘oost’ niet.\nU kunt kiezen uit: noord, midden, zuid.\n'],
    [['1 mei', '--formaat', 'jsn', ...YEAR], '--formaat kent ‘jsn’ niet.\nBedoelde u ‘json’?\nU kunt kiezen uit: tekst, json.\n'],
    [['-', '--formaat', 'tekst', ...YEAR], 'Wat van de invoer gelezen wordt, komt er altijd als JSON uit.\nLaat --formaat weg, of noem één tekst in plaats van -.\n'],
    [[...YEAR], 'Er ontbreekt iets: tekst.\nTyp bijvoorbeeld: jaarplan wanneer "uiterlijk 1 mei" --schooljaar 2024-2025\nZie `jaarplan wanneer --help`.\n'],
  ])('is part of a usage that must be right: %j', async (words, said) => {
    expect(await wanneer(words)).toEqual({ code: 2, stdout: '', stderr: said });
  });
});

describe('jaarplan wanneer -', () => {
  it('gives a line for every line, empty ones too, whatever the line ends', async () => {
    const texts = async (input: string): Promise<string[]> => jsonLines((await wanneer(['-', ...YEAR], input)).stdout).map(({ tekst, soort }) => `${tekst}=${soort}`);
    const expected = ['1 mei=datum', '=geen_tijd', 'één keer per jaar=herhaling', 'onzin=geen_tijd'];
    expect(await texts('1 mei\n\néén keer per jaar\nonzin\n')).toEqual(expected);
    expect(await texts('1 mei\n\néén keer per jaar\nonzin')).toEqual(expected);
    expect(await texts('\uFEFF1 mei\r\n\r\néén keer per jaar\r\nonzin\r\n')).toEqual(expected);
    expect(await texts('')).toEqual([]);
    expect(await texts('\n')).toEqual(['=geen_tijd']);
  });

  it('answers each line as soon as it is there', async () => {
    const child = start(['wanneer', '-', ...YEAR], { folder, input: '' });
    const answered = (): Promise<string> => new Promise((resolve) => child.stdout?.once('data', (bytes: Buffer) => resolve(bytes.toString())));
    const first = answered();
    child.stdin?.write('1 mei\n2 j');
    expect(jsonLines(await first).map(({ van }) => van)).toEqual(['2025-05-01']);
    const second = answered();
    child.stdin?.end('uni\n');
    expect(jsonLines(await second).map(({ van }) => van)).toEqual(['2025-06-02']);
  });

  it('refuses what is no text', async () => {
    const { code, stderr } = await wanneer(['-', ...YEAR], new Uint8Array([0xff, 0xfe, 0x31, 0x00]));
    expect([code, stderr]).toEqual([2, 'De invoer is geen tekst in UTF-8.\nOpen het in een teksteditor en kies bij opslaan als codering ‘UTF-8’.\n']);
  });
});

/** First and last day that a meaning of the corpus comes to, where it says them. */
function expectedDays(meaning: ReadonlyMap<string, string>): { van?: string; tot?: string } {
  const day = meaning.get('d');
  if (day !== undefined) return { van: day, tot: day };
  const [van, tot] = [meaning.get('van'), meaning.get('laatste_dag') ?? meaning.get('tot')];
  return { ...(van === undefined ? {} : { van }), ...(tot === undefined ? {} : { tot }) };
}

function agrees({ meaning }: Phrase, json: PlanningJson): boolean {
  const { keys, items } = parseMeaning(meaning);
  if (keys.get('soort') !== json.soort) return false;
  if (json.soort === 'lijst') return items.every(({ first, last }, index) => json.lijst?.[index]?.van === (first ?? null) && json.lijst[index].tot === (last ?? null));
  if (json.soort === 'tijd') return json.tijd?.van === keys.get('van');
  return Object.entries(expectedDays(keys)).every(([key, value]) => json[key as 'van' | 'tot'] === value);
}

describe('the open corpus', () => {
  const phrases = [...readCorpus('wanneer.csv'), ...readCorpus('eigen.csv')].filter(({ text }) => !text.includes('\n'));

  it('is read through the command as it is meant', async () => {
    expect(phrases.length).toBeGreaterThan(600);
    const wrong: string[] = [];
    for (const label of new Set(phrases.map(({ year }) => year.label))) {
      const own = phrases.filter(({ year }) => year.label === label);
      const { code, stdout, stderr } = await wanneer(['-', '--schooljaar', label], `${own.map(({ text }) => text).join('\n')}\n`);
      expect([code, stderr]).toEqual([0, '']);
      const read = jsonLines(stdout);
      expect(read.map(({ tekst }) => tekst)).toEqual(own.map(({ text }) => text));
      for (const json of read) expect(Object.keys(json)).toEqual(['tekst', 'soort', 'van', 'tot', 'tijd', 'herhaling', 'lijst', 'vaag']);
      own.forEach((phrase, index) => {
        const json = read[index];
        if (json === undefined || !agrees(phrase, json)) wrong.push(`${phrase.text}: ${phrase.meaning} ≠ ${JSON.stringify(json)}`);
      });
    }
    expect(wrong.length / phrases.length, wrong.join('\n')).toBeLessThan(0.03);
  });
});
