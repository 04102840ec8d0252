import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/compare/index.js';
import type { Comparison, Difference } from '../../src/compare/index.js';
import { DIFF_PRINTERS } from '../../src/outputs/diff/index.js';
import { planOf } from './madePlan.js';

/** A plan with one goal, whose content is given as YAML under `doelen`. */
const plan = (goal: string, year = '2024-2025'): string => `formaat: 1\ntitel: Jaarplan\nschooljaar: ${year}\norganisatie: {naam: Verband}\nhoofdstukken:\n  - titel: Doelen\n    doelen:\n${goal.replace(/^/gm, '      ')}\n`;

async function compared(old: string, added: string): Promise<Comparison> {
  return comparePlans(await planOf(old), await planOf(added));
}

async function differences(old: string, added: string): Promise<Difference[]> {
  return (await compared(plan(old), plan(added))).changes.flatMap(({ compared: each }) => each.differences);
}

async function printed(name: string, comparison: Comparison): Promise<string> {
  const print = await DIFF_PRINTERS.find((printer) => printer.name === name)!.load();
  return print({ comparison, old: { path: 'oud', title: 'Oud' }, new: { path: 'nieuw', title: 'Nieuw' } });
}

const action = (wat: string, more = ''): string => `- titel: Elke school een aanspreekpunt\n  acties:\n    - id: een\n      wat: ${wat}\n${more.replace(/^(?=.)/gm, '      ')}`;

describe('what counts as a change', () => {
  it('marks the words that differ', async () => {
    const [difference] = await differences(action('De namen op de website zetten'), action('De namen op de nieuwe website plaatsen'));
    expect(difference).toMatchObject({
      kind: 'veld',
      field: 'wat',
      words: [
        { kind: 'gelijk', text: 'De namen op de ' },
        { kind: 'nieuw', text: 'nieuwe ' },
        { kind: 'gelijk', text: 'website ' },
        { kind: 'weg', text: 'zetten' },
        { kind: 'nieuw', text: 'plaatsen' },
      ],
    });
  });

  it.each([
    ['emphasis', action('De *namen* noemen'), action('De namen noemen')],
    ['where a link leads inside the document', action('Zie [de namen](#elke-school-een-aanspreekpunt)'), action('Zie de namen')],
  ])('tells of %s, and that the words are the same', async (_, old, added) => {
    expect(await differences(old, added)).toMatchObject([{ field: 'wat', markupOnly: true }]);
  });

  it('tells of a note and of an address, which are words', async () => {
    expect(await differences(action('De namen noemen'), `${action('De namen noemen[^n]')}\n  voetnoten: {n: Sinds 2020.}`)).toMatchObject([{ field: 'noot-n', new: 'Sinds 2020.' }, { field: 'wat', new: 'De namen noemen [noot n]', markupOnly: false }]);
    expect(await differences(action('"[site](https://a.example)"'), action('"[site](https://b.example)"'))).toMatchObject([{ old: 'site (https://a.example)', new: 'site (https://b.example)' }]);
  });

  it('takes parties as a list and as lines for the same', async () => {
    expect(await differences(action('Noemen', 'wie: [Scholen, Gemeenten]\n'), action('Noemen', 'wie: |\n  Scholen\n  Gemeenten\n'))).toEqual([]);
    expect(await differences(action('Noemen', 'wie: [Scholen, Gemeenten]\n'), action('Noemen', 'wie: Scholen, Gemeenten\n'))).toMatchObject([{ field: 'wie' }]);
  });

  it.each(['7 okt 2024', 'ma 7 oktober 2024', '07-10-2024'])('takes %s and 2024-10-07 for the same day', async (day) => {
    expect(await differences(action('Noemen', `wanneer: ${day}\n`), action('Noemen', 'wanneer: 2024-10-07\n'))).toEqual([]);
  });

  it('tells over the years of other dates, and not of what happened in the old one', async () => {
    const old = plan(action('Noemen', 'wanneer: 1 juni\nstatus: loopt\nkoers: groen\nvoortgang: De helft is klaar.\nopmerking: Samen\n'), '2023-2024');
    const { changes } = await compared(old, plan(action('Noemen', 'wanneer: 1 juni\nopmerking: Alleen\n')));
    expect(changes.map(({ compared: { kind, differences: all } }) => [kind, all.map((each) => (each.kind === 'veld' ? each.field : each.kind))])).toEqual([['plan', ['schooljaar']], ['actie', ['opmerking']]]);
    expect(await differences(action('Noemen', 'status: loopt\n'), action('Noemen'))).toMatchObject([{ field: 'status', old: 'loopt' }]);
  });
});

