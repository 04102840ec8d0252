import { posix } from 'node:path';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { counted } from '../diagnostics/tally.js';
import { entryAt, isEmpty } from '../yaml/tree.js';
import type { YamlNode, YamlText } from '../yaml/tree.js';
import type { PlanFiles } from './files.js';
import type { Plan } from './model.js';

/** Reads another plan as it reads the one at hand, without what that one looks back on itself. */
export type ReadOther = (planFile: string) => Promise<OtherPlan>;

export interface OtherPlan {
  /** Absent where the plan has errors. */
  readonly plan?: Plan;
  readonly errors: number;
}

/** How the block that names the plan speaks of it. */
export interface EarlierWords {
  readonly code: string;
  /** "Het plan waarop dit plan terugkijkt," of the folder as the user knows it. */
  readonly subject: (folder: string) => string;
}

/**
 * The plan of a plan.yaml (absolute) that `path` names. A plan that cannot be read is said at the path, in one line: its own
 * problems are for `jaarplan check` on that plan.
 */
export async function readEarlier(files: PlanFiles, file: string, path: YamlText, { code, subject }: EarlierWords, read: ReadOther): Promise<Plan | undefined> {
  if ((await files.yaml(file, path.span)) === undefined) return undefined;
  const { plan, errors } = await read(file);
  if (plan !== undefined) return plan;
  const folder = files.display(posix.dirname(file));
  files.diagnostics.add(diagnosticAt(path.span, code, `${subject(folder)} heeft ${counted(errors, 'fout', 'fouten')}.`, { hints: [`Bekijk en verbeter dat plan eerst, met: jaarplan check ${folder}`] }));
  return undefined;
}

/** The plan.yaml (absolute) that a path means: itself, or the one in the folder that it names. */
export async function namedPlanFile(files: PlanFiles, path: YamlText): Promise<string> {
  const named = files.resolve(path.value, path.span);
  return (await files.host.kind(named)) === 'folder' ? posix.join(named, 'plan.yaml') : named;
}

/** What stands under one key in the chapters and blocks of a plan, in order; not what is empty. */
export function blockValues(root: YamlNode, key: string): YamlNode[] {
  const chapters = root.kind === 'map' ? entryAt(root, 'hoofdstukken')?.value : undefined;
  const inChapter = (node: YamlNode): YamlNode[] => {
    if (node.kind !== 'map') return [];
    const own = entryAt(node, key)?.value;
    const blocks = entryAt(node, 'blokken')?.value;
    return [...(own === undefined || isEmpty(own) ? [] : [own]), ...(blocks?.kind === 'list' ? blocks.items.flatMap(inChapter) : [])];
  };
  return chapters?.kind === 'list' ? chapters.items.flatMap(inChapter) : [];
}
