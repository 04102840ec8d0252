import { toJSONSchema } from 'zod';
import type { ZodType } from 'zod';

/** The text of the JSON Schema of something that jaarplan writes: `schemas/<name>.schema.json`. */
export function reportSchemaText(schema: ZodType, name: string, title: string): string {
  const { $schema, ...words } = toJSONSchema(schema, { target: 'draft-07', io: 'input' });
  return `${JSON.stringify({ $schema, $id: `urn:jaarplan:formaat-1:${name}`, title, ...words }, undefined, 2)}\n`;
}
