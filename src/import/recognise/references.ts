import { Group } from '../write/draft.js';
import type { Value } from '../write/draft.js';

const NOW_WORDS = 'Niet begrepen bij het importeren: een verwijzing binnen het document is gewone tekst geworden. Maak er zelf weer een link van.';

/** Says above every key whose text held a reference that it no longer does. `texts` are those texts as they are written. */
export function markReferences(content: Group | readonly Group[], texts: ReadonlySet<string>): void {
  if (!(content instanceof Group)) {
    for (const group of content) markReferences(group, texts);
    return;
  }
  content.lines.forEach((line, index) => {
    if (holdsOne(line.value, texts)) content.lines[index] = { ...line, comment: line.comment === undefined ? NOW_WORDS : `${line.comment}\n${NOW_WORDS}` };
    for (const group of groupsIn(line.value)) markReferences(group, texts);
  });
}

function holdsOne(value: Value, texts: ReadonlySet<string>): boolean {
  return typeof value === 'string' ? texts.has(value) : Array.isArray(value) && value.some((item: Value) => typeof item === 'string' && texts.has(item));
}

function groupsIn(value: Value): readonly Group[] {
  if (value instanceof Group) return [value];
  return Array.isArray(value) ? value.filter((item: Value) => item instanceof Group) : [];
}
