import { writeFileSync } from 'node:fs';
import { jsonSchemaText, schemaNames } from '../dist/schema/jsonSchema.js';

for (const name of schemaNames()) {
  writeFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), jsonSchemaText(name));
}
