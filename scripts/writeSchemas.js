import { writeFileSync } from 'node:fs';
import { load } from './bundle.js';

const { jsonSchemaText, schemaNames } = await load('src/schema/jsonSchema.ts');
const { verschillenSchemaText } = await load('src/schema/verschillen.ts');
const { statusSchemaText } = await load('src/schema/status.ts');
const { exportSchemaText } = await load('src/schema/export.ts');
const { dekkingSchemaText } = await load('src/schema/dekking.ts');

for (const name of schemaNames()) {
  writeFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), jsonSchemaText(name));
}
writeFileSync(new URL('../schemas/verschillen.schema.json', import.meta.url), verschillenSchemaText());
writeFileSync(new URL('../schemas/status.schema.json', import.meta.url), statusSchemaText());
writeFileSync(new URL('../schemas/dekking.schema.json', import.meta.url), dekkingSchemaText());
writeFileSync(new URL('../schemas/export.schema.json', import.meta.url), exportSchemaText());
