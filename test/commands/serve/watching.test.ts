import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeFiles, temporaryFolder } from '../program.js';
import { goal, LOGO, ORGANISATION, PLAN, sampleFiles } from './samples.js';
import { closeAfterEach, documentOf, Listener, serveFolder, until } from './served.js';
import type { Served } from './served.js';

const all = temporaryFolder();
closeAfterEach();

let folder: string;
let served: Served;
let listener: Listener;

beforeEach(async () => {
  folder = mkdtempSync(join(all, 'map met spaties é '));
  writeFiles(folder, sampleFiles());
  served = await serveFolder(folder, { plans: ['streek/2025', 'streek/2024'] });
  listener = await Listener.open(served);
  await listener.until(({ version }) => version > 0);
  return () => listener.close();
});

const write = (path: string, content: string): void => writeFileSync(join(folder, path), content);
const remove = (path: string): void => rmSync(join(folder, path), { recursive: true, force: true });

describe('a file that takes part', () => {
  it.each([
    ['the plan itself', () => write('streek/2025/plan.yaml', PLAN.replace('Wat wij dit jaar doen', 'Nieuwe woorden hier')), 'Nieuwe woorden hier'],
    ['a file of goals', () => write('streek/2025/doelen/10-aanspreekpunt.yaml', goal('Nieuwe woorden hier')), 'Nieuwe woorden hier'],
    ['a new file that fits a pattern', () => write('streek/2025/doelen/20-nieuw.yaml', goal('Nieuwe woorden hier')), 'Nieuwe woorden hier'],
    ['the organisation in the folder above', () => write('streek/organisatie.yaml', ORGANISATION.replace('Wilgenstreek', 'Populierenstreek')), 'Populierenstreek'],
    ['the picture of the house', () => write('streek/logo.svg', LOGO.replace('#14566b', '#a8201a')), Buffer.from(LOGO.replace('#14566b', '#a8201a')).toString('base64').slice(60, 140)],
    ['the style of the house', () => write('streek/stijl.css', '.hoofdstuk { --proef: 4242; }\n'), '--proef: 4242'],
    ['a template of the house', () => write('streek/sjablonen/chapter.hbs', '<section id="{{anchor}}" class="eigen-sjabloon">{{title}}</section>\n'), 'eigen-sjabloon'],
    ['a file of the ondersteuningsplan that comes', () => write('streek/ondersteuningsplan.yaml', 'titel: [niet goed\n'), undefined],
  ])('is seen when it changes: %s', async (_, change, words) => {
    if (words !== undefined) expect(await documentOf(served)).not.toContain(words);
    if (words === undefined) {
      change();
      await listener.until(({ diagnostics }) => diagnostics.some(({ file }) => file === 'streek/ondersteuningsplan.yaml'));
    } else {
      await listener.next(change);
      expect(await documentOf(served)).toContain(words);
    }
  });

  it('is seen when it goes and comes back', async () => {
    write('streek/2025/doelen/20-tweede.yaml', goal('Een tweede doel'));
    await until(() => documentOf(served), (html) => html.includes('Een tweede doel'));
    remove('streek/2025/doelen/20-tweede.yaml');
    await until(() => documentOf(served), (html) => !html.includes('Een tweede doel'));
    write('streek/2025/doelen/20-tweede.yaml', goal('Toch weer een tweede doel'));
    await until(() => documentOf(served), (html) => html.includes('Toch weer een tweede doel'));
  });
});

