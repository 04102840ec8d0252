import { beforeEach, expect, it } from 'vitest';
import { runHere } from './here.js';
import { filesBelow, temporaryFolder, writeFiles } from './program.js';

const folder = temporaryFolder();

/** A plan in which something of the house style differs. */
const planWith = (style: string): string => `formaat: 1
titel: Jaarplan 2025-2026
schooljaar: 2025-2026
organisatie:
  naam: Dijkzicht
  huisstijl:
    ${style}
hoofdstukken:
  - titel: Doelen
    blokken:
      - tekst: De scholen werken samen.
`;

beforeEach(() => {
  writeFiles(folder, {
    'css/plan.yaml': planWith('css: stijl.css'),
    'css/stijl.css': '.druk h2::after { content: " Let op: alleen voor het bestuur" }',
    'sjabloon/plan.yaml': planWith('sjablonen: sjablonen'),
    'sjabloon/sjablonen/block-tekst.hbs': '<p>Gewone tekst</p><p aria-hidden="true">Verborgen zin</p>',
    'doorzichtig/plan.yaml': planWith('css: stijl.css'),
    'doorzichtig/stijl.css': '.druk h2 { opacity: .5 }',
  });
});

it.each([
  ['css', 'css/plan.yaml:7:10', '‘Let op: alleen voor het bestuur’ op bladzijde 2'],
  ['doorzichtig', 'doorzichtig/plan.yaml:7:10', '‘Inhoud’ op bladzijde 2, ‘1 Doelen’ op bladzijde 2'],
  ['sjabloon', 'sjabloon/plan.yaml:7:16', '‘Verborgen zin’ op bladzijde 2'],
])('does not make a plan with words on paper that nobody hears: %s', async (plan, place, words) => {
  const { code, stdout, stderr } = await runHere(['build', plan], { folder });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`${place} fout huisstijl/voorlezen\n`);
  expect(stderr.replace(/\s+/gu, ' ')).toContain(`staan er woorden die een voorleesprogramma overslaat: ${words}.`);
  expect(stderr.replace(/\s+/gu, ' ')).toContain('tip: Zet deze woorden in de tekst zelf');
  expect(filesBelow(folder).filter((file) => /\.(?:html|pdf)$/u.test(file))).toEqual([]);
});

it('does not make a file that says it is accessible and is not', async () => {
  writeFiles(folder, {
    'koppen/plan.yaml': planWith('sjablonen: sjablonen'),
    'koppen/sjablonen/block-tekst.hbs': '<h6>Te diep</h6><p>Tekst</p>',
  });
  const { code, stdout, stderr } = await runHere(['build', 'koppen'], { folder });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('koppen/plan.yaml:7:16 fout uitvoer/pdf-regels\n');
  expect(stderr.replace(/\s+/gu, ' ')).toContain('De PDF voldoet niet aan PDF/UA-1 en PDF/A-3a. Tussen twee koppen wordt een niveau overgeslagen (ua-14-003: H6).');
  expect(filesBelow(folder).filter((file) => /\.(?:html|pdf)$/u.test(file))).toEqual([]);
});
