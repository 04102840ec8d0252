import type { Difference, Place } from './comparison.js';
import type { Pair, Pairs } from './pairs.js';
import type { Field, Part } from './part.js';
import { compareWords } from './words.js';

/** All that is different between a part and what became of it. */
export function differencesOf(pairs: Pairs, pair: Pair, overYears: boolean): Difference[] {
  return [...moves(pairs, pair), ...numbers(pair), ...fieldDifferences(pair.old.fields, pair.new.fields, overYears), ...order(pairs, pair)];
}

function fieldDifferences(old: readonly Field[], added: readonly Field[], overYears: boolean): Difference[] {
  return fieldNames(old, added).flatMap((name): Difference[] => {
    const [before, after] = [old.find((field) => field.name === name), added.find((field) => field.name === name)];
    const field = after ?? before;
    // What happened in a year is no part of the next year's plan: that it is not there says nothing.
    if (field === undefined || (overYears && field.ofTheYear) || areSame(before, after)) return [];
    const markupOnly = before?.text === after?.text;
    const [from, to] = [before, after].map((side) => (markupOnly ? side?.typed : side?.text));
    return [
      {
        kind: 'veld',
        field: name,
        title: field.title,
        ...(from === undefined ? {} : { old: from }),
        ...(to === undefined ? {} : { new: to }),
        words: compareWords(from ?? '', to ?? ''),
        markupOnly,
      },
    ];
  });
}

/** The names of all fields, in the order of the language: that of the new part, with what is gone after what stood before it. */
function fieldNames(old: readonly Field[], added: readonly Field[]): string[] {
  const names = added.map(({ name }) => name);
  old.forEach(({ name }, index) => {
    if (names.includes(name)) return;
    const before = old.slice(0, index).findLast((field) => names.includes(field.name));
    names.splice(before === undefined ? 0 : names.indexOf(before.name) + 1, 0, name);
  });
  return names;
}

/** "1 juni" is another day in another year, and yet nothing was changed. */
function areSame(before: Field | undefined, after: Field | undefined): boolean {
  return before !== undefined && after !== undefined && (before.key === after.key || before.typed === after.typed);
}

function numbers({ old, new: added }: Pair): Difference[] {
  if (old.nummer === added.nummer || !(old.nummerGeschreven || added.nummerGeschreven)) return [];
  return [{ kind: 'nummer', ...(old.nummer === undefined ? {} : { old: old.nummer }), ...(added.nummer === undefined ? {} : { new: added.nummer }) }];
}

/** Moved is what stands below another part; the highest part that differs says best where it went. */
export function moves(pairs: Pairs, { old, new: added }: Pair): Difference[] {
  if (old.kind === 'plan' || pairs.haveSameParent(old, added)) return [];
  const [from, to] = [ancestors(old, pairs.oldParents), ancestors(added, pairs.newParents)];
  const at = from.findIndex((part, index) => {
    const other = to[index];
    return other === undefined || pairs.ofOld(part)?.new !== other;
  });
  return [{ kind: 'verplaatst', from: placeOf(from[at] ?? from.at(-1)), to: placeOf(to[at] ?? to.at(-1)) }];
}

/** From the plan down to the part that it stands in. */
function ancestors(part: Part, parents: ReadonlyMap<Part, Part>): Part[] {
  const found: Part[] = [];
  for (let above = parents.get(part); above !== undefined; above = parents.get(above)) found.unshift(above);
  return found;
}

function placeOf(part: Part | undefined): Place {
  return part === undefined ? { kind: 'plan', name: '' } : { kind: part.kind, name: part.name };
}

/** Told of the part as a whole: of two that changed places nobody can say which one moved. Dates stand in their own order. */
function order(pairs: Pairs, { old, new: added }: Pair): Difference[] {
  if (added.kind === 'overleg') return [];
  const stayed = added.children.flatMap((child) => {
    const pair = pairs.ofNew(child);
    return pair !== undefined && pairs.oldParents.get(pair.old) === old ? [pair] : [];
  });
  const before = old.children.filter((child) => stayed.some((pair) => pair.old === child)).map((child) => pairs.ofOld(child)?.new);
  const after = stayed.map((pair) => pair.new);
  const first = after.findIndex((part, index) => before[index] !== part);
  if (first === -1) return [];
  const last = after.findLastIndex((part, index) => before[index] !== part);
  const oldNames = before.slice(first, last + 1).flatMap((part) => (part === undefined ? [] : (pairs.ofNew(part)?.old.name ?? [])));
  return [{ kind: 'volgorde', old: oldNames, new: after.slice(first, last + 1).map(({ name }) => name) }];
}
