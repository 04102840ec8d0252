import { jsonSchema, nameIn, schemaNames, usualFile } from './jsonSchema.js';
import type { Definitions, JsonSchema, SchemaName } from './jsonSchema.js';

const INTRODUCTION = `# De plantaal: alle sleutels

Dit overzicht noemt elk bestand van een plan, met de sleutels die erin mogen staan. Het wordt gemaakt uit de schema's
waarmee jaarplan de bestanden controleert (\`npm run docs\`); wijzig het dus niet met de hand.

- **tekst** is alles wat u typt: een woord, een zin, een getal of een datum. Het komt in het plan zoals het er staat.
- **lijst** is een reeks regels die elk met een streepje beginnen, of \`[een, twee]\` op één regel.
- **groep** is een reeks regels met \`sleutel: waarde\`, ingesprongen onder de sleutel waar ze bij horen.
- **pad** is de naam van een bestand, gezien vanaf het bestand waarin het pad staat.
- Waar \`true\` of \`false\` hoort, mag ook \`ja\` of \`nee\` staan.
- Een bestand waarnaar een pad verwijst, bevat de inhoud zelf, of de inhoud onder de sleutel die ernaar verwijst.
`;

/** The reference of the plan language in Markdown: per kind of file a table of its keys, what they take and mean. */
export function languageReference(): string {
  const reference = new Reference();
  for (const name of schemaNames()) reference.announce(name);
  for (const name of schemaNames()) reference.file(name);
  return `${INTRODUCTION}\n${reference.text}`;
}

/** A group of keys: what gets a table. */
type Group = JsonSchema & { readonly properties: Definitions };

class Reference {
  readonly #lines: string[] = [];
  /** Headings by what stands under them: what two files share is explained once. */
  readonly #headings = new Map<string, string>();
  #definitions: Definitions = {};

  get text(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }

  /** What has a file of its own is explained there, not where it is first met. */
  announce(name: SchemaName): void {
    const { title, content } = this.#open(name);
    if (isGroup(content)) this.#headings.set(identity(content), title);
  }

  file(name: SchemaName): void {
    const { title, content } = this.#open(name);
    this.#lines.push(`## ${title}`, '', `Bestand: \`${usualFile(name)}\`.`, '');
    if (isGroup(content)) this.#table(content, title);
    else this.#lines.push(`Inhoud: ${this.#kind(content)}.`, '');
    this.#below(content);
  }

  #open(name: SchemaName): { title: string; content: JsonSchema } {
    const { title = '', definitions = {} } = jsonSchema(name);
    const content = definitions[name];
    if (content === undefined) throw new Error(`The schema ${name} has no definition of its own name`);
    this.#definitions = definitions;
    return { title, content };
  }

  /** The groups that a group or list holds, each with a table of its own, in the order of the keys. */
  #below(schema: JsonSchema): void {
    for (const group of this.#groupsIn(schema)) {
      if (this.#headings.has(identity(group))) continue;
      this.#lines.push(`### ${headingOf(group)}`, '');
      this.#table(group, headingOf(group));
      this.#below(group);
    }
  }

  /** The nearest groups below a schema, itself apart. */
  #groupsIn(schema: JsonSchema): Group[] {
    const { properties = {}, items, anyOf = [], allOf = [], additionalProperties } = schema;
    const inner = [...Object.values(properties), ...anyOf, ...allOf, ...(items === undefined ? [] : [items]), ...(typeof additionalProperties === 'object' ? [additionalProperties] : [])];
    return inner.map((one) => this.#resolve(one)).flatMap((one) => (isGroup(one) ? [one] : this.#groupsIn(one)));
  }

  #table(group: Group, heading: string): void {
    this.#headings.set(identity(group), heading);
    const rows = Object.entries(group.properties).map(([key, value]) => {
      const required = group.required?.includes(key) === true ? 'ja' : '';
      return `| \`${key}\` | ${cell(this.#kind(value))} | ${required} | ${cell(this.#meaning(value))} |`;
    });
    this.#lines.push('| sleutel | soort | verplicht | betekenis |', '| --- | --- | --- | --- |', ...rows, '');
    if (typeof group.additionalProperties === 'object') this.#lines.push('Hier mogen ook de eigen velden staan die het plan onder `velden` noemt.', '');
  }

  #meaning(schema: JsonSchema): string {
    return schema.description ?? this.#resolve(schema).description ?? '';
  }

  /** What a key takes, in words; a group as a link to its table. */
  #kind(schema: JsonSchema): string {
    const { anyOf, items, additionalProperties, type } = schema;
    const resolved = this.#resolve(schema);
    if (resolved !== schema) return this.#kind(resolved);
    if (isGroup(schema)) return link(this.#headings.get(identity(schema)) ?? headingOf(schema));
    if (anyOf !== undefined) return [...new Set(anyOf.map((one) => this.#kind(one)))].join(' of ');
    if (schema.const !== undefined) return `\`${schema.const}\``;
    if (schema.enum !== undefined) return oneOf(schema.enum.map((value) => `\`${value}\``));
    if (items !== undefined) return `lijst van ${this.#resolve(items).anyOf === undefined ? this.#kind(items) : `(${this.#kind(items)})`}`;
    if (typeof additionalProperties === 'object') return `namen met elk ${this.#kind(additionalProperties)}`;
    // A text with words of its own is a switch: see `EDITOR_SWITCH`.
    if (Array.isArray(type) && type[0] === 'boolean') return '`true` of `false`';
    return typeof type === 'string' ? KINDS[type] ?? 'tekst' : 'tekst';
  }

  #resolve(schema: JsonSchema): JsonSchema {
    const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
    return this.#definitions[nameIn(reference)] ?? schema;
  }
}

const KINDS: Readonly<Record<string, string>> = { string: 'pad', integer: 'heel getal' };

function isGroup(schema: JsonSchema): schema is Group {
  return schema.properties !== undefined;
}

function identity(group: Group): string {
  return JSON.stringify(group.properties);
}

/** "Een blok: precies één soort inhoud" → "Een blok". */
function headingOf({ description = '', title = '' }: JsonSchema): string {
  return (description === '' ? title : description).replace(/[:;(].*/, '').trim();
}

/** A link to a heading, by the name that GitHub gives it. */
function link(heading: string): string {
  return `[${heading.charAt(0).toLowerCase()}${heading.slice(1)}](#${heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-')})`;
}

function oneOf(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' of $1');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
