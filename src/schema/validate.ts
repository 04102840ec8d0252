import type { ZodType } from 'zod';
import { safeParse } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { YamlNode } from '../yaml/tree.js';
import { plainValue } from '../yaml/tree.js';
import { describeIssue } from './messages.js';

/**
 * Checks the shape of a tree and says everything that is wrong with it, each at its own place.
 * `alreadySaid` names nodes that another phase has complained of, such as a file that could not be read.
 * zod's issues are told apart by their code; its English messages are never read.
 */
export function validate(schema: ZodType, root: YamlNode, alreadySaid: (node: YamlNode) => boolean = () => false): Diagnostic[] {
  const result = safeParse(schema, plainValue(root));
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => mapIssue(root, [], issue, alreadySaid));
}

function mapIssue(root: YamlNode, parents: readonly PropertyKey[], issue: $ZodIssue, alreadySaid: (node: YamlNode) => boolean): Diagnostic[] {
  const path = [...parents, ...issue.path];
  const nodes = nodesAlong(root, path);
  if (nodes.some(alreadySaid)) return [];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = closestBranch(issue.errors);
    if (branch !== undefined) return branch.flatMap((inner) => mapIssue(root, path, inner, alreadySaid));
  }
  return describeIssue(issue, nodes, path);
}

/**
 * The alternative that the writer had in mind: the one whose kind (text, list, map) fits. When none fits in kind, the
 * union itself is described.
 */
function closestBranch(branches: readonly (readonly $ZodIssue[])[]): readonly $ZodIssue[] | undefined {
  const fitting = branches.filter((issues) => !issues.some((issue) => issue.path.length === 0 && KIND_CODES.has(issue.code)));
  const candidates = fitting.length > 0 ? fitting : branches.filter((issues) => issues.some((issue) => issue.code === 'invalid_value'));
  return candidates.reduce<readonly $ZodIssue[] | undefined>((best, issues) => (best === undefined || issues.length < best.length ? issues : best), undefined);
}

const KIND_CODES: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

/** The nodes from the root down to the path's end, as far as the tree goes. */
function nodesAlong(root: YamlNode, path: readonly PropertyKey[]): YamlNode[] {
  const nodes = [root];
  let node: YamlNode | undefined = root;
  for (const step of path) {
    if (node.kind === 'map') node = node.entries.find((entry) => entry.key.value === step)?.value;
    else if (node.kind === 'list') node = node.items[Number(step)];
    else node = undefined;
    if (node === undefined) break;
    nodes.push(node);
  }
  return nodes;
}
