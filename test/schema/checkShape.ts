import type { ZodType } from 'zod';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { declaredShapes, readDeclaredFields } from '../../src/plan/declaredFields.js';
import { actieSchema } from '../../src/schema/actie.js';
import { doelSchema } from '../../src/schema/doel.js';
import { jaarplanningSchema } from '../../src/schema/jaarplanning.js';
import type { SchemaName } from '../../src/schema/jsonSchema.js';
import { kwaliteitskalenderSchema } from '../../src/schema/kwaliteitskalender.js';
import { huisstijlSchema, kpisSchema, ondersteuningsplanSchema, organisatieSchema } from '../../src/schema/organisatie.js';
import { planSchema } from '../../src/schema/plan.js';
import { validate } from '../../src/schema/validate.js';
import type { Source } from '../../src/source/source.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { restoreColonTexts } from '../../src/yaml/colonTexts.js';

const SCHEMAS: Readonly<Record<Exclude<SchemaName, 'plan'>, ZodType>> = {
  doel: doelSchema(actieSchema({}), {}),
  kwaliteitskalender: kwaliteitskalenderSchema({}),
  jaarplanning: jaarplanningSchema({}),
  organisatie: organisatieSchema,
  ondersteuningsplan: ondersteuningsplanSchema,
  kpis: kpisSchema,
  huisstijl: huisstijlSchema,
};

/** All that is said of one file, from its YAML to its shape, in the order of the file; a plan's own fields count. */
export function checkShape(kind: SchemaName, source: Source): readonly Diagnostic[] {
  const diagnostics = new Diagnostics();
  const { root, diagnostics: said } = parseYaml(source);
  diagnostics.add(...said);
  if (root === undefined) return diagnostics.sorted();
  const restored = restoreColonTexts(root);
  diagnostics.add(...restored.diagnostics);
  const fields = kind === 'plan' && restored.root.kind === 'map' ? readDeclaredFields(restored.root, diagnostics) : new Map<string, never>();
  diagnostics.add(...validate(kind === 'plan' ? planSchema(declaredShapes(fields)) : SCHEMAS[kind], restored.root));
  return diagnostics.sorted();
}
