import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { TextEncoder } from 'node:util';

/** A plan on a disk that is a value: every file by its absolute path. */
export interface Specimen {
  readonly name: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly plan: string;
  /** Those that a mutation may spoil. */
  readonly texts: readonly string[];
}

/** The folder on that disk in which the plans stand. */
export const WORK = '/werk';

/** Every worked plan and example of the package. `root` is the folder of the package. */
export function specimensIn(root: string): { readonly small: readonly Specimen[]; readonly large: readonly Specimen[] } {
  const small = readdirSync(join(root, 'examples')).sort().map((name) => specimen(join(root, 'examples', name), name));
  const large = readdirSync(join(root, 'plans')).sort().map((name) => specimen(join(root, 'plans', name), name));
  return { small, large };
}

function specimen(folder: string, name: string): Specimen {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .sort();
  const at = (path: string): string => `${WORK}/${name}/${relative(folder, path).replaceAll('\\', '/')}`;
  // The mark of a project, so that the root is the same wherever in it the plan stands.
  const files = { [`${WORK}/${name}/package.json`]: new TextEncoder().encode('{}'), ...Object.fromEntries(paths.map((path) => [at(path), new Uint8Array(readFileSync(path))])) };
  const plan = paths.findLast((path) => path.endsWith('plan.yaml') && !path.endsWith('ondersteuningsplan.yaml')) ?? '';
  // Those of other years of the same organisation take no part in the plan that is built.
  const others = new Set(paths.filter((path) => path.endsWith('/plan.yaml') && path !== plan && dirname(path) !== folder).map(dirname));
  const texts = paths.filter((path) => path.endsWith('.yaml') && ![...others].some((other) => path.startsWith(`${other}/`)));
  return { name, files, plan: at(plan), texts: texts.map(at) };
}
