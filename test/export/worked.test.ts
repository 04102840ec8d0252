import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { exportSchema, exportSchemaText } from '../../src/schema/export.js';
import type { Exportbestand, Exportdeel } from '../../src/schema/export.js';
import { temporaryFolder } from '../commands/program.js';
import { exported, partsBelow, readWorked, workedPlans } from './exported.js';
import { expectCalendar } from './icsReading.js';
import { expectTables } from './tablesReading.js';

const folder = temporaryFolder();
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(exportSchemaText()) as object);

describe.each(workedPlans)('%s', (path) => {
  it('is in every format, with nothing lost', async () => {
    const read = await readWorked(path);
    const ran = await exported(path, folder, '--formaat', 'xlsx,csv,ics,json');
    const name = [...ran.files.keys()].find((file) => file.endsWith('.json'))?.replace(/\.json$/, '') ?? '';
    expectTables(read, ran, name);
    expectCalendar(read, ran.files.get(`${name}.ics`));
    const json: unknown = JSON.parse(new TextDecoder().decode(ran.files.get(`${name}.json`)));
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(exportSchema.parse(json)).toEqual(json);
    const file = json as Exportbestand;
    expect([file.acties.length, file.kwaliteitskalender.length, file.bijeenkomsten.length]).toEqual([read.rows.acties.length, read.rows.kalender.length, read.rows.bijeenkomsten.length]);
    const texts = (part: Exportdeel): string[] => [...part.velden.map(({ tekst }) => tekst), ...part.onderdelen.flatMap(texts)];
    expect(texts(file.inhoud)).toEqual(partsBelow(read.part).flatMap(({ fields }) => fields.map(({ text }) => text)));
  });
});
