import { Ajv } from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordFile } from '../../src/outputs/export/docx/wordFile.js';
import { buildFlow } from '../../src/outputs/export/flow/buildFlow.js';
import { exportSchema, exportSchemaText } from '../../src/schema/export.js';
import type { Exportbestand, Exportdeel } from '../../src/schema/export.js';
import { temporaryFolder } from '../commands/program.js';
import { expectMarkdown, expectWord } from './documentReading.js';
import { documentOf, exported, partsBelow, readWorked, workedPlans } from './exported.js';
import { expectCalendar } from './icsReading.js';
import { expectTables } from './tablesReading.js';

const folder = temporaryFolder();
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(exportSchemaText()) as object);

describe.each(workedPlans)('%s', (path) => {
  it('is in every format, with nothing lost', async () => {
    const read = await readWorked(path);
    const ran = await exported(path, folder, '--formaat', 'xlsx,csv,ics,json,md');
    const name = [...ran.files.keys()].find((file) => file.endsWith('.json'))?.replace(/\.json$/, '') ?? '';
    expectTables(read, ran, name);
    expectCalendar(read, ran.files.get(`${name}.ics`));
    const document = await documentOf(path);
    // Without page numbers, which take most of the time; the last test has them.
    await expectWord(document, await wordFile(document, buildFlow(document, ''), { day: '2025-01-01' }));
    expectMarkdown(document, ran.files.get(`${name}.md`));
    const json: unknown = JSON.parse(new TextDecoder().decode(ran.files.get(`${name}.json`)));
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(exportSchema.parse(json)).toEqual(json);
    const file = json as Exportbestand;
    expect([file.acties.length, file.kwaliteitskalender.length, file.bijeenkomsten.length]).toEqual([read.rows.acties.length, read.rows.kalender.length, read.rows.bijeenkomsten.length]);
    const texts = (part: Exportdeel): string[] => [...part.velden.map(({ tekst }) => tekst), ...part.onderdelen.flatMap(texts)];
    expect(texts(file.inhoud)).toEqual(partsBelow(read.part).flatMap(({ fields }) => fields.map(({ text }) => text)));
  });
});

describe('a Word file', () => {
  it('has the pages in its contents, and is the same bytes each time', async () => {
    const [first, second] = [await exported('plans/oeverlanden/2025-2026', `${folder}/een`, '--formaat', 'docx'), await exported('plans/oeverlanden/2025-2026', `${folder}/twee`, '--formaat', 'docx')];
    expect(second.files).toEqual(first.files);
    const [bytes] = [...first.files.values()];
    await expectWord(await documentOf('plans/oeverlanden/2025-2026'), bytes);
    const parts = unzipSync(bytes ?? new Uint8Array());
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>\d+</);
    // Word would ask before it opens a file with fields that are to be updated.
    expect(xml).not.toContain('w:dirty');
    expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('w:val="nl-NL"');
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('2025-01-01T00:00:00Z');
    expect(xml).toMatch(/<wp:docPr [^>]*descr="Logo /);
  });
});
