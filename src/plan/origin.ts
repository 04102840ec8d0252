import { switchOf } from '../schema/switchWords.js';
import type { Span } from '../source/source.js';
import { span } from '../source/source.js';
import { entryAt, isEmpty, valueAt } from '../yaml/tree.js';
import type { YamlMap, YamlNode, YamlText } from '../yaml/tree.js';
import { Text } from './text.js';

/**
 * Where a part of the plan was written: its map in the source. `at('wanneer')` gives the place of a field long after
 * reading, so that a check underlines the exact word. Shape has been checked before: what does not fit reads as absent.
 */
export class Origin {
  constructor(readonly node: YamlMap) {}

  /** Place of a field's value; of the field's list or map its first line; without a field, the start of the part. */
  at(field?: string): Span {
    const entry = field === undefined ? undefined : entryAt(this.node, field);
    if (entry === undefined) return this.node.entries[0]?.key.span ?? this.node.span;
    return entry.value.kind === 'text' && !isEmpty(entry.value) ? entry.value.span : entry.key.span;
  }

  keySpan(field: string): Span {
    return entryAt(this.node, field)?.key.span ?? this.at();
  }

  has(field: string): boolean {
    const value = valueAt(this.node, field);
    return value !== undefined && !isEmpty(value);
  }

  value(field: string): YamlNode | undefined {
    const value = valueAt(this.node, field);
    return value === undefined || isEmpty(value) ? undefined : value;
  }

  text(field: string): Text | undefined {
    const value = this.value(field);
    return value?.kind === 'text' ? new Text(value) : undefined;
  }

  /** A text or a list of texts, as a list. */
  texts(field: string): Text[] {
    const value = this.value(field);
    if (value?.kind === 'text') return [new Text(value)];
    if (value?.kind !== 'list') return [];
    return value.items.filter((item): item is YamlText => item.kind === 'text').map((item) => new Text(item));
  }

  /** `true` or `ja`, `false` or `nee`; undefined when it is absent or something else. */
  flag(field: string): boolean | undefined {
    const value = this.text(field)?.value;
    return value === undefined ? undefined : switchOf(value);
  }

  part(field: string): Origin | undefined {
    const value = this.value(field);
    return value?.kind === 'map' ? new Origin(value) : undefined;
  }

  /** The items of a list as parts; an item that is only a text becomes a part with that text under `textField`. */
  parts(field: string, textField?: string): Origin[] {
    const value = this.value(field);
    if (value?.kind === 'map') return [new Origin(value)];
    if (value?.kind !== 'list') return [];
    return value.items.flatMap((item) => {
      if (item.kind === 'map') return [new Origin(item)];
      return item.kind === 'text' && textField !== undefined ? [new Origin(mapAround(textField, item))] : [];
    });
  }

  /** A map of names to texts, in the order written. */
  record(field: string): Map<string, Text> {
    const value = this.value(field);
    const result = new Map<string, Text>();
    if (value?.kind !== 'map') return result;
    for (const entry of value.entries) if (entry.value.kind === 'text') result.set(entry.key.value, new Text(entry.value));
    return result;
  }
}

/** `- Werving nieuwe voorzitter` means `wat: Werving nieuwe voorzitter`, at the same place. */
function mapAround(field: string, text: YamlText): YamlMap {
  const key: YamlText = { kind: 'text', value: field, style: 'plain', span: span(text.span.source, text.span.start) };
  return { kind: 'map', entries: [{ key, value: text }], span: text.span };
}
