import { posix } from 'node:path';
import { switchOf } from '../schema/switchWords.js';
import type { Span } from '../source/source.js';
import { isEmpty, valueAt } from '../yaml/tree.js';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlText } from '../yaml/tree.js';
import type { MeantThere, PlanFiles } from './files.js';
import { expandPattern } from './patterns.js';
import { isPattern } from './patternSigns.js';

/**
 * Puts the content of every file that a plan refers to in the place of its path, so that one tree holds the whole plan.
 * Every node keeps the place where it was really written. Paths are relative to the file that names them.
 */
export async function gatherPlan(files: PlanFiles, plan: YamlMap, planFile: string): Promise<YamlMap> {
  const named = await mapEntries(plan, async (entry) => {
    switch (entry.key.value) {
      case 'organisatie':
        return gatherOrganisation(files, await content(files, entry.value, 'organisatie'));
      case 'ondersteuningsplan':
      case 'huisstijl':
      case 'kpis':
        return content(files, entry.value, entry.key.value);
      case 'hoofdstukken':
        return gatherChapters(files, entry.value);
      default:
        return entry.value;
    }
  });
  const found = await Promise.all([
    nearestFile(files, named, planFile, 'organisatie').then((node) => node && gatherOrganisation(files, node)),
    nearestFile(files, named, planFile, 'ondersteuningsplan'),
  ]);
  const added = ['organisatie', 'ondersteuningsplan'].flatMap((key, index): YamlEntry[] => {
    const value = found[index];
    return value === undefined ? [] : [{ key: { kind: 'text', value: key, style: 'plain', span: value.span }, value }];
  });
  return { ...named, entries: [...named.entries, ...added] };
}

async function gatherOrganisation(files: PlanFiles, node: YamlNode): Promise<YamlNode> {
  if (node.kind !== 'map') return node;
  return mapEntries(node, async ({ key, value }) => (key.value === 'huisstijl' ? content(files, value, 'huisstijl') : value));
}

async function gatherChapters(files: PlanFiles, node: YamlNode): Promise<YamlNode> {
  if (node.kind !== 'list') return node;
  const items = await Promise.all(
    node.items.map(async (chapter) => {
      if (chapter.kind !== 'map') return chapter;
      return mapEntries(chapter, async (entry) => {
        if (entry.key.value !== 'blokken' || entry.value.kind !== 'list') return gatherBlockEntry(files, entry);
        const blocks = await Promise.all(
          entry.value.items.map(async (block) => (block.kind === 'map' ? mapEntries(block, (inner) => gatherBlockEntry(files, inner)) : block)),
        );
        return { ...entry.value, items: blocks };
      });
    }),
  );
  return { ...node, items };
}

async function gatherBlockEntry(files: PlanFiles, { key, value }: YamlEntry): Promise<YamlNode> {
  switch (key.value) {
    case 'doelen':
      return gatherGoals(files, value);
    case 'kwaliteitskalender':
    case 'jaarplanning':
      return content(files, value, key.value);
    case 'kpis':
      return value.kind === 'text' && switchOf(value.value) === undefined ? content(files, value, 'kpis') : value;
    default:
      return value;
  }
}

/** A path becomes its file's content: bare, or under the referring key. Anything else stays what it is. */
async function content(files: PlanFiles, node: YamlNode, key: string): Promise<YamlNode> {
  if (node.kind !== 'text' || isEmpty(node)) return node;
  const root = await files.yaml(files.resolve(node.value, node.span), node.span, contentMeant(key, node.value));
  return root === undefined ? brokenReference(node) : unwrap(root, key);
}

function unwrap(root: YamlNode, key: string): YamlNode {
  return root.kind === 'map' && root.entries.length === 1 ? (valueAt(root, key) ?? root) : root;
}

/** Stands for a file that could not be read: already said, so nothing more is said about its content. */
const BROKEN = new WeakSet<YamlNode>();

export function isBroken(node: YamlNode): boolean {
  return BROKEN.has(node);
}

function brokenReference(node: YamlText): YamlText {
  const broken = { ...node };
  BROKEN.add(broken);
  return broken;
}

/** Paths, patterns, goals, or a mix: one list of goals, files in the order of their names. */
async function gatherGoals(files: PlanFiles, node: YamlNode): Promise<YamlNode> {
  if (isEmpty(node)) return node;
  const items = node.kind === 'list' ? node.items : [node];
  const gathered = await Promise.all(items.map(async (item) => (item.kind === 'text' ? goalsFrom(files, item) : [item])));
  const list: YamlList = { kind: 'list', items: gathered.flat(), span: node.span };
  return list;
}

async function goalsFrom(files: PlanFiles, pattern: YamlText): Promise<readonly YamlNode[]> {
  const nothing = [`Geen enkel bestand past bij ‘${pattern.value}’.`, 'Kijk of de map bestaat en of de bestanden op .yaml eindigen.'] as const;
  const paths = isPattern(pattern.value) ? await expandPattern(files, pattern, { nothing }) : [files.resolve(pattern.value, pattern.span)];
  const roots = await Promise.all(paths.map((path) => files.yaml(path, pattern.span, goalsMeant(pattern.value))));
  return roots.flatMap((root): readonly YamlNode[] => {
    if (root === undefined) return [];
    const goals = unwrap(root, 'doelen');
    return goals.kind === 'list' ? goals.items : [goals];
  });
}

/** `doelen: doelen`: the folder, or no more than a word. */
function goalsMeant(typed: string): MeantThere {
  return (problem) => {
    if (problem === 'folder') return `Schrijf \`${typed.replaceAll('\\', '/').replace(/\/$/, '')}/*.yaml\` voor alle bestanden in die map.`;
    return problem === 'missing' ? 'Hier hoort een bestand of een patroon, zoals `doelen/*.yaml`. Of zet de doelen zelf eronder, elk achter een streepje.' : undefined;
  };
}

/** `kpis: cijfers`: no name of a file. */
function contentMeant(key: string, typed: string): MeantThere {
  if (key === 'organisatie') return (problem) => (problem === 'missing' ? `Is dit de naam, schrijf dan \`organisatie: {naam: ${typed}}\`. Anders hoort hier een bestand, zoals \`organisatie.yaml\`.` : undefined);
  return (problem) => (problem === 'missing' ? `Hier hoort een bestand, zoals \`${key}.yaml\`. Of zet de inhoud zelf onder \`${key}:\`, ingesprongen.` : undefined);
}

/** `organisatie.yaml` next to the plan or in the nearest folder above it, up to the root. */
async function nearestFile(files: PlanFiles, plan: YamlMap, planFile: string, key: string): Promise<YamlNode | undefined> {
  if (valueAt(plan, key) !== undefined) return undefined;
  for (let folder = posix.dirname(planFile); ; folder = posix.dirname(folder)) {
    const file = posix.join(folder, `${key}.yaml`);
    if ((await files.host.kind(file)) !== 'nothing') {
      const root = await files.yaml(file);
      return root === undefined ? brokenReference(emptyText(plan.span)) : unwrap(root, key);
    }
    if (folder === files.root || folder === posix.dirname(folder)) return undefined;
  }
}

function emptyText(place: Span): YamlText {
  return { kind: 'text', value: '', style: 'plain', span: place };
}

async function mapEntries(map: YamlMap, change: (entry: YamlEntry) => Promise<YamlNode>): Promise<YamlMap> {
  const entries = await Promise.all(map.entries.map(async (entry) => ({ key: entry.key, value: await change(entry) })));
  return { ...map, entries };
}
