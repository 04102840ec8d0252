import { writeFileSync } from 'node:fs';
import { load } from './bundle.js';

const { jsonSchemaText, schemaNames } = await load('src/schema/jsonSchema.ts');
const { verschillenSchemaText } = await load('src/schema/verschillen.ts');

for (const name of schemaNames()) {
  writeFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), jsonSchemaText(name));
}
writeFileSync(new URL('../schemas/verschillen.schema.json', import.meta.url), verschillenSchemaText());
