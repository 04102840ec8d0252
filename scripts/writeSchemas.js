import { writeFileSync } from 'node:fs';
import { jsonSchemaText, schemaNames } from '../dist/schema/jsonSchema.js';
import { verschillenSchemaText } from '../dist/schema/verschillen.js';

for (const name of schemaNames()) {
  writeFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), jsonSchemaText(name));
}
writeFileSync(new URL('../schemas/verschillen.schema.json', import.meta.url), verschillenSchemaText());
