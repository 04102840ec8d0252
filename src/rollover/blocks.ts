import type { Plan } from '../plan/model.js';
import { entryAt } from '../yaml/tree.js';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/tree.js';

/** Content of a block, where it was written. */
export interface BlockContent {
  readonly entry: YamlEntry;
  readonly chapter: YamlMap;
  /** The chapter itself where it is its own block. */
  readonly block: YamlMap;
}

/** Every block of a plan with content of one kind; as it was typed, for the model holds what paths lead to. */
export function blocksWith(plan: Plan, kind: string): BlockContent[] {
  return mapsIn(entryAt(plan.origin.node, 'hoofdstukken')?.value).flatMap((chapter) =>
    [chapter, ...mapsIn(entryAt(chapter, 'blokken')?.value)].flatMap((block) => {
      const entry = entryAt(block, kind);
      return entry === undefined ? [] : [{ entry, chapter, block }];
    }),
  );
}

function mapsIn(node: YamlNode | undefined): YamlMap[] {
  return node?.kind === 'list' ? node.items.filter((item): item is YamlMap => item.kind === 'map') : [];
}