describe('which parts are the same', () => {
  const goals = (...titles: string[]): string => titles.map((titel) => `- titel: ${titel}\n  acties: [Overleggen over ${titel}]`).join('\n');

  it('takes two written ids that differ for two actions, however alike', async () => {
    const { counts } = await compared(plan(action('De namen op de website zetten')), plan(action('De namen op onze website zetten').replace('id: een', 'id: twee')));
    expect(counts).toMatchObject({ toegevoegd: 1, verwijderd: 1, gewijzigd: 0 });
  });

  it('sees through an id that is only renamed', async () => {
    expect(await differences(action('De namen op de website zetten'), action('De namen op de website zetten').replace('id: een', 'id: twee'))).toEqual([]);
  });

  it('does not take short texts in two goals for one without saying that it guesses', async () => {
    const made = (first: string, second: string): string => plan(`- titel: Rust in iedere klas\n  acties: [${first}]\n- titel: Vervoer naar school\n  acties: [${second}]`);
    const { changes } = await compared(made('Evaluatie', 'Werving'), made('Werving en scholing', 'Evaluatie'));
    const moved = changes.filter(({ compared: { differences: all } }) => all.some(({ kind }) => kind === 'verplaatst'));
    expect(moved.every(({ compared: { likely } }) => likely)).toBe(true);
  });

  it('tells renumbered from reworded', async () => {
    const numbered = (nummer: string, titel: string): string => `- id: net\n  nummer: ${nummer}\n  titel: ${titel}\n  acties: [Overleggen]`;
    expect(await differences(numbered('3', 'Dekkend netwerk'), numbered('4', 'Dekkend netwerk'))).toEqual([{ kind: 'nummer', old: '3', new: '4' }]);
    expect(await differences(numbered('3', 'Dekkend netwerk'), numbered('3', 'Sluitend netwerk'))).toMatchObject([{ kind: 'veld', field: 'titel' }]);
    // A goal that only counts on because another came before it did not change.
    expect((await compared(plan(goals('Rust', 'Vervoer')), plan(goals('Taal', 'Rust', 'Vervoer')))).counts).toMatchObject({ toegevoegd: 2, verwijderd: 0, gewijzigd: 0 });
  });
});

describe('a plan of a thousand actions', () => {
  it('is compared within two seconds, without ids and with every action reworded', async () => {
    const words = 'aanbod bespreken school leraar netwerk ouders plan route samen taal thuis vervoer wijk zorg'.split(' ');
    const sentence = (index: number, last: string): string => [`Onderwerp${index}`, ...Array.from({ length: 9 }, (_, at) => words[(index * (at + 3)) % words.length]), last].join(' ');
    const made = (last: string): string => plan(Array.from({ length: 20 }, (_, goal) => `- titel: Doel over onderwerp ${goal}\n  acties:\n${Array.from({ length: 50 }, (_each, at) => `    - ${sentence(goal * 50 + at, last)}`).join('\n')}`).join('\n'));
    const [old, added] = [await planOf(made('dit jaar')), await planOf(made('volgend jaar'))];
    const start = process.hrtime.bigint();
    const { counts } = comparePlans(old, added);
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    expect(counts).toMatchObject({ gewijzigd: 1000, toegevoegd: 0, verwijderd: 0, verplaatst: 0 });
    // Twice the time on a machine that does other things as well.
    expect(milliseconds).toBeLessThan(4000);
  });
});

describe('texts that mean to do harm', () => {
  const wicked = '"</td><script>alert(1)</script> `code` @bestuur #12 <!-- | \\u001b[31m"';

  it('stay text in every format', async () => {
    const comparison = await compared(plan(action('Noemen')), plan(action('Noemen', `opmerking: ${wicked}\n`)));
    expect(comparison.changes).toHaveLength(1);
    const html = await printed('html', comparison);
    expect(html).toContain('&lt;/td&gt;&lt;script&gt;alert(1)');
    expect(html).not.toContain('<script');
    const markdown = await printed('markdown', comparison);
    expect(markdown).toContain('\\</td\\>\\<script\\>alert(1)\\</script\\> \\`code\\` @\u200Bbestuur #\u200B12 \\<!-- \\| ');
    for (const name of ['tekst', 'markdown']) expect(await printed(name, comparison)).not.toContain('\u001B');
  });
});
