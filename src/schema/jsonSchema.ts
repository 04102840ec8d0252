import { toJSONSchema } from 'zod';
import type { ZodType } from 'zod';
import { actieSchema } from './actie.js';
import { doelSchema } from './doel.js';
import { jaarplanningSchema } from './jaarplanning.js';
import { kwaliteitskalenderSchema } from './kwaliteitskalender.js';
import { huisstijlSchema, kpisSchema, ondersteuningsplanSchema, organisatieSchema } from './organisatie.js';
import { planSchema } from './plan.js';
import type { EditorView } from './vocabulary.js';
import { ANY_SCALAR } from './vocabulary.js';

/** A JSON Schema, or a part of one: draft-07, the version that editors know best. The words that the code looks at. */
export interface JsonSchema {
  readonly [word: string]: unknown;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Definitions;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly definitions?: Definitions;
}

export type Definitions = Readonly<Record<string, JsonSchema>>;

interface FileKind {
  readonly content: () => ZodType;
  /** What the file describes, as a heading. */
  readonly title: string;
  /** The name that it usually has. */
  readonly file: string;
  /** The key that refers to it, and may stand around its content. */
  readonly wrapper?: string;
}

const FILES = {
  plan: { content: () => planSchema({}), title: 'Een jaarplan', file: 'plan.yaml' },
  doel: { content: () => doelSchema(actieSchema({}), {}), title: 'Een doel', file: 'doelen/*.yaml', wrapper: 'doelen' },
  kwaliteitskalender: { content: () => kwaliteitskalenderSchema({}), title: 'De kwaliteitskalender', file: 'kwaliteitskalender.yaml', wrapper: 'kwaliteitskalender' },
  jaarplanning: { content: () => jaarplanningSchema({}), title: 'De jaarplanning', file: 'jaarplanning.yaml', wrapper: 'jaarplanning' },
  organisatie: { content: () => organisatieSchema, title: 'De organisatie', file: 'organisatie.yaml', wrapper: 'organisatie' },
  ondersteuningsplan: { content: () => ondersteuningsplanSchema, title: 'Het ondersteuningsplan', file: 'ondersteuningsplan.yaml', wrapper: 'ondersteuningsplan' },
  kpis: { content: () => kpisSchema, title: 'De KPI’s', file: 'kpis.yaml', wrapper: 'kpis' },
  huisstijl: { content: () => huisstijlSchema, title: 'De huisstijl', file: 'huisstijl.yaml', wrapper: 'huisstijl' },
} as const satisfies Record<string, FileKind>;

export type SchemaName = keyof typeof FILES;

/** The kinds of file that the language has, each with a JSON Schema of that name. */
export function schemaNames(): readonly SchemaName[] {
  return Object.keys(FILES) as SchemaName[];
}

/**
 * The shape of one kind of file as an editor may check it while somebody types. It follows from the schemas that jaarplan
 * itself checks with; the differences are that editors read YAML's own types, and do not follow paths.
 */
export function jsonSchema(name: SchemaName): JsonSchema {
  const file: FileKind = FILES[name];
  const { definitions = {} } = toJSONSchema(file.content(), { target: 'draft-07', io: 'input', unrepresentable: 'any' }) as { definitions?: Definitions };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:jaarplan:formaat-1:${name}`,
    title: file.title,
    description: definitions[name]?.description ?? '',
    ...(file.wrapper === undefined ? { allOf: [reference(name)] } : contentOrWrapper(name, file.wrapper)),
    definitions: mapValues(definitions, (definition, key) => ({ title: titleOf(key), ...forEditors(definition, definitions) })),
  };
}

/** The name that a file of this kind usually has: `doelen/*.yaml`. */
export function usualFile(name: SchemaName): string {
  return FILES[name].file;
}

/** The text of `schemas/<name>.schema.json`. */
export function jsonSchemaText(name: SchemaName): string {
  return `${JSON.stringify(jsonSchema(name), undefined, 2)}\n`;
}

/**
 * A file holds the bare content, or a map with the key that refers to it. Said as a choice rather than as alternatives, so
 * that a slip in the content is told as that slip and not as "none of these fits". A file of goals may hold several.
 */
function contentOrWrapper(name: SchemaName, wrapper: string): JsonSchema {
  const content = name === 'doel' ? { anyOf: [reference(name), { type: 'array', description: 'Meer doelen in één bestand', items: reference(name) }] } : { allOf: [reference(name)] };
  return {
    if: { type: 'object', properties: { [wrapper]: true }, required: [wrapper], maxProperties: 1 },
    then: { type: 'object', properties: { [wrapper]: { title: titleOf(wrapper), description: 'De inhoud, onder de sleutel die ernaar verwijst', ...content } } },
    else: name === 'doel' ? { if: { type: 'array' }, then: { type: 'array', items: reference(name) }, else: reference(name) } : reference(name),
  };
}

function reference(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}

/** What zod wrote, with the words of `EditorView` worked out and taken away. */
function forEditors(schema: JsonSchema & EditorView, definitions: Definitions): JsonSchema {
  const { editor, path, pathsInList, ownFields, propertyNames: _everyKeyIsAText, ...zod } = schema;
  const again = (inner: JsonSchema): JsonSchema => forEditors(inner, definitions);
  const said: JsonSchema = Object.fromEntries(Object.entries({ ...zod, ...editor }).filter(([, value]) => value !== null));
  const { properties, items, anyOf, allOf, additionalProperties } = said;
  const result: JsonSchema = {
    ...said,
    ...(properties && { properties: mapValues(properties, (property, key) => ({ title: titleOf(key), ...again(property) })) }),
    ...(items && { items: again(items) }),
    ...(anyOf && { anyOf: anyOf.map(again) }),
    ...(allOf && { allOf: allOf.map(again) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: again(additionalProperties) }),
    ...(ownFields === true && { additionalProperties: OWN_FIELD }),
  };
  return path === undefined ? result : orPath(result, path, pathsInList === true, definitions);
}

/**
 * Own fields are declared in plan.yaml, which an editor does not read beside a file with goals: any key with a plain value
 * may be one. A typing slip there is found by `jaarplan check`, which does know them.
 */
const OWN_FIELD: JsonSchema = { ...ANY_SCALAR, description: 'Een eigen veld, genoemd onder `velden` in plan.yaml' };

/**
 * The content, or the path to it. What is said of the content is said of both. A list in which paths may stand may also be
 * left out where there is one item.
 */
function orPath(content: JsonSchema, path: string, inList: boolean, definitions: Definitions): JsonSchema {
  const asPath = { type: 'string', minLength: 1, description: path };
  const description = content.description ?? definitions[nameIn(content.allOf?.[0]?.$ref)]?.description ?? '';
  const { anyOf, items, ...rest } = content;
  if (anyOf !== undefined) return { description, anyOf: [asPath, ...anyOf] };
  if (items === undefined) return { description, anyOf: [asPath, content] };
  return { description, anyOf: inList ? [asPath, { ...rest, items: { anyOf: [asPath, items] } }, items] : [asPath, content] };
}

/** `#/definitions/doel` → "doel". */
export function nameIn(reference = ''): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** `nieuwe-pagina` → "Nieuwe pagina". */
function titleOf(key: string): string {
  if (key === 'kpis') return 'KPI’s';
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function mapValues<Value, Result>(map: Readonly<Record<string, Value>>, change: (value: Value, key: string) => Result): Record<string, Result> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