describe('saving', () => {
  it('by putting another file in its place is one rebuild', async () => {
    const before = served.builds().length;
    await listener.next(() => {
      write('streek/2025/.plan.yaml.swp', PLAN.replace('Wat wij dit jaar doen', 'Bewaard door hernoemen'));
      renameSync(join(folder, 'streek/2025/.plan.yaml.swp'), join(folder, 'streek/2025/plan.yaml'));
    });
    expect(await documentOf(served)).toContain('Bewaard door hernoemen');
    await quiet();
    expect(served.builds().length - before).toBe(1);
  });

  it('by taking the file away first ends with the new one', async () => {
    renameSync(join(folder, 'streek/2025/plan.yaml'), join(folder, 'streek/2025/plan.yaml~'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    write('streek/2025/plan.yaml', PLAN.replace('Wat wij dit jaar doen', 'Opnieuw geschreven'));
    await until(() => documentOf(served), (html) => html.includes('Opnieuw geschreven'));
  });

  it('twenty times in a row is at most three rebuilds, and the last one counts', async () => {
    const before = served.builds().length;
    for (let count = 1; count <= 20; count += 1) write('streek/2025/plan.yaml', PLAN.replace('Wat wij dit jaar doen', `Bewaard voor de ${count}e keer`));
    await until(() => documentOf(served), (html) => html.includes('Bewaard voor de 20e keer'));
    await quiet();
    expect(served.builds().length - before).toBeLessThanOrEqual(3);
  });

  it('what is there already, or what takes no part, is no rebuild', async () => {
    const before = served.builds().length;
    write('streek/2025/plan.yaml', PLAN);
    write('streek/2025/aantekeningen.txt', 'Niet van het plan.');
    await quiet();
    expect(served.builds().length - before).toBe(0);
  });

  it('in another plan does not touch this one', async () => {
    const { version } = listener.last!;
    const other = await Listener.open(served, { plan: 'streek/2024' });
    await other.next(() => write('streek/2024/plan.yaml', PLAN.replaceAll('2025', '2024').replace('2024-2026', '2024-2025').replace('Wat wij dit jaar doen', 'Andere woorden')));
    expect(await documentOf(served, { plan: 'streek/2024' })).toContain('Andere woorden');
    other.close();
    expect(listener.last?.version).toBe(version);
  });
});

describe('trouble', () => {
  it('keeps the last good document while there is an error, and says what is wrong where', async () => {
    write('streek/2025/plan.yaml', `${PLAN}kleur: rood\n`);
    const broken = await listener.until(({ hasErrors }) => hasErrors);
    expect(broken).toMatchObject({ isCurrent: false, madeAt: '14:02', diagnostics: [{ severity: 'fout', file: 'streek/2025/plan.yaml', line: 12 }] });
    expect(await documentOf(served)).toContain('Wat wij dit jaar doen');
    expect(served.builds().at(-1)).toContain('de pagina toont nog de laatste goede versie. streek/2025/plan.yaml:12:');
    await listener.next(() => write('streek/2025/plan.yaml', PLAN));
  });

  it('outlives a folder that goes and comes back', async () => {
    remove('streek');
    await listener.until(({ hasErrors }) => hasErrors);
    expect(await documentOf(served)).toContain('Wat wij dit jaar doen');
    mkdirSync(join(folder, 'streek'));
    writeFiles(folder, { ...sampleFiles(), 'streek/2025/plan.yaml': PLAN.replace('Wat wij dit jaar doen', 'Weer helemaal terug') });
    await until(() => documentOf(served), (html) => html.includes('Weer helemaal terug'));
    // It is followed again, too.
    await listener.until(({ isCurrent }) => isCurrent);
    write('streek/2025/doelen/10-aanspreekpunt.yaml', goal('Ook dit wordt gezien'));
    await until(() => documentOf(served), (html) => html.includes('Ook dit wordt gezien'));
  });

  it('tells of a template that does not work, and goes on', async () => {
    write('streek/sjablonen/chapter.hbs', '{{#each bestaat-niet}}');
    const broken = await listener.until(({ hasErrors }) => hasErrors);
    expect(broken.diagnostics.map(({ code }) => code)).toContain('huisstijl/sjabloon');
    await listener.next(() => remove('streek/sjablonen/chapter.hbs'));
  });
});

/** Longer than it takes before something that was seen is built. */
async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
