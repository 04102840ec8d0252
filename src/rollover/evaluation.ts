import { posix } from 'node:path';
import type { Plan } from '../plan/model.js';
import { blocksWith } from './blocks.js';
import { lineStart } from './fileStructure.js';
import type { Rolling } from './rolling.js';

/**
 * Lets every evaluation of the plan look back on the plan that is rolled over, by its folder; what was written there stays in the
 * old plan. A plan without one keeps none, and is told how to get it.
 */
export function renewEvaluations(rolling: Rolling, target: string): void {
  const path = posix.relative(target, rolling.folder);
  const found = blocksWith(rolling.plan, 'evaluatie');
  for (const { entry } of found) {
    const edits = rolling.edits(entry.key.span.source);
    if (edits === undefined) continue;
    const { text } = edits.source;
    const { start, end } = entry.value.span;
    const typedEnd = start + text.slice(start, end).trimEnd().length;
    const colon = text.indexOf(':', entry.key.span.end) + 1;
    const isBelow = lineStart(text, start) > entry.key.span.start;
    edits.remove(isBelow ? colon : start, typedEnd, isBelow ? ` ${path}` : path);
  }
  rolling.remarks.push(
    found.length === 0
      ? `Wilt u terugkijken op ${rolling.plan.schooljaar.label}? Zet dan in een hoofdstuk: evaluatie: ${path}`
      : `De evaluatie kijkt nu terug op ${rolling.plan.schooljaar.label}, met evaluatie: ${path}. Wat er stond, staat nog in het oude plan.`,
  );
}

/** Offsets of the chapters and blocks that hold an evaluation: their headings name the year before. */
export function lookBackPlaces(plan: Plan): ReadonlySet<number> {
  return new Set(blocksWith(plan, 'evaluatie').flatMap(({ chapter, block }) => [chapter.span.start, block.span.start]));
}
