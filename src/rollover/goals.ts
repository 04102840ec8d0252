import type { Actie, Doel, Hoofdstuk, Resultaat } from '../plan/model.js';
import type { Source } from '../source/source.js';
import type { YamlMap } from '../yaml/tree.js';
import { writeId } from './identity.js';
import type { Carrying } from './carrying.js';
import { removeEntry, removeItems } from './removals.js';
import { renewText } from './renewText.js';
import type { Rolling } from './rolling.js';

/** What an action says of the year that ends. */
const OF_THE_YEAR = ['status', 'koers', 'voortgang'];

/**
 * Takes out what stays behind, clears how far the rest came, and writes the ids by which it is known next year. Gives the files that
 * hold nothing any more: a file that is one goal goes with it.
 */
export function carryOver(rolling: Rolling, carrying: Carrying): ReadonlySet<string> {
  const emptyFiles = takeOut(rolling, [...carrying.left, ...carrying.emptied]);
  for (const action of carrying.carried) {
    const edits = rolling.edits(action.origin.node.span.source);
    const map = edits?.structure.mapAt(action.origin.node.span.start);
    if (edits !== undefined && map !== undefined) for (const key of OF_THE_YEAR) removeEntry(edits, map, key);
    identify(rolling, action);
  }
  for (const goal of carrying.goals) identify(rolling, goal);
  for (const chapter of rolling.plan.hoofdstukken) identifyChapter(rolling, chapter);
  return emptyFiles;
}

function takeOut(rolling: Rolling, parts: readonly (Actie | Resultaat | Doel)[]): ReadonlySet<string> {
  const starts = new Map<Source, number[]>();
  const emptyFiles = new Set<string>();
  for (const { origin } of parts) {
    const { source, start } = origin.node.span;
    const edits = rolling.edits(source);
    if (edits === undefined) continue;
    if (edits.structure.itemAt(start) === undefined) {
      emptyFiles.add(source.file);
      edits.remove(0, source.text.length);
    } else starts.set(source, [...(starts.get(source) ?? []), start]);
  }
  for (const [source, offsets] of starts) {
    const edits = rolling.edits(source);
    if (edits !== undefined && !emptyFiles.has(source.file)) removeItems(edits, offsets);
  }
  return emptyFiles;
}

function identify(rolling: Rolling, { origin, id }: Actie | Doel): void {
  const edits = rolling.edits(origin.node.span.source);
  if (edits !== undefined && !origin.has('id')) writeId(edits, origin.node, id);
}

/** A chapter's own name is made of its title; where that moves on, links to it must not. */
function identifyChapter(rolling: Rolling, { origin, anchor, titel }: Hoofdstuk): void {
  if (titel === undefined || origin.has('id') || renewText(titel.value, rolling.renewing('tekst', true)).changes.length === 0) return;
  const edits = rolling.edits(origin.node.span.source);
  const map: YamlMap = origin.node;
  if (edits !== undefined) writeId(edits, map, anchor);
}
