import { jsonSchema } from '../schema/jsonSchema.js';
import type { Definitions, JsonSchema, SchemaName } from '../schema/jsonSchema.js';

/** A place in the plan language: what may stand there, and so in which order keys are written. */
export class Place {
  readonly #alternatives: readonly JsonSchema[];
  readonly #definitions: Definitions;

  constructor(schemas: readonly JsonSchema[], definitions: Definitions) {
    this.#definitions = definitions;
    this.#alternatives = schemas.flatMap((schema) => this.#expand(schema));
  }

  /** The items of a list here. */
  get items(): Place {
    return this.#at(this.#alternatives.map(({ items }) => items));
  }

  /** The keys that the language knows here for a group with these keys, in its order; undefined where keys are names of the writer's own. */
  order(keys: readonly string[]): readonly string[] | undefined {
    const properties = this.#group(keys)?.properties;
    return properties && Object.keys(properties);
  }

  /** Under a key of a group with these keys. */
  under(key: string, keys: readonly string[]): Place {
    const properties = this.#group(keys)?.properties ?? {};
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const anyName = this.#alternatives.map(({ additionalProperties }) => (typeof additionalProperties === 'object' ? additionalProperties : undefined));
    return this.#at(known === undefined ? anyName : [known]);
  }

  /** Of several kinds of group the one that the writer had in mind: that of most of the keys. */
  #group(keys: readonly string[]): JsonSchema | undefined {
    const count = ({ properties = {} }: JsonSchema): number => keys.filter((key) => Object.hasOwn(properties, key)).length;
    return this.#alternatives.reduce<JsonSchema | undefined>((best, one) => (one.properties !== undefined && (best === undefined || count(one) > count(best)) ? one : best), undefined);
  }

  #at(schemas: readonly (JsonSchema | undefined)[]): Place {
    return new Place(schemas.filter((schema) => schema !== undefined), this.#definitions);
  }

  #expand(schema: JsonSchema): readonly JsonSchema[] {
    const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
    const named = reference === undefined ? undefined : this.#definitions[reference.slice(reference.lastIndexOf('/') + 1)];
    if (named !== undefined) return this.#expand(named);
    return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap((one) => this.#expand(one));
  }
}

const FILES = new Map<SchemaName, Place>();

/** The top of a file: its content, bare or under the key that refers to it. */
export function topOf(name: SchemaName): Place {
  const known = FILES.get(name);
  if (known !== undefined) return known;
  const { definitions = {}, if: wrapped } = jsonSchema(name);
  const content = definitions[name] ?? {};
  const both = [content, { type: 'array', items: content }];
  const wrapper = (wrapped as JsonSchema | undefined)?.required?.[0];
  const place = new Place([...both, ...(wrapper === undefined ? [] : [{ properties: { [wrapper]: { anyOf: both } } }])], definitions);
  FILES.set(name, place);
  return place;
}
