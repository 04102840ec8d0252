import { parseDocument, stringify } from 'yaml';
import type { Chance } from './chance.js';
import { oddValue, richSoup, whenSoup } from './soups.js';

type Tree = string | Tree[] | { [key: string]: Tree };

/** A place in a tree: what is around it, and under which key or number. */
interface Place {
  readonly around: Tree[] | { [key: string]: Tree };
  readonly key: string;
}

export type TreeChange = 'structure' | 'text' | 'when';

/** The file as YAML of the same shape, with a few of its parts changed; undefined where it cannot be read. Comments go. */
export function mutateTree(text: string, chance: Chance, kind: TreeChange): string | undefined {
  const document = parseDocument(text, { schema: 'failsafe' });
  if (document.errors.length > 0) return undefined;
  const tree = document.toJS() as Tree;
  if (typeof tree !== 'object') return undefined;
  for (let count = chance.few(kind === 'structure' ? 5 : 3); count > 0; count -= 1) {
    const places = placesIn(tree, kind !== 'structure');
    if (places.length === 0) break;
    const place = chance.one(places);
    if (kind === 'structure') restructure(tree, place, chance);
    else put(place, kind === 'text' ? richSoup(chance) : whenSoup(chance));
  }
  return stringify(tree, {
    schema: 'failsafe',
    indent: chance.one([2, 2, 4]),
    lineWidth: chance.one([0, 40, 80]),
    collectionStyle: chance.is(0.1) ? 'flow' : 'any',
    defaultStringType: chance.one(['PLAIN', 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE']),
  });
}

function placesIn(tree: Tree, textsOnly: boolean): Place[] {
  const found: Place[] = [];
  const seen = new Set<Tree>();
  const walk = (node: Tree): void => {
    if (typeof node === 'string' || seen.has(node)) return;
    seen.add(node);
    for (const [key, value] of Object.entries(node)) {
      if (!textsOnly || typeof value === 'string') found.push({ around: node, key });
      walk(value);
    }
  };
  walk(tree);
  return found;
}

function at({ around, key }: Place): Tree {
  return (around as Record<string, Tree>)[key] ?? '';
}

function put({ around, key }: Place, value: Tree): void {
  (around as Record<string, Tree>)[key] = value;
}

function restructure(tree: Tree, place: Place, chance: Chance): void {
  const { around, key } = place;
  const other = chance.one(placesIn(tree, false));
  switch (chance.below(10)) {
    case 0:
      if (Array.isArray(around)) around.splice(Number(key), 1);
      else Reflect.deleteProperty(around, key);
      return;
    case 1:
      if (Array.isArray(around)) for (let count = chance.few(30); count > 0; count -= 1) around.splice(Number(key), 0, structuredClone(at(place)));
      else around[`${key}2`] = structuredClone(at(place));
      return;
    case 2: {
      const [mine, theirs] = [structuredClone(at(place)), structuredClone(at(other))];
      put(place, theirs);
      put(other, mine);
      return;
    }
    case 3:
      // The same part twice: written as an anchor and an alias, also where the one stands inside the other.
      put(place, at(other));
      return;
    case 4:
      put(place, chance.is(0.5) ? [at(place)] : { [chance.is(0.5) ? other.key : oddValue(chance)]: at(place) });
      return;
    case 5:
      put(place, chance.is(0.5) ? [] : {});
      return;
    case 6:
      put(place, Array.from({ length: chance.few(12) }, () => oddValue(chance)));
      return;
    case 7:
      if (!Array.isArray(around)) {
        const value = at(place);
        Reflect.deleteProperty(around, key);
        Object.defineProperty(around, oddValue(chance).slice(0, 40), { value, enumerable: true, configurable: true, writable: true });
      }
      return;
    default:
      put(place, oddValue(chance));
  }
}
