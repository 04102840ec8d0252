import { posix } from 'node:path';
import { Diagnostics } from '../diagnostics/collector.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { tally } from '../diagnostics/tally.js';
import type { Host } from '../host.js';
import { planSchema } from '../schema/plan.js';
import { validate } from '../schema/validate.js';
import { restoreColonTexts } from '../yaml/colonTexts.js';
import { valueAt } from '../yaml/tree.js';
import type { YamlMap } from '../yaml/tree.js';
import { buildPlan } from './buildPlan.js';
import type { PlanParts } from './buildPlan.js';
import { declaredShapes, readDeclaredFields } from './declaredFields.js';
import { readEarlierCoverage } from './earlierCoverage.js';
import type { OtherPlan, ReadOther } from './earlierPlans.js';
import { PlanFiles } from './files.js';
import { readLookBacks } from './lookBack.js';
import type { Plan, Veld } from './model.js';
import { Origin } from './origin.js';
import { gatherPlan, isBroken } from './references.js';

export interface ReadPlan {
  /** Absent when the plan is too broken to be built. */
  readonly plan?: Plan;
  readonly files: PlanFiles;
}

/**
 * Reads a plan.yaml and all it refers to, checks the shape, and builds the model. What is wrong goes to `diagnostics`.
 * `looksBack: false` leaves out what it says of earlier plans, which would look back themselves.
 */
export async function readPlan(host: Host, planFile: string, diagnostics: Diagnostics, { looksBack = true }: { readonly looksBack?: boolean } = {}): Promise<ReadPlan> {
  const files = new PlanFiles(host, await planRoot(host, planFile), diagnostics);
  const typed = await files.yaml(planFile);
  if (typed === undefined) return { files };
  if (typed.kind !== 'map') {
    diagnostics.add(diagnosticAt(typed.span, 'vorm/soort', 'Een plan.yaml bestaat uit regels met `sleutel: waarde`.', { hints: ['Begin het bestand met `formaat: 1`.'] }));
    return { files };
  }
  const gathered = restoreColonTexts(await gatherPlan(files, typed, planFile));
  diagnostics.add(...gathered.diagnostics);
  if (gathered.root.kind !== 'map') return { files };
  const fields = readDeclaredFields(gathered.root, diagnostics);
  const problems = validate(shapeOf(fields), gathered.root, isBroken);
  if (valueAt(gathered.root, 'organisatie') === undefined) problems.push(withoutOrganisation(new Origin(gathered.root)));
  diagnostics.add(...problems);
  // A misshapen plan is not built: every later message about it would be about a plan that nobody wrote.
  if (problems.length > 0) return { files };
  const earlier = looksBack ? await readEarlierPlans(files, gathered.root, planFile) : NOTHING_EARLIER;
  const plan = buildPlan(new Origin(gathered.root), { velden: fields, ...earlier }, diagnostics);
  return plan === undefined ? { files } : { plan, files };
}

/** Of nearly every plan the same, and slow to make: 6 ms, and as much again when it is first used. */
let withoutOwnFields: ReturnType<typeof planSchema> | undefined;

function shapeOf(fields: ReadonlyMap<string, Veld>): ReturnType<typeof planSchema> {
  if (fields.size > 0) return planSchema(declaredShapes(fields));
  withoutOwnFields ??= planSchema({});
  return withoutOwnFields;
}

type Earlier = Pick<PlanParts, 'lookBacks' | 'earlierCoverage'>;

const NOTHING_EARLIER: Earlier = { lookBacks: new Map(), earlierCoverage: new Map() };

/** What the plan takes from other plans; each of those is read once. */
async function readEarlierPlans(files: PlanFiles, root: YamlMap, planFile: string): Promise<Earlier> {
  const plans = new Map<string, Promise<OtherPlan>>();
  const read: ReadOther = (file) => {
    const reading = plans.get(file) ?? readOther(files.host, file);
    plans.set(file, reading);
    return reading;
  };
  return { lookBacks: await readLookBacks(files, root, planFile, read), earlierCoverage: await readEarlierCoverage(files, root, planFile, read) };
}

async function readOther(host: Host, file: string): Promise<OtherPlan> {
  const own = new Diagnostics();
  const { plan } = await readPlan(host, file, own, { looksBack: false });
  const { fout } = tally(own.sorted());
  return plan === undefined || fout > 0 ? { errors: fout } : { plan, errors: 0 };
}

function withoutOrganisation(plan: Origin): Diagnostic {
  return diagnosticAt(plan.at(), 'vorm/ontbreekt', 'Van wie dit plan is, staat nergens.', {
    hints: ['Zet een bestand organisatie.yaml naast of boven het plan, of schrijf `organisatie:` met een naam in plan.yaml.'],
  });
}

const ROOT_MARKS = ['jaarplan.config.yaml', 'package.json', '.git'];

/** The folder that no path may leave: the nearest one with a mark of a project, else the organisation's folder. */
export async function planRoot(host: Host, planFile: string): Promise<string> {
  const planFolder = posix.dirname(planFile);
  for (let folder = planFolder; ; folder = posix.dirname(folder)) {
    const marks = await Promise.all(ROOT_MARKS.map((mark) => host.kind(posix.join(folder, mark))));
    if (marks.some((mark) => mark !== 'nothing')) return folder;
    if (folder === posix.dirname(folder)) return posix.dirname(planFolder);
  }
}
