import type { ZodType } from 'zod';
import { safeParse } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { YamlNode } from '../yaml/tree.js';
import { entryAt, plainValue } from '../yaml/tree.js';
import { keysIn } from './expected.js';
import { describeIssue, MAXIMUM_UNKNOWN_KEYS } from './messages.js';
import { nearest } from './nearest.js';

/** More than anybody mends in one go; the next run tells of the rest. */
const MAXIMUM_ISSUES = 1000;

/**
 * Checks the shape of a tree and says everything that is wrong with it, each at its own place.
 * `alreadySaid` names nodes that another phase has complained of, such as a file that could not be read.
 * zod's issues are told apart by their code; its English messages are never read.
 */
export function validate(schema: ZodType, root: YamlNode, alreadySaid: (node: YamlNode) => boolean = () => false): Diagnostic[] {
  // Zod can write a function for every kind of map, but compiling those takes longer than one plan does without them.
  const result = safeParse(schema, plainValue(root), { jitless: true });
  if (result.success) return [];
  const located = result.error.issues.slice(0, MAXIMUM_ISSUES).flatMap((issue) => locate(root, [], issue)).filter(({ nodes }) => !nodes.some(alreadySaid));
  const meant = misspeltKeys(located);
  return located
    .filter(({ nodes, path }) => nodes.length > path.length || meant.get(nodes.at(-1) ?? root)?.has(String(path.at(-1))) !== true)
    .flatMap(({ issue, nodes, path }) => describeIssue(issue, nodes, path));
}

interface LocatedIssue {
  readonly issue: $ZodIssue;
  readonly path: readonly PropertyKey[];
  /** From the root down to the path's end, as far as the tree goes: one short where a key is missing. */
  readonly nodes: readonly YamlNode[];
}

/** An issue with its place; of a union that of the alternative which the writer had in mind. */
function locate(root: YamlNode, parents: readonly PropertyKey[], issue: $ZodIssue): LocatedIssue[] {
  const path = [...parents, ...issue.path];
  const nodes = nodesAlong(root, path);
  const alternative = issue.code === 'invalid_union' ? alternativeMeant(issue.errors, nodes.at(-1)) : undefined;
  if (alternative !== undefined) return alternative.flatMap((inner) => locate(root, path, inner));
  return [{ issue, path, nodes }];
}

/**
 * The alternative whose kind (text, list, map) fits, with the fewest complaints. Where none fits, a text is held against
 * the words that may be chosen; anything else is told what all alternatives are.
 */
function alternativeMeant(alternatives: readonly (readonly $ZodIssue[])[], node: YamlNode | undefined): readonly $ZodIssue[] | undefined {
  const fitting = alternatives.filter((issues) => !issues.some((issue) => issue.path.length === 0 && KIND_CODES.has(issue.code)));
  const choices = node?.kind === 'text' ? alternatives.filter((issues) => issues.some((issue) => issue.code === 'invalid_value')) : [];
  const candidates = fitting.length > 0 ? fitting : choices;
  return candidates.reduce<readonly $ZodIssue[] | undefined>((best, issues) => (best === undefined || issues.length < best.length ? issues : best), undefined);
}

const KIND_CODES: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

/** The keys that unknown keys of a map stand for: such a key is misspelt, and need not be called missing as well. */
function misspeltKeys(located: readonly LocatedIssue[]): Map<YamlNode, Set<string>> {
  const meant = new Map<YamlNode, Set<string>>();
  for (const { issue, nodes } of located) {
    const node = nodes.at(-1);
    if (issue.code !== 'unrecognized_keys' || node === undefined) continue;
    const known = keysIn(issue);
    const suggestions = issue.keys.slice(0, MAXIMUM_UNKNOWN_KEYS).flatMap((key) => nearest(key, known) ?? []);
    meant.set(node, new Set([...(meant.get(node) ?? []), ...suggestions]));
  }
  return meant;
}

function nodesAlong(root: YamlNode, path: readonly PropertyKey[]): YamlNode[] {
  const nodes = [root];
  let node: YamlNode | undefined = root;
  for (const step of path) {
    node = node.kind === 'list' ? node.items[Number(step)] : entryAt(node, String(step))?.value;
    if (node === undefined) break;
    nodes.push(node);
  }
  return nodes;
}
