import { InternalHyperlink, Paragraph, SimpleField, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { documentOf, readWorked } from '../export/exported.js';
import { roundTrip } from './roundTrip.js';
import { bold, file, heading, imported, item, line, link, note, table } from './wordFile.js';

describe('what a plan has besides goals in tables', () => {
  it('reads a list of activities, with who and when below them', async () => {
    const plan = await imported([heading('Meedoen'), line('Ontwikkelpunten 2 en 3'), item('Panel van leerlingen'), line('Wie: Consulenten'), line('Wanneer: november 2024'), item('Twee avonden:'), item('voor ouders', 1), item('voor leraren', 1), item('Portefeuille lezen'), item('Project Taal', 1), line('Wanneer: mei 2025')]);
    const text = file(plan, 'meedoen.yaml');
    expect(text).toContain('ontwikkelpunten: [2, 3]');
    expect(text).toContain('- wat: Panel van leerlingen\n    wie: Consulenten\n    wanneer: november 2024');
    expect(text).toContain('Twee avonden:\n\n      - voor ouders\n      - voor leraren');
    expect(text).toContain('onderdelen:\n      - wat: Project Taal\n        wanneer: mei 2025');
    expect(plan.report.missing).toEqual([]);
  });

  it('reads an evaluation and key figures in lists', async () => {
    const plan = await imported([heading('Terugblik'), heading('Gerealiseerd', 2), line('Dit is af.'), item('De website.'), heading('Niet gerealiseerd', 2), item('De folder.'), heading('Cijfers'), bold('1 Thuiszitters'), line('Per kwartaal geteld.'), item('Nulmeting: 31'), item('Streefwaarde: <20'), bold('2 Klachten'), item('Nulmeting: 3')]);
    expect(file(plan, '/plan.yaml')).toContain('evaluatie:\n      gerealiseerd:\n        inleiding: Dit is af.\n        punten:\n          - De website.\n      niet-gerealiseerd:');
    expect(file(plan, 'kpis.yaml')).toContain('titel: Thuiszitters\n  toelichting: Per kwartaal geteld.\n  nulmeting: "31"\n  streefwaarde: "<20"');
    expect(plan.report.missing).toEqual([]);
  });

  const coverage = (title: string): Promise<Awaited<ReturnType<typeof imported>>> =>
    imported([heading('Basis'), table([['Wat', 'Wie', 'Wanneer'], ['Notitie schrijven', 'Bestuur', '1 mei 2025']]), heading('Dekking'), table([['Ontwikkelpunt', title], ['1. Elke school doet mee', '×'], ['2. Ouders praten mee', '']]), heading('Tijdlijn'), table([['Wat', 'Van', 'Tot en met'], ['Notitie schrijven', '1 aug 2024', '1 mei 2025']])]);

  it('has jaarplan make what it makes by itself, and keeps what the points are called', async () => {
    const plan = await coverage('Basis');
    expect(file(plan, '/plan.yaml')).toContain('dekking: true');
    expect(file(plan, '/plan.yaml')).toContain('tijdlijn: true');
    expect(file(plan, 'ondersteuningsplan.yaml')).toContain('- nummer: 1\n    titel: Elke school doet mee');
    expect(plan.report.missing).toEqual([]);
  });

  it('keeps such a table where it says what stands nowhere else', async () => {
    const text = file(await coverage('Gesprekken in de wijk'), '/plan.yaml');
    expect(text).not.toContain('dekking: true');
    expect(text).toContain('Gesprekken in de wijk');
  });

  it('has the timeline of its own export back, with meetings and the region of the holidays', async () => {
    const path = 'examples/tijdlijn';
    const { imported: plan, comparison } = await roundTrip(await readWorked(path), await documentOf(path));
    expect(file(plan, '/plan.yaml')).toContain('- titel: Het jaar in één beeld\n    tijdlijn: true');
    expect(file(plan, 'organisatie.yaml')).toContain('vakantieregio: midden');
    expect(comparison.changes.filter(({ compared }) => compared.kind !== 'plan')).toEqual([]);
  });

  it.each(['Schoolvakanties', 'Het schooljaar 2024-2025 in tekst'])('keeps what lasts from when until when below "%s" as text: nobody does it', async (title) => {
    const plan = await imported([heading('Basis'), line('Tekst.'), heading(title), table([['Wat', 'Van', 'Tot en met'], [{ text: 'Schoolvakanties', columns: 3 }], ['herfstvakantie', '26 okt 2024', '4 nov 2024']])]);
    expect(plan.found.goals).toBe(0);
    expect(file(plan, '/plan.yaml')).toContain('# Niet begrepen bij het importeren');
    expect(file(plan, '/plan.yaml')).toContain('| herfstvakantie | 26 okt 2024 | 4 nov 2024 |');
  });

  it('says where a link within the document or the number of a page has become words', async () => {
    const inner = new InternalHyperlink({ anchor: 'basis', children: [new TextRun('de basis')] });
    const page = new SimpleField('PAGEREF basis');
    const plan = await imported([heading('Inleiding'), line('Zie ', inner, '.'), heading('Vooraf'), line('Dat staat op pagina ', page), heading('Verder'), line('Zie ', link('de site', 'https://www.example.nl'), '.')]);
    const text = file(plan, '/plan.yaml');
    expect(text.match(/# Niet begrepen bij het importeren: een verwijzing/g)).toHaveLength(2);
    expect(text).toMatch(/weer een link van\.\n +tekst: Zie de basis\./);
    expect(text).toMatch(/weer een link van\.\n +tekst: Dat staat op pagina\n/);
  });

  it('calls a note again where its number is raised again, and leaves square metres alone', async () => {
    const raised = (text: string): TextRun => new TextRun({ text, superScript: true });
    const plan = await imported([heading('Inleiding'), new Paragraph({ children: [new TextRun('De agenda'), note(1), new TextRun(' en de agenda'), raised('1'), new TextRun(' in 40 m'), raised('2')] })], ['Van vorig jaar.']);
    expect(file(plan, '/plan.yaml')).toContain('De agenda[^noot-1] en de agenda[^noot-1] in 40 m^2^');
  });
});
