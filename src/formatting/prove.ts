import type { Source } from '../source/source.js';
import { restoreColonTexts } from '../yaml/colonTexts.js';
import { parseYaml } from '../yaml/parse.js';
import { isEmpty } from '../yaml/tree.js';
import type { YamlMap, YamlNode } from '../yaml/tree.js';
import { allComments } from './tokens.js';

/**
 * Whether two texts say the same: every key has the same value, every list the same items, every text the same words; the same
 * texts are empty, the same sentences are taken for groups, the same comments stand there, and there is as much to say about it.
 */
export function saysTheSame(before: Source, after: Source): boolean {
  const [old, now] = [parseYaml(before), parseYaml(after)];
  if (old.root === undefined || now.root === undefined || !isSame(old.root, now.root)) return false;
  if (!isSame(restoreColonTexts(old.root).root, restoreColonTexts(now.root).root)) return false;
  const codes = ({ diagnostics }: typeof old): string => diagnostics.map(({ code }) => code).sort().join();
  return codes(old) === codes(now) && allComments(before.text).join('\n') === allComments(after.text).join('\n');
}

/** In a group the order of keys is free. */
function isSame(one: YamlNode, other: YamlNode): boolean {
  switch (one.kind) {
    case 'text':
      return other.kind === 'text' && one.value === other.value && isEmpty(one) === isEmpty(other);
    case 'list':
      return other.kind === 'list' && one.items.length === other.items.length && one.items.every((item, index) => isSameAt(item, other.items[index]));
    case 'map':
      return other.kind === 'map' && one.entries.length === other.entries.length && hasSameEntries(one, other);
  }
}

function hasSameEntries(one: YamlMap, other: YamlMap): boolean {
  const values = new Map(other.entries.map(({ key, value }) => [key.value, value]));
  return one.entries.every(({ key, value }) => isSameAt(value, values.get(key.value)));
}

function isSameAt(one: YamlNode, other: YamlNode | undefined): boolean {
  return other !== undefined && isSame(one, other);
}
